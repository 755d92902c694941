"""From the words of a target to the measure it is followed by, or to nothing at all."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.targets.proposals import propose
from handlers.targets.shapes import shape
from handlers.targets.words import title
from knowledge.plan import read_plan
from knowledge.shown import to_json
from storage.plan_items import Item
from storage.targets import Tie
from tests.lacking import missing

SHARED = Path(__file__).parents[3] / "shared"
PLAN = """HUYỆN ỦY MƯỜNG LAN
Số 07-KH/HU
Mường Lan, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
công tác dân vận năm 2026

I. CHỈ TIÊU
1. {said}

II. TỔ CHỨC THỰC HIỆN
1. Ban Dân vận Huyện ủy theo dõi việc thực hiện Kế hoạch này.
"""


def targets(said: str) -> list[dict[str, Any]]:
    """The targets of a plan that says this, read as any plan is."""
    found: Any = to_json(read_plan(PLAN.format(said=said).encode(), "ke-hoach.txt"))["targets"]
    return list(found)


COMMUNES = ("commune",)
SHARES = {
    "95% xã, thị trấn có mô hình “Dân vận khéo”": Tie("models", kinds=COMMUNES),
    "Trên 90% xã đăng ký mô hình dân vận khéo": Tie("models", kinds=COMMUNES),
    "100% các xã, phường xây dựng được mô hình điển hình": Tie("models", kinds=COMMUNES),
    "Phấn đấu 85% trở lên đơn vị đăng ký mô hình “Dân vận khéo”": Tie("models"),
    "90% thôn, bản có mô hình “Dân vận khéo”": Tie("models", kinds=("village",)),
    "60% xã, thị trấn có mô hình “Dân vận khéo” được công nhận": Tie(
        "models", "recognised", COMMUNES
    ),
    "50% các xã có mô hình Dân vận khéo được khen thưởng": Tie("models", "rewarded", COMMUNES),
    "100% xã, thị trấn có mô hình “Dân vận khéo” về phát triển kinh tế": Tie(
        "models", kinds=COMMUNES, field="economy"
    ),
    "70% xã có mô hình “Dân vận khéo” trong lĩnh vực quốc phòng - an ninh": Tie(
        "models", kinds=COMMUNES, field="defence-security"
    ),
    "95% cơ quan, đơn vị và cấp ủy cơ sở đăng ký mô hình “Dân vận khéo”": Tie(
        "models", audience="cơ quan, đơn vị và cấp ủy cơ sở"
    ),
    "100% xã, thị trấn tổ chức đối thoại trực tiếp với Nhân dân": Tie("dialogues", kinds=COMMUNES),
    "100% các xã tổ chức hội nghị đối thoại với người dân theo quy định": Tie(
        "dialogues", kinds=COMMUNES
    ),
    "100% người đứng đầu cấp ủy, chính quyền các xã, thị trấn đối thoại với Nhân dân": Tie(
        "dialogues", kinds=COMMUNES
    ),
    "100% xã, thị trấn thực hiện tiếp công dân định kỳ": Tie("receptions", kinds=COMMUNES),
    "100% các xã duy trì lịch tiếp công dân theo quy định": Tie("receptions", kinds=COMMUNES),
    "100% cán bộ làm công tác dân vận được tập huấn": Tie("trained", people=("cán bộ",)),
    "Trên 85% cán bộ, công chức được tập huấn công tác dân vận": Tie(
        "trained", people=("cán bộ, công chức",)
    ),
    "90% già làng, người có uy tín được tập huấn kỹ năng dân vận": Tie(
        "trained", people=("già làng", "người có uy tín")
    ),
    "80% trưởng thôn được bồi dưỡng nghiệp vụ công tác dân vận": Tie(
        "trained", people=("trưởng thôn",)
    ),
    "95% đảng viên tham gia các lớp bồi dưỡng về dân vận": Tie("trained", people=("đảng viên",)),
    "100% xã, thị trấn tổ chức tập huấn công tác dân vận": Tie("trained", "held", COMMUNES),
    "90% ý kiến, kiến nghị của Nhân dân được giải quyết": Tie("opinions"),
    "Trên 95% ý kiến tại các cuộc đối thoại được trả lời, giải quyết kịp thời": Tie("opinions"),
    "Tỷ lệ giải quyết ý kiến, kiến nghị của nhân dân đạt 90% trở lên": Tie("opinions"),
    "95% nhiệm vụ được giao hoàn thành đúng hạn": Tie("on-time"),
    "100% công việc trong kế hoạch được thực hiện đúng tiến độ": Tie("on-time"),
    "100% đơn vị hoàn thành các nhiệm vụ được giao": Tie("tasks"),
}
EACH = {
    "Mỗi xã, thị trấn xây dựng ít nhất 01 mô hình “Dân vận khéo”": Tie("models", kinds=COMMUNES),
    "Mỗi xã tổ chức ít nhất 02 cuộc đối thoại với Nhân dân": Tie("dialogues", kinds=COMMUNES),
    "Mỗi đơn vị có từ 01 - 02 mô hình điển hình": Tie("models"),
    "Ủy ban nhân dân các xã, thị trấn tổ chức ít nhất 01 cuộc đối thoại trực tiếp với Nhân dân": (
        Tie("dialogues", kinds=COMMUNES)
    ),
    "Mỗi thôn, bản có ít nhất 01 mô hình dân vận khéo": Tie("models", kinds=("village",)),
    "Mỗi xã, phường mở ít nhất 01 lớp tập huấn công tác dân vận": Tie("trained", "held", COMMUNES),
}
COUNTS = {
    "Xây dựng mới ít nhất 20 mô hình “Dân vận khéo”": Tie("models"),
    "Có 05 mô hình “Dân vận khéo” được công nhận": Tie("models", "recognised"),
    "Tổ chức ít nhất 12 cuộc đối thoại trực tiếp với Nhân dân": Tie("dialogues"),
    "Mở ít nhất 04 lớp tập huấn công tác dân vận": Tie("trained", "held"),
    "Phấn đấu trên 1.200 lượt người được tập huấn công tác dân vận": Tie("trained"),
}
NOTHING = (
    "100% cấp ủy, tổ chức đảng quán triệt Quy chế công tác dân vận",
    "100% chi bộ, đảng bộ trực thuộc có kế hoạch công tác dân vận",
    "100% chính quyền, cơ quan, đơn vị làm tốt công tác dân vận chính quyền",
    "Trên 60% đạt tiêu chí “Dân vận khéo”",
    "85% quần chúng tham gia sinh hoạt tại các đoàn thể",
    "90% đoàn viên, hội viên ở thôn, bản sinh hoạt đều kỳ",
    "Trên 90% tổ chức MTTQ và đoàn thể cơ sở được xếp loại khá trở lên",
    "100% nghị quyết, chỉ thị về dân vận được đánh giá kết quả triển khai",
    "100% cuộc đối thoại của người đứng đầu có kết quả tốt",
    "Mức hài lòng của người dân, tổ chức đạt từ 90% trở lên",
    "100% xã, thị trấn có mô hình điển hình “Dân vận khéo” ở mọi lĩnh vực",
    "100% xã, phường có mô hình “Dân vận khéo” trên tất cả các lĩnh vực đời sống xã hội",
    "90% xã có mô hình kinh tế tập thể",
    "90% xã có mô hình phát triển kinh tế",
    "80% thôn, bản có mô hình tự quản về an ninh trật tự",
    "70% mô hình “Dân vận khéo” hoạt động có hiệu quả",
    "100% xã có mô hình “Dân vận khéo” hiệu quả, được nhân rộng",
    "75% lao động qua đào tạo",
    "60% người lao động được bồi dưỡng nghề",
    "100% cán bộ được tập huấn phòng cháy, chữa cháy",
    "95% hồ sơ thủ tục hành chính được giải quyết đúng hạn",
    "100% đơn thư khiếu nại, tố cáo được giải quyết",
    "98% trẻ em trong độ tuổi được tiêm chủng",
    "Giảm tỷ lệ hộ nghèo xuống dưới 5%",
    "100% đồng chí đứng đầu cấp ủy, chính quyền các xã tiếp dân, đối thoại với Nhân dân",
    "100% cấp ủy, chính quyền các cấp tổ chức đối thoại với Nhân dân",
    "90% hộ dân tham gia đối thoại với chính quyền",
    "100% xã tổ chức đối thoại với thanh niên",
    "10/10 bản đạt danh hiệu văn hóa",
    "Mỗi đảng viên giúp đỡ ít nhất 01 hộ nghèo",
    "Mỗi cán bộ đăng ký ít nhất 01 việc làm theo gương Bác",
    "Vận động nhân dân hiến ít nhất 5.000 m2 đất",
    "Kết nạp ít nhất 20 đảng viên mới",
    "Mỗi xã tổ chức ít nhất 01 buổi giao lưu văn nghệ",
    "Có ít nhất 03 mô hình trồng chè chất lượng cao",
    "Trên 95% dân số tham gia bảo hiểm y tế",
    "100% xã đạt chuẩn nông thôn mới",
)  # fmt: skip


@pytest.mark.parametrize(("said", "tie"), SHARES.items())
def test_a_share_is_tied_to_what_it_counts(said: str, tie: Tie) -> None:
    (target,) = targets(said)
    assert propose(target) == tie
    of_people = tie.measure in ("trained", "opinions", "on-time") and not tie.part
    assert shape(target, tie) == ("sums" if of_people else "units")


@pytest.mark.parametrize(("said", "tie"), EACH.items())
def test_what_each_must_reach_is_tied_with_who_they_are(said: str, tie: Tie) -> None:
    (target,) = targets(said)
    assert (propose(target), shape(target, tie)) == (tie, "each")


@pytest.mark.parametrize(("said", "tie"), COUNTS.items())
def test_so_many_in_all_is_tied(said: str, tie: Tie) -> None:
    (target,) = targets(said)
    assert (propose(target), shape(target, tie)) == (tie, "count")


@pytest.mark.parametrize("said", NOTHING)
def test_what_nothing_counts_is_left_alone(said: str) -> None:
    assert [propose(one) for one in targets(said) if propose(one)] == []


def test_a_ceiling_is_tied_only_where_fewer_is_better() -> None:
    fields = {"unit": "%", "value": 5, "comparator": "<="}
    open_ = {**fields, "subject": "ý kiến của nhân dân chưa được giải quyết"}
    assert propose(open_) == Tie("opinions", "unresolved")
    assert propose({**fields, "subject": "xã có mô hình “Dân vận khéo”"}) is None
    assert propose({**fields, "subject": "ý kiến của nhân dân được giải quyết"}) is None


def test_a_part_of_another_target_and_what_a_person_must_do_are_left_alone() -> None:
    (target,) = targets("95% xã, thị trấn có mô hình “Dân vận khéo”")
    assert propose({**target, "of": 0}) is None
    assert propose({**target, "per": "person"}) is None


def test_the_targets_of_real_plans() -> None:
    """Few are sure, and those few are right."""
    if not SHARED.is_dir():
        missing("the plans beside the project")
    found = [
        tie
        for path in sorted([*SHARED.glob("plans/*.txt"), *SHARED.glob("more-plans/*.txt")])
        for one in _read(path)
        if (tie := propose(one))
    ]
    assert {tie.measure for tie in found} <= {"models", "trained"}
    audiences = [tie.audience for tie in found if tie.measure == "models" and tie.audience]
    assert audiences == ["các cấp ủy cơ sở, cơ quan, đơn vị"]


def _read(path: Path) -> list[dict[str, Any]]:
    found: Any = to_json(read_plan(path.read_bytes(), path.name))["targets"]
    return list(found)


@given(st.text(max_size=200), st.text(max_size=60), st.sampled_from(["%", "mô hình", "xã", ""]))
def test_no_words_break_it(subject: str, quote: str, unit: str) -> None:
    fields = {"subject": subject, "quote": quote, "unit": unit, "value": 1, "comparator": ">="}
    tie = propose(fields)
    assert tie is None or tie.measure


@pytest.mark.parametrize(
    ("quote", "subject", "begins"),
    [
        (
            "Ủy ban nhân dân các xã, thị trấn tổ chức ít nhất 01 cuộc đối thoại trực tiếp với Nhân "
            "dân trên địa bàn, hoàn thành chậm nhất ngày 27/11/2026",
            "cuộc đối thoại trực tiếp với Nhân dân",
            "Ủy ban nhân dân các xã, thị trấn",
        ),
        (
            "100% chính quyền, cơ quan, đơn vị trong huyện làm tốt dân vận chính quyền và cải cách "
            "hành chính, trong đó có trên 60% được chấm đạt tiêu chí “Dân vận khéo”",
            "được chấm đạt tiêu chí “Dân vận khéo”",
            "Trong đó có trên 60%",
        ),
    ],
)
def test_a_long_target_is_called_by_its_own_clause(quote: str, subject: str, begins: str) -> None:
    item = Item(1, 1, "targets", 0, {"quote": quote, "subject": subject}, "read")
    assert title(item).startswith(begins)
