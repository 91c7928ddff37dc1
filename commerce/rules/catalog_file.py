"""What a catalogue file would make of the shop's products: compared, checked, nothing written."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from commerce.ids import ProductId
from commerce.model.catalog import (
    CatalogFile,
    CatalogProduct,
    CatalogRow,
    Product,
    RowFault,
    Variant,
)

_COLUMN_OF = {
    "title": "title",
    "description": "description",
    "price_minor": "price",
    "compare_at_minor": "compare_at_price",
    "picture": "picture",
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value that a file changes; `sku` is empty for values of the whole product."""

    sku: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class VariantPlan:
    """A variant as it is (`None`: new) and the fields it gets; pieces on hand where stated."""

    existing: Variant | None
    sku: str
    fields: Mapping[str, Any]
    on_hand: int | None


@dataclass(frozen=True, slots=True)
class ProductPlan:
    """A product as it is (`None`: new), the fields it gets, and what that changes."""

    code: str
    title: str
    existing: CatalogProduct | None
    fields: Mapping[str, Any]
    variants: tuple[VariantPlan, ...]
    changes: tuple[FieldChange, ...]


def plan(
    file: CatalogFile, existing: Sequence[CatalogProduct], skus: Mapping[str, ProductId]
) -> tuple[tuple[ProductPlan, ...], tuple[RowFault, ...]]:
    """What each product of a file becomes, and what is wrong between its lines and the shop.

    `skus` tells which product has each SKU of the file already, archived ones too. Where there
    is any fault nothing of the file may be written.
    """
    by_code = {one.product.code: one for one in existing}
    folded = {code.casefold(): code for code in by_code}
    groups: dict[str, list[CatalogRow]] = defaultdict(list)
    for row in file.rows:
        groups[row.code].append(row)
    faults = [*_within(file.rows)]
    for code, rows in groups.items():
        known = folded.setdefault(code.casefold(), code)
        if known != code:
            faults.append(
                RowFault(rows[0].line, "code", code, f"{known}, as it is spelled already")
            )
        faults += _of_product(rows, by_code.get(code), skus)
    plans = tuple(_plan(rows, by_code.get(code), file.columns) for code, rows in groups.items())
    return plans, tuple(sorted(faults, key=lambda fault: fault.line))


def rows_of(products: Sequence[CatalogProduct]) -> list[CatalogRow]:
    """The lines that would make these products, one a variant; `line` counts from 2."""
    rows: list[CatalogRow] = []
    for one in products:
        product = one.product
        rows += [
            CatalogRow(
                line=len(rows) + 2 + number,
                code=product.code,
                title=product.title,
                price_minor=variant.price_minor or product.price_minor,
                sku=variant.sku,
                description=product.description,
                compare_at_minor=product.compare_at_minor,
                on_hand=one.stock[variant.id].on_hand,
                picture=variant.picture or product.picture,
                options={name: variant.options[name] for name in product.option_names},
            )
            for number, variant in enumerate(one.variants)
        ]
    return rows


def _within(rows: Sequence[CatalogRow]) -> Iterator[RowFault]:
    """What is wrong in the file whatever the shop has."""
    seen: dict[str, int] = {}
    for row in rows:
        if row.sku in seen:
            yield RowFault(row.line, "sku", row.sku, f"each SKU once; line {seen[row.sku]} has it")
        seen.setdefault(row.sku, row.line)
        if row.compare_at_minor is not None and row.compare_at_minor <= row.price_minor:
            yield RowFault(row.line, "compare_at_price", "", "more than the price, or nothing")


def _of_product(
    rows: Sequence[CatalogRow], existing: CatalogProduct | None, skus: Mapping[str, ProductId]
) -> Iterator[RowFault]:
    """What is wrong between the lines of one product, and between them and the shop."""
    first, mine = rows[0], None if existing is None else existing.product.id
    for row in rows:
        for name in ("title", "description", "compare_at_minor"):
            if getattr(row, name) != getattr(first, name):
                shown = str(getattr(row, name))[:60]
                expected = f"the same in every line of {row.code}, or empty"
                yield RowFault(row.line, _COLUMN_OF[name], shown, expected)
        if row.options.keys() != first.options.keys():
            names = ", ".join(first.options) or "none"
            expected = f"the options that line {first.line} of {row.code} has: {names}"
            yield RowFault(row.line, "option", ", ".join(row.options), expected)
        if row.sku in skus and skus[row.sku] != mine:
            yield RowFault(row.line, "sku", row.sku, "a SKU that no other product has")
        reserved = 0 if existing is None else _reserved(existing, row.sku)
        if row.on_hand is not None and row.on_hand < reserved:
            expected = f"at least {reserved}, which are reserved"
            yield RowFault(row.line, "on_hand", str(row.on_hand), expected)
    yield from _alike(rows, existing)


def _alike(rows: Sequence[CatalogRow], existing: CatalogProduct | None) -> Iterator[RowFault]:
    """Variants that nobody could tell apart, or that differ in other options than their kin."""
    in_file = {row.sku for row in rows}
    kin = () if existing is None else existing.variants
    others = {_options(v.options): v.sku for v in kin if v.sku not in in_file}
    names = {frozenset(v.options) for v in kin if v.sku not in in_file}
    for row in rows:
        options = _options(row.options)
        shown = ", ".join(row.options.values())
        if options in others:
            yield RowFault(row.line, "option", shown, f"other options than {others[options]} has")
        elif names and frozenset(row.options) not in names:
            expected = f"the options that the other variants of {row.code} in the shop have"
            yield RowFault(row.line, "option", ", ".join(row.options), expected)
        others[options] = row.sku


def _plan(
    rows: Sequence[CatalogRow], existing: CatalogProduct | None, columns: frozenset[str]
) -> ProductPlan:
    first, old = rows[0], None if existing is None else existing.product
    price = _usual([row.price_minor for row in rows], None if old is None else old.price_minor)
    picture = _usual([row.picture for row in rows], None if old is None else old.picture)
    wanted: dict[str, Any] = {
        "title": first.title,
        "price_minor": price,
        "option_names": _names(first, old),
    }
    if "description" in columns:
        wanted["description"] = first.description
    if "compare_at_price" in columns:
        wanted["compare_at_minor"] = first.compare_at_minor
    if "picture" in columns:
        wanted["picture"] = picture
    fields = wanted if old is None else _differing(wanted, old)
    variants = tuple(_plan_variant(row, existing, price, wanted) for row in rows)
    changes = [*_changes("", fields, old)]
    for one in variants:
        changes += _changes(one.sku, one.fields, one.existing)
        before = _on_hand(existing, one.existing)
        if one.on_hand is not None and one.on_hand != before:
            changes.append(FieldChange(one.sku, "on_hand", before, one.on_hand))
    return ProductPlan(first.code, first.title, existing, fields, variants, tuple(changes))


def _plan_variant(
    row: CatalogRow, existing: CatalogProduct | None, price: int, product: Mapping[str, Any]
) -> VariantPlan:
    known = {} if existing is None else {variant.sku: variant for variant in existing.variants}
    old = known.get(row.sku)
    wanted: dict[str, Any] = {
        "options": dict(row.options),
        "price_minor": None if row.price_minor == price else row.price_minor,
    }
    if "picture" in product:
        wanted["picture"] = None if row.picture == product["picture"] else row.picture
    fields = wanted if old is None else _differing(wanted, old)
    return VariantPlan(old, row.sku, fields, row.on_hand)


def _names(first: CatalogRow, old: Product | None) -> tuple[str, ...]:
    """The options in the order of the shop, where that has the same ones."""
    same = old is not None and set(old.option_names) == set(first.options)
    return old.option_names if old is not None and same else tuple(first.options)


def _usual(values: Sequence[Any], old: Any) -> Any:
    """What most lines say, what the shop says now where any line does."""
    return old if old in values else Counter(values).most_common(1)[0][0]


def _differing(wanted: Mapping[str, Any], old: Product | Variant) -> dict[str, Any]:
    return {name: value for name, value in wanted.items() if getattr(old, name) != value}


def _changes(
    sku: str, fields: Mapping[str, Any], old: Product | Variant | None
) -> Iterator[FieldChange]:
    for name, value in fields.items():
        before = None if old is None else getattr(old, name)
        if before != value:
            yield FieldChange(sku, name, before, value)


def _options(options: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset((name.casefold(), value.casefold()) for name, value in options.items())


def _reserved(existing: CatalogProduct, sku: str) -> int:
    return sum(existing.stock[v.id].reserved for v in existing.variants if v.sku == sku)


def _on_hand(existing: CatalogProduct | None, variant: Variant | None) -> int:
    if existing is None or variant is None:
        return 0
    return existing.stock[variant.id].on_hand
