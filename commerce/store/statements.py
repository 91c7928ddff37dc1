"""Statements that are said once and run with other values each time.

Building a statement costs several times what running it does, so those of the claim desk stand
ready, with names for what they are told: `SHOP`, which a transaction fills in, and their own.
"""

import json
from collections.abc import Collection
from typing import Any, Self

from sqlalchemy import ARRAY, BigInteger, ColumnElement, Dialect, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import Boolean, TypeDecorator, TypeEngine

SHOP = bindparam("shop", type_=BigInteger())
"""The shop of the transaction that runs the statement."""


def among(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether `column` is one of the values (whole numbers or texts) that `name` is given.

    The statement is the same however many they are, so that both databases keep it.
    """
    return _Among(column, bindparam(name, type_=_list_for(column)))


def among_these(column: ColumnElement[Any], values: Collection[Any]) -> ColumnElement[bool]:
    """The same of values that are known already."""
    return _Among(column, bindparam(None, values, type_=_list_for(column)))


def _list_for(column: ColumnElement[Any]) -> "_ListOf":
    return _TEXTS if isinstance(column.type, Text) else _NUMBERS


class _ListOf(TypeDecorator[Collection[Any]]):
    """Many values as one parameter: an array on PostgreSQL, a JSON text on SQLite."""

    impl = Text
    cache_ok = True

    def __init__(self, element: TypeEngine[Any]) -> None:
        super().__init__()
        self.element = element

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(ARRAY(self.element))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> Any:
        told = list(value or ())
        return told if dialect.name == "postgresql" else json.dumps(told)


_TEXTS = _ListOf(Text())
_NUMBERS = _ListOf(BigInteger())


class _Among(FunctionElement[bool]):
    """A column, and the parameter with what it may be."""

    type = Boolean()
    name = "among"
    inherit_cache = True

    def self_group(self, against: OperatorType | None = None) -> Self:
        """Stand in a WHERE as it is: with `= 1` behind it SQLite would look for no index."""
        return self


@compiles(_Among, "postgresql")
def _any_of_array(element: _Among, compiler: SQLCompiler, **told: Any) -> str:
    column, values = (compiler.process(each, **told) for each in element.clauses)
    return f"{column} = ANY ({values})"


@compiles(_Among)
def _in_json(element: _Among, compiler: SQLCompiler, **told: Any) -> str:
    column, values = (compiler.process(each, **told) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - compiled parts
