"""Names where a clause stands, as people cite it: "II.3.1", "Điều 6.1.a", "Phụ lục II"."""

from knowledge import markers

NAMED = {"part": "Phần ", "chapter": "Chương ", "section": "Mục ", "article": "Điều "}


def place(marker: markers.Marker | None, above: str) -> str:
    """ "II" and "3.1" are "II.3.1"; a number that repeats its parent's is said once."""
    if marker is None or marker.kind in markers.BULLETS:
        return above
    if marker.kind == "annex":
        return f"Phụ lục {marker.label}".strip()
    label = f"({marker.label})" if marker.kind == "round" else marker.label
    if marker.kind == "part" and len(label) > 4:
        label = label.lower()  # "Phần thứ nhất"
    label = NAMED.get(marker.kind, "") + label
    if marker.kind in ("part", "article") or not above:
        return label
    if marker.kind == "number":
        return f"{_without_repeat(above, marker.label)}{marker.label}"
    return f"{above}.{label}"


def _without_repeat(above: str, label: str) -> str:
    """The parent's `where` without the numbers that the label says again."""
    again = label.rpartition(".")[0]
    if again and above == again:
        return ""
    if again and above.endswith(f".{again}"):
        return above[: -len(again)]
    return f"{above}."
