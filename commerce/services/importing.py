"""Writing a catalogue file into the shop: everything it says, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from commerce.ids import ProductId, VariantId
from commerce.model.catalog import CatalogFile, Product, RowFault, Variant
from commerce.model.events import CatalogChanged
from commerce.rules.catalog_file import FieldChange, ProductPlan, VariantPlan, plan
from commerce.services import stocking
from commerce.services.acting import Doing
from commerce.services.reserving import Terms
from commerce.store import catalog, shops
from commerce.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ImportLine:
    """What a file does to one product."""

    code: str
    title: str
    becomes: Literal["created", "changed", "unchanged"]
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What a file does, or would do; with any fault `written` is false and nothing was done."""

    lines: tuple[ImportLine, ...]
    faults: tuple[RowFault, ...]
    written: bool

    def codes(self, becomes: str) -> tuple[str, ...]:
        """The codes that are `created`, `changed` or `unchanged`."""
        return tuple(line.code for line in self.lines if line.becomes == becomes)


def preview(tx: Transaction, file: CatalogFile) -> ImportReport:
    """What the file would do, without doing it."""
    plans, faults = _plan(tx, file)
    return _report(plans, faults, written=False)


def write(doing: Doing, file: CatalogFile, terms: Terms) -> ImportReport:
    """Do what the file says if nothing is wrong with it."""
    tx = doing.tx
    shops.lock(tx)
    existing = catalog.stocked(tx, catalog.every(tx))
    stocking.lock_stock(doing, [v.id for one in existing for v in one.variants])
    plans, faults = _plan(tx, file)
    if faults:
        return _report(plans, faults, written=False)
    deltas: dict[VariantId, int] = {}
    for one in plans:
        deltas |= _write(tx, one)
    stocking.move_stock(doing, deltas, "import", terms)
    report = _report(plans, (), written=True)
    doing.record(
        "import",
        {name: list(report.codes(name)) for name in ("created", "changed")},
    )
    tx.emit(CatalogChanged(tuple(deltas)))
    return report


def _plan(
    tx: Transaction, file: CatalogFile
) -> tuple[tuple[ProductPlan, ...], tuple[RowFault, ...]]:
    existing = catalog.stocked(tx, catalog.every(tx))
    known = catalog.skus(tx, [row.sku for row in file.rows])
    plans, faults = plan(file, existing, known)
    return plans, tuple(sorted((*file.faults, *faults), key=lambda fault: fault.line))


def _report(
    plans: Sequence[ProductPlan], faults: Sequence[RowFault], *, written: bool
) -> ImportReport:
    lines = tuple(
        ImportLine(
            one.code,
            one.title,
            "created" if one.existing is None else "changed" if one.changes else "unchanged",
            one.changes,
        )
        for one in plans
    )
    return ImportReport(lines, tuple(faults), written)


def _write(tx: Transaction, one: ProductPlan) -> dict[VariantId, int]:
    """Write one product; returns how many pieces to add of each variant."""
    if one.existing is None:
        product_id = ProductId(tx.new_id())
        catalog.add_products(tx, [Product(id=product_id, code=one.code, **one.fields)])
    else:
        product_id = one.existing.product.id
        if one.fields:
            catalog.update_product(tx, product_id, **one.fields)
    deltas: dict[VariantId, int] = {}
    for part in one.variants:
        variant_id = _write_variant(tx, product_id, part)
        before = 0
        if one.existing is not None and part.existing is not None:
            before = one.existing.stock[variant_id].on_hand
        deltas[variant_id] = 0 if part.on_hand is None else part.on_hand - before
    return deltas


def _write_variant(tx: Transaction, product_id: ProductId, part: VariantPlan) -> VariantId:
    if part.existing is None:
        variant_id = VariantId(tx.new_id())
        new = Variant(id=variant_id, product_id=product_id, sku=part.sku, **part.fields)
        catalog.add_variants(tx, [new])
        return variant_id
    if part.fields:
        catalog.update_variant(tx, part.existing.id, **part.fields)
    return part.existing.id
