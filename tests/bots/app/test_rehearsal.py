"""A copy of the shop, made on either database, on which a log is played."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.catalogs import csv
from bots.app import (
    CannotStart,
    Settings,
    open_rehearsal,
    open_shop,
    services_of,
)
from bots.chatlog import Author, MessageLine, read_log, text_of
from bots.replay import Tempo
from commerce.model.acts import Act
from commerce.model.people import Identity, Role
from commerce.services.shows import OpenShow, Place
from commerce.store.database import Database
from config.settings import load_settings
from tests.conftest import TestClock

AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
PRODUCTS = b"code,title,price,sku,on_hand\nB3,Market Bag,14.50,BAG,2\n"
ACT = Act("terminal")


def said(who: str, text: str) -> bytes:
    author = Author(id=f"u-{who}", name=who)
    line = MessageLine(platform="discord", address="c1", author=author, text=text, at=AT)
    return text_of(line).encode()


@pytest.fixture
def settings(database_url: str, empty_database: Database, tmp_path: Path) -> Settings:
    url = "" if database_url.startswith("sqlite") else database_url
    told = {"data_dir": tmp_path, "database.url": url, "web.secret_key": "k" * 32}
    return load_settings(overrides=told, environment={})


async def test_a_show_that_runs_is_left_alone_by_what_is_played(
    settings: Settings, clock: TestClock
) -> None:
    log = read_log([said("hanna", "drop B3"), said("ann", "B3 x2"), said("bob", "sold B3")])
    async with open_shop(settings, migrate=True) as opened:
        services = services_of(opened, clock)
        await services.catalog.import_products(ACT, csv.read(PRODUCTS, "EUR"))
        hanna = Identity("discord", "u-hanna", "Hanna")
        await services.customers.grant(ACT, hanna, Role.HOST)
        places = [Place("discord", "c1")]
        show = await services.shows.open(ACT, OpenShow("Friday", channels=places))
        async with open_rehearsal(settings, log, Tempo()) as rehearsal:
            played = [one async for one in rehearsal.player.play(log)]
            assert await rehearsal.undelivered() == []
        assert [one.outcome for one in played if one.line] == ["", "reserved", "waitlisted"]
        assert await services.drops.of_show(show.id) == ()
        (bag,) = await services.catalog.products()
        assert bag.available == 2
        assert (await services.shows.current()) == show


async def test_a_log_in_which_nothing_was_said_can_be_played(settings: Settings) -> None:
    async with open_shop(settings, migrate=True):
        pass
    async with open_rehearsal(settings, read_log([]), Tempo()) as rehearsal:
        assert [one async for one in rehearsal.player.play(read_log([]))] == []


async def test_a_shop_that_is_not_there_is_not_founded(settings: Settings) -> None:
    async with open_shop(settings, migrate=True):
        pass
    other = settings.model_copy(update={"shop": settings.shop.model_copy(update={"slug": "other"})})
    with pytest.raises(CannotStart, match="there is no shop 'other'"):
        async with open_rehearsal(other, read_log([]), Tempo()):
            pass
