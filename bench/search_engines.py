"""The product's index and its peers, behind one face: built of plans, asked for passages."""

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from itertools import islice, pairwise
from typing import Any, Protocol

from bench.search_sets import Place, unmarked
from knowledge.index import Index
from knowledge.passages import Passage

Plans = Mapping[int, Sequence[Passage]]
HEADING = 0.25  # what a word of a heading counts, where an engine can be told
HEAP = 60_000_000  # bytes tantivy may write in
WORDS = re.compile(r"\w+")


class Engine(Protocol):
    def search(self, question: str, plans: Sequence[int]) -> Sequence[Place]: ...

    def size(self) -> int: ...


class Ours:
    def __init__(self, plans: Plans) -> None:
        self._index = Index(plans)

    def search(self, question: str, plans: Sequence[int]) -> list[Place]:
        return [(hit.plan, hit.place) for hit in self._index.search(question, plans=plans or None)]

    def size(self) -> int:
        return self._index.size()


class Fts5:
    def __init__(self, plans: Plans, form: Callable[[str], str] = str) -> None:
        self._form = form
        self._database = sqlite3.connect(":memory:")
        self._database.execute(
            "create virtual table t using fts5(h, x, plan unindexed, place unindexed,"
            " tokenize = 'unicode61 remove_diacritics 2')"
        )
        self._database.executemany(
            "insert into t values (?, ?, ?, ?)",
            (
                (form(one.heading), form(one.text), plan, place)
                for plan, some in plans.items()
                for place, one in enumerate(some)
            ),
        )

    def search(self, question: str, plans: Sequence[int]) -> list[Place]:
        words = " OR ".join(f'"{word}"' for word in WORDS.findall(self._form(question).lower()))
        only = f" and plan in ({', '.join(map(str, plans))})" if plans else ""
        rows = self._database.execute(
            f"select plan, place from t where t match ?{only}"
            f" order by bm25(t, {HEADING}, 1.0) limit 10",
            (words,),
        )
        return [(plan, place) for plan, place in rows] if words else []

    def size(self) -> int:
        pages = self._database.execute("pragma page_count").fetchone()[0]
        return int(pages * self._database.execute("pragma page_size").fetchone()[0])


class Bm25s:
    """bm25s over folded syllables, with their pairs or without."""

    def __init__(self, plans: Plans, *, pairs: bool) -> None:
        from bm25s import BM25

        self._pairs = pairs
        self._places = [(plan, at) for plan, some in plans.items() for at in range(len(some))]
        self._found: Any = BM25(method="lucene")
        texts = [
            self._tokens(f"{one.heading} {one.text}") for some in plans.values() for one in some
        ]
        self._found.index(texts, show_progress=False)

    def _tokens(self, text: str) -> list[str]:
        words = unmarked(text).split()
        pairs = pairwise(words) if self._pairs else ()
        return [*words, *(f"{a}_{b}" for a, b in pairs)]

    def search(self, question: str, plans: Sequence[int]) -> list[Place]:
        scores = self._found.get_scores(self._tokens(question))
        order = (-scores).argsort(kind="stable")
        wanted = (self._places[at] for at in order if scores[at] > 0)
        return list(islice((one for one in wanted if not plans or one[0] in plans), 10))

    def size(self) -> int:
        return sum(int(one.nbytes) for one in self._found.scores.values() if hasattr(one, "nbytes"))


class Tantivy:
    def __init__(self, plans: Plans) -> None:
        import tantivy

        self._library: Any = tantivy
        schema = tantivy.SchemaBuilder()
        for field in ("x", "h"):
            schema.add_text_field(field, stored=False)
        for field in ("plan", "place"):
            schema.add_integer_field(field, stored=True, indexed=True)
        self._index: Any = tantivy.Index(schema.build())
        writer = self._index.writer(heap_size=HEAP, num_threads=1)
        for plan, some in plans.items():
            for place, one in enumerate(some):
                writer.add_document(
                    tantivy.Document(x=one.text, h=one.heading, plan=plan, place=place)
                )
        writer.commit()
        self._index.reload()
        self._searcher: Any = self._index.searcher()

    def search(self, question: str, plans: Sequence[int]) -> list[Place]:
        words = " ".join(WORDS.findall(question.lower()))
        query, _ = self._index.parse_query_lenient(
            words, ["x", "h"], field_boosts={"x": 1.0, "h": HEADING}
        )
        if plans:
            query = self._only(query, plans)
        found = (
            self._searcher.doc(at).to_dict() for _, at in self._searcher.search(query, 10).hits
        )
        return [(one["plan"][0], one["place"][0]) for one in found]

    def _only(self, query: Any, plans: Sequence[int]) -> Any:
        kinds, made = self._library.Occur, self._library.Query
        named = [made.term_query(self._index.schema, "plan", plan) for plan in plans]
        wanted = made.const_score_query(
            made.boolean_query([(kinds.Should, one) for one in named]), 0.0
        )
        return made.boolean_query([(kinds.Must, query), (kinds.Must, wanted)])

    def size(self) -> int:
        return 0  # kept in its own memory, and not told


ENGINES: Mapping[str, tuple[str, Callable[[Plans], Engine]]] = {  # name: library needed, maker
    "FTS5, remove_diacritics 2": ("sqlite3", Fts5),
    "FTS5, folded": ("sqlite3", lambda plans: Fts5(plans, unmarked)),
    "bm25s, folded": ("bm25s", lambda plans: Bm25s(plans, pairs=False)),
    "bm25s, folded, pairs": ("bm25s", lambda plans: Bm25s(plans, pairs=True)),
    "tantivy, default": ("tantivy", Tantivy),
    "ours": ("numpy", Ours),
}


def present() -> dict[str, Callable[[Plans], Engine]]:
    return {name: make for name, (need, make) in ENGINES.items() if find_spec(need)}


def absent() -> list[str]:
    return sorted({need for need, _ in ENGINES.values() if not find_spec(need)})
