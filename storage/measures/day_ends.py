"""The moment at which a local day ends, in each database's own words."""

from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from storage.tables.base import Utc


class day_end(FunctionElement[Any]):  # named as it is written in a query
    """Of a date, where local time is so many minutes ahead of UTC."""

    inherit_cache = True
    type = Utc()

    def __init__(self, day: SQLColumnExpression[Any], ahead: ColumnElement[int]) -> None:
        super().__init__(day, ahead)


@compiles(day_end, "sqlite")
def _sqlite(element: day_end, compiler: SQLCompiler, **words: Any) -> str:
    day, ahead = (compiler.process(one, **words) for one in element.clauses)
    # as text, like the moments it is compared with
    return f"datetime({day}, '+1 day', (-({ahead})) || ' minutes')"


@compiles(day_end, "postgresql")
def _postgresql(element: day_end, compiler: SQLCompiler, **words: Any) -> str:
    day, ahead = (compiler.process(one, **words) for one in element.clauses)
    return f"(({day} + 1)::timestamp AT TIME ZONE 'UTC' - make_interval(mins => {ahead}))"
