"""Ways to say the parts of a report, for tests that put messages together from them."""

from knowledge.vietnamese import fold

ONES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def spoken(number: int) -> str:
    """The number as it is said, up to 999."""
    if number < 10:
        return ONES[number]
    hundreds, rest = divmod(number, 100)
    said = [ONES[hundreds], "trăm"] if hundreds else []
    tens, ones = divmod(rest, 10)
    if tens == 0 and rest:
        said += ["linh", ONES[ones]]
    elif tens:
        said += ["mười"] if tens == 1 else [ONES[tens], "mươi"]
        if ones:
            said.append({1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(ones, ONES[ones]))
    return " ".join(said)


# each part of a dialogue, many ways; {n} is its number, {m} the whole of which it is a part
PARTICIPANTS = (
    "{n} người", "{n} người dự", "có {n} người tham dự", "người dự: {n}", "số người {n}",
    "{n} đại biểu tham dự", "có mặt {n}", "{n}ng", "{n} bà con", "số người tham gia: {n}",
    "thu hút {n} lượt người", "với sự tham gia của {n} người dân", "tham dự có {n} đại biểu",
    "dự {n}", "người: {n}", "tổng số {n} người", "số lượng {n} người", "{n} nguoi den du",
    "có {n} người dân đến dự", "số người tham dự là {n}",
)  # fmt: skip
OPINIONS = (
    "{n} ý kiến", "ý kiến {n}", "ý kiến: {n}", "số ý kiến {n}", "có {n} lượt ý kiến", "{n}yk",
    "tiếp nhận {n} ý kiến", "{n} câu hỏi", "bà con nêu {n} kiến nghị", "yk {n}", "{n} yk",
    "phát biểu {n}", "có {n} ý kiến phát biểu", "{n} ý kiến, kiến nghị", "tổng {n} ý kiến",
    "ghi nhận {n} ý kiến", "đã có {n} ý kiến", "số ý kiến là {n}", "nhận được {n} phản ánh",
)  # fmt: skip
RESOLVED = (
    "giải quyết {n}", "đã giải quyết {n}", "gq {n}", "gq được {n}", "giải quyết được {n} ý kiến",
    "trả lời {n}", "đã trả lời tại chỗ {n} ý kiến", "giải quyết {n}/{m}", "gq {n}/{m}",
    "giải quyết xong {n}", "giải quyết: {n}", "đã gq: {n}", "số đã giải quyết {n}",
    "{n} đã giải quyết", "{n}/{m} ý kiến được giải quyết", "{n} ý kiến đã được giải quyết",
    "trả lời được {n}/{m} ý kiến",
    "trong đó {n} ý kiến đã giải quyết", "giải quyết ngay {n} ý kiến", "đã giải quyết là {n}",
)  # fmt: skip
HEADS = (
    "đối thoại", "bc đối thoại", "báo cáo đối thoại", "dt", "tổ chức đối thoại với nhân dân",
    "hội nghị đối thoại", "em báo cáo đối thoại", "doithoai", "dthoai", "đối thọai",
)  # fmt: skip
UNITS = {
    "xã Bản Bo": "BB", "bản giang": "BG", "UBND xã Bản Hon": "BH", "hồ thầu": "HT",
    "xã Khun Há": "KH", "nà tăm": "NT", "Nùng Nàng": "NX", "xã Thèn Sin": "TB", "Tả Lèng": "TL",
    "Đảng ủy xã Giang Ma": "GM", "xã Bình Lư": "BT", "mttq huyện": "MT", "xa son binh": "SB",
}  # fmt: skip
DAYS = {
    "12/3": "2026-03-12", "ngày 12/3": "2026-03-12", "hôm qua": "2026-03-15", "hqua": "2026-03-15",
    "sáng nay": "2026-03-16", "thứ 6 tuần trước": "2026-03-13", "hôm kia": "2026-03-14",
    "12/3/2026": "2026-03-12", "ngày 12 tháng 3": "2026-03-12", "mùng 5": "2026-03-05",
    "10-3-2026": "2026-03-10", "chiều qua": "2026-03-15", "ngày 10": "2026-03-10",
}  # fmt: skip


def unmarked(text: str) -> str:
    """The same without its marks, line by line."""
    return "\n".join(fold(line) for line in text.split("\n"))


TRAINED = (
    "{n} người", "cho {n} người", "{n} học viên", "có {n} học viên tham gia", "số người {n}",
    "học viên: {n}", "{n}ng", "cho {n} đồng chí", "{n} đại biểu", "tham dự có {n} người",
    "tổng số {n} người", "số học viên: {n}", "được {n} người", "{n} hv", "sĩ số {n}",
)  # fmt: skip
WOMEN = (
    "{n} nữ", "nữ {n}", "trong đó {n} nữ", "(nữ {n})", "nữ: {n}", "có {n} nữ", "trong đó nữ {n}",
    "{n} phụ nữ", "số nữ {n}", "trong đó có {n} nữ", "nữ là {n}", "{n} nữ giới",
)  # fmt: skip
GROUPS = {
    "{n} cán bộ": "cán bộ", "{n} già làng": "già làng", "{n} trưởng bản": "trưởng bản",
    "{n} người có uy tín": "người có uy tín", "{n} giáo viên": "giáo viên", "{n} cb": "cán bộ",
    "{n} bí thư chi bộ": "bí thư chi bộ", "{n} hội viên": "hội viên", "{n} đoàn viên": "đoàn viên",
    "{n} công chức": "công chức", "{n} trưởng thôn": "trưởng thôn", "{n} đảng viên": "đảng viên",
    "{n} cán bộ xã": "cán bộ xã", "{n} y tế thôn bản": "y tế thôn bản",
}  # fmt: skip
TOPICS = {
    "về công tác dân vận": "công tác dân vận", "nội dung: hòa giải ở cơ sở": "hòa giải ở cơ sở",
    "chuyên đề kỹ năng tuyên truyền": "kỹ năng tuyên truyền",
    "nội dung quy chế dân chủ": "quy chế dân chủ",
    "về phòng chống ma túy": "phòng chống ma túy", "chủ đề: chuyển đổi số": "chuyển đổi số",
}  # fmt: skip
TRAINING = ("tập huấn", "bc tập huấn", "mở lớp tập huấn", "th", "tổ chức lớp bồi dưỡng", "taphuan")
SESSIONS = (
    "{n} buổi",
    "số buổi {n}",
    "tổ chức {n} buổi",
    "{n} kỳ",
    "số buổi: {n}",
    "được {n} buổi",
)
PEOPLE = (
    "{n} lượt người", "{n} lượt", "{n} người", "số lượt {n}", "{n} lượt công dân", "{n} công dân",
    "có {n} lượt công dân đến", "tiếp {n} lượt", "số người: {n}", "{n}ng", "tiếp được {n} người",
)  # fmt: skip
CASES = (
    "{n} vụ việc", "{n} vụ", "{n} đơn", "số đơn {n}", "nhận {n} đơn thư", "{n} đơn thư",
    "số vụ việc: {n}", "tiếp nhận {n} đơn", "đơn: {n}", "{n} kiến nghị", "vụ việc {n}",
)  # fmt: skip
SETTLED = (
    "giải quyết {n}", "đã giải quyết {n}", "gq {n}", "giải quyết {n}/{m}", "gq xong {n}",
    "giải quyết được {n}", "đã gq {n}/{m}", "giải quyết: {n}", "{n} đã giải quyết", "xử lý {n}",
)  # fmt: skip
RECEPTION = ("tiếp công dân", "tiếp dân", "tcd", "bc tiếp dân", "báo cáo tiếp công dân", "tiepdan")
