"""Units found in the words of a message, and kept in memory as long as they do not change."""

from datetime import date
from time import process_time

import pytest

from bench.reading import country
from handlers.places import names as place_names
from handlers.places.hits import Typed
from handlers.places.places import Memory
from handlers.reading.message import read
from handlers.reading.tokens import cut
from handlers.reading.units import unit_hits
from storage import unit_changes
from storage.database import Database
from tests.handlers.report_rows import CODES, NOW, district, rows

PLACES = district()


def found(text: str) -> list[list[str]]:
    return [[CODES[unit] for unit in hit.units] for hit in unit_hits(cut(text), PLACES)]


@pytest.mark.parametrize(
    "text",
    ["xã Bản Bo", "ban bo", "UBND xa ban bo", "Đảng ủy xã Bản Bo", "xa ban bol", "x. Bản Bo",
     "BẢN BO", "xã bản bò", "xã banbo", "Hội Phụ nữ xã Bản Bo", "bản bo commune"],
)  # fmt: skip
def test_a_commune_is_found_however_it_is_typed(text: str) -> None:
    assert found(text) == [["BB"]]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("BDV", "BDV"), ("ban dan van huyen uy", "BDV"), ("mttq huyện", "MT"),
        ("mặt trận huyện", "MT"),
        ("hội nd huyện", "HND"), ("huyện đoàn", "DTN"), ("hội ccb huyện", "CCB"),
        ("TT Tam Đường", "TT"),
        ("thị trấn", "TT"), ("huyện Tam Đường", "TD"), ("Huyện ủy Tam Đường", "TD"),
        ("thôn Nà Khuy", "BB2"), ("phòng nội vụ", "PNV"),
    ],
)  # fmt: skip
def test_offices_and_others_are_found_by_their_short_names(text: str, code: str) -> None:
    assert found(text) == [[code]]


@pytest.mark.parametrize(
    "text",
    ["anh Bình", "chị Sơn", "hợp nhất hai thôn", "ông Hồ nói", "bản hợp đồng", "ban bố",
             "đăng ký mô hình dân vận khéo", "tập huấn dân vận chính quyền"],
)  # fmt: skip
def test_words_of_every_day_are_no_units(text: str) -> None:
    assert found(text) == []


def test_a_message_is_read_in_time_beside_3500_units() -> None:
    places = country()
    texts = [row["text"] for row in rows("reports")]
    for text in texts:
        read(text, places, NOW)
    began = process_time()
    for text in texts:
        read(text, places, NOW)
    assert (process_time() - began) / len(texts) < 0.005


def test_units_are_kept_in_memory_until_they_change(database: Database) -> None:
    memory = Memory()
    words = [Typed("hồ", "ho"), Typed("thầu", "thau")]
    with database.begin() as session:
        first = unit_changes.add(session, "HT", "Xã Hồ Thầu", kind="commune")
    with database.read() as session:
        places = memory(session)
        assert [hit.units for hit in places.find(words)] == [(first.id,)]
        assert memory(session) is places
    with database.begin() as session:
        unit_changes.rename(session, first.id, "Xã Nậm Pung", date(2026, 1, 1))
        second = unit_changes.add(session, "BB", "Xã Bản Bo", kind="commune", aliases=["bo"])
    with database.read() as session:
        places = memory(session)
        assert [hit.units for hit in places.find(words)] == [(first.id,)], "its former name"
        new = [Typed("nậm", "nam"), Typed("pung", "pung")]
        assert [hit.units for hit in places.find(new)] == [(first.id,)]
    with database.begin() as session:
        unit_changes.merge(session, [first.id], second.id, date(2026, 2, 1))
    with database.read() as session:
        assert [hit.units for hit in memory(session).find(words)] == [(second.id,)]


def test_units_of_one_name_share_it_whatever_their_kinds() -> None:
    assert place_names.shared(["Huyện Tam Đường", "Thị trấn Tam Đường"]) == "Tam Đường"
    assert place_names.shared(["Xã Hồng Thu", "Xã Hồng Thu"]) == "Xã Hồng Thu"
    assert place_names.shared(["Hội Phụ nữ", "Xã Bản Bo"]) == "Hội Phụ nữ"
