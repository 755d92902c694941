"""A library as one reader may see it: some of its plans, each at its distance from the reader."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from knowledge.library import Library
from knowledge.pieces import Shelf


class View(Library):
    """Shares everything with the library but what is left out. Cheap: one is made a question."""

    def __init__(
        self, library: Library, plans: Collection[int], levels: Mapping[int, int] | None = None
    ) -> None:
        near, base = levels or {}, library.sources
        self.library = library
        self.index = library.index
        self.sources = {id: replace(base[id], level=near.get(id, 0)) for id in plans if id in base}
        self.names = {id: library.names[id] for id in self.sources}

    def visible(self) -> list[int]:
        """All of them: whoever makes the view has chosen."""
        return list(self.sources)

    def shelf(self, plan: int) -> Shelf:
        return self.library.shelf(plan)

    def search(
        self, question: str, limit: int, plans: Collection[int] | None = None
    ) -> list[tuple[int, int, float]]:
        asked = self.sources.keys() if plans is None else self.sources.keys() & set(plans)
        return self.library.search(question, limit, sorted(asked)) if asked else []
