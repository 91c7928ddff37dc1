import pytest

from adapters.catalogs import csv
from commerce.errors import AlreadySettled
from commerce.model.catalog import CatalogFile
from commerce.rules.catalog_file import FieldChange
from commerce.services.catalog import Catalog, ImportReport
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.store import catalog as stored
from commerce.store.database import Database
from tests.commerce.stage import LARGE, ONLY, SHOW, SMALL, Stage, build
from tests.conftest import TestClock


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    return await build(database, clock)


@pytest.fixture
def catalog(stage: Stage) -> Catalog:
    return Catalog(stage.shop, stage.clock, Terms())


def file(text: str) -> CatalogFile:
    return csv.read(text.encode(), "EUR")


async def faults(stage: Stage, catalog: Catalog, text: str) -> list[tuple[int, str, str]]:
    before = await catalog.products()
    report = await catalog.import_products(stage.act(), file(text))
    assert not report.written
    assert await catalog.products() == before
    return [(fault.line, fault.column, fault.expected) for fault in report.faults]


HEAD = "code,title,price,sku,on_hand,option:size\n"
FULL = (
    "code,title,description,price,compare_at_price,sku,on_hand,picture,option:size,option:color\n"
)


async def test_a_file_creates_changes_and_leaves_alone(stage: Stage, catalog: Catalog) -> None:
    text = (
        "code,title,price,compare_at_price,sku,on_hand,option:size\n"
        "A12,Linen shirt,32,,A12-S,4,S\n"
        "A12,,35,,A12-L,,L\n"
        "A12,,32,,A12-XL,2,XL\n"
        "B3,Blue mug,12.50,15,B3,5,\n"
        "C4,Cap,9,,C4,7,\n"
    )
    preview = await catalog.import_products(stage.act(), file(text), dry_run=True)
    assert not preview.written
    assert len(await catalog.products()) == 2
    report = await catalog.import_products(stage.act("m"), file(text))
    assert report == ImportReport(preview.lines, (), written=True)
    assert [(line.code, line.becomes) for line in report.lines] == [
        ("A12", "changed"),
        ("B3", "unchanged"),
        ("C4", "created"),
    ]
    assert report.lines[0].changes == (
        FieldChange("", "price_minor", 3000, 3200),
        FieldChange("A12-L", "price_minor", None, 3500),
        FieldChange("A12-XL", "options", None, {"size": "XL"}),
        FieldChange("A12-XL", "on_hand", 0, 2),
    )
    shirt, mug, cap = await catalog.products()
    assert [variant.price_minor for variant in shirt.variants] == [None, 3500, None]
    assert [shirt.stock[variant.id].on_hand for variant in shirt.variants] == [4, 6, 2]
    assert mug.product.compare_at_minor == 1500
    assert (cap.product.price_minor, cap.available) == (900, 7)
    assert await stage.trail() == ["import"]
    with pytest.raises(AlreadySettled):
        await catalog.import_products(stage.act("m"), file(text))


async def test_an_export_imports_to_the_same(stage: Stage, catalog: Catalog) -> None:
    text = (
        FULL + "D1,Dress,Long,50,60,D1-1,1,dress.svg,S,Red\n"
        "D1,,,55,,D1-2,2,dress-blue.svg,S,Blue\n"
        "D1,,,55,,D1-3,3,,M,Blue\n"
        "E1,Earring,,5,,E1,0,,,Gold\n"
    )
    assert (await catalog.import_products(stage.act(), file(text))).written
    exported = csv.write(await catalog.export_products(), "EUR")
    again = await catalog.import_products(stage.act(), csv.read(exported, "EUR"))
    assert again.written
    assert [line.becomes for line in again.lines] == ["unchanged"] * 4
    assert csv.write(await catalog.export_products(), "EUR") == exported


async def test_columns_that_are_not_there_change_nothing(stage: Stage, catalog: Catalog) -> None:
    full = "code,title,description,price,compare_at_price,sku,picture\nB3,Mug,Hot,12,20,B3,m.svg\n"
    await catalog.import_products(stage.act(), file(full))
    await catalog.import_products(stage.act(), file("code,title,price,sku\nB3,Cup,13,B3\n"))
    mug = (await catalog.product("B3")).product
    assert (mug.title, mug.description, mug.price_minor) == ("Cup", "Hot", 1300)
    assert (mug.compare_at_minor, mug.picture) == (2000, "m.svg")
    empty = "code,title,description,price,compare_at_price,sku,picture\nB3,Cup,,13,,B3,\n"
    await catalog.import_products(stage.act(), file(empty))
    mug = (await catalog.product("B3")).product
    assert (mug.description, mug.compare_at_minor, mug.picture) == ("", None, None)


async def test_a_variant_keeps_the_shop_s_price_where_a_line_says_it(
    stage: Stage, catalog: Catalog
) -> None:
    text = HEAD + "A12,Linen shirt,35,A12-S,,S\nA12,,35,A12-L,,L\nA12,,30,A12-M,,M\n"
    await catalog.import_products(stage.act(), file(text))
    shirt = await catalog.product("A12")
    assert shirt.product.price_minor == 3000
    assert [variant.price_minor for variant in shirt.variants] == [3500, 3500, None]
    assert shirt.product.option_names == ("size",)


async def test_new_stock_serves_who_waits(stage: Stage, catalog: Catalog) -> None:
    drops = Drops(stage.shop, stage.clock, Terms(), Announcements())
    await drops.start(stage.act(), StartDrop(SHOW, "B3"))
    await stage.claim("ann", ONLY, 5)
    await stage.claim("bea", ONLY, 2)
    text = "code,title,price,sku,on_hand\nB3,Blue mug,12.50,B3,8\n"
    assert (await catalog.import_products(stage.act(), file(text))).written
    assert await stage.level(ONLY) == (8, 7)
    low = "code,title,price,sku,on_hand\nB3,Blue mug,12.50,B3,6\n"
    assert await faults(stage, catalog, low) == [(2, "on_hand", "at least 7, which are reserved")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (HEAD + "C4,Cap,9,X,,\nD5,Dog,9,X,,\n", (3, "sku", "each SKU once; line 2 has it")),
        (HEAD + "C4,Cap,9,B3,,\n", (2, "sku", "a SKU that no other product has")),
        (HEAD + "b3,Blue mug,9,B3,,\n", (2, "code", "B3, as it is spelled already")),
        (HEAD + "c4,Cap,9,X,,\nC4,Cap,9,Y,,\n", (3, "code", "c4, as it is spelled already")),
        (
            HEAD + "C4,Cap,9,X,,S\nC4,Hat,9,Y,,M\n",
            (3, "title", "the same in every line of C4, or empty"),
        ),
        (
            HEAD + "C4,Cap,9,X,,S\nC4,,9,Y,,\n",
            (3, "option", "the options that line 2 of C4 has: size"),
        ),
        (
            HEAD + "C4,Cap,9,X,,\nC4,,9,Y,,M\n",
            (3, "option", "the options that line 2 of C4 has: none"),
        ),
        (HEAD + "C4,Cap,9,X,,S\nC4,,9,Y,,s\n", (3, "option", "other options than X has")),
        (HEAD + "A12,Linen shirt,9,X,,l\n", (2, "option", "other options than A12-L has")),
        (
            "code,title,price,sku,option:colour\nA12,Linen shirt,9,X,Red\n",
            (2, "option", "the options that the other variants of A12 in the shop have"),
        ),
        (
            "code,title,price,compare_at_price,sku\nC4,Cap,9,9,X\n",
            (2, "compare_at_price", "more than the price, or nothing"),
        ),
    ],
)
async def test_lines_that_contradict_each_other_or_the_shop(
    stage: Stage, catalog: Catalog, text: str, found: tuple[int, str, str]
) -> None:
    assert found in await faults(stage, catalog, text)


async def test_faults_of_lines_and_between_them_come_in_order(
    stage: Stage, catalog: Catalog
) -> None:
    text = HEAD + "C4,Cap,9,X,,\nD5,Dog,x,Y,,\nE6,Egg,9,X,,\n"
    assert [line for line, _, _ in await faults(stage, catalog, text)] == [3, 4]


async def test_an_empty_file_does_nothing(stage: Stage, catalog: Catalog) -> None:
    report = await catalog.import_products(stage.act(), file("code,title,price,sku\n"))
    assert report == ImportReport((), (), written=True)
    found = await stage.shop.read(lambda tx: stored.get_variants(tx, [SMALL, LARGE]))
    assert set(found) == {SMALL, LARGE}
