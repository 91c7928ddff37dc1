"""A whole running house on the Discord test server, through the real library."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from unittest.mock import patch

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.catalogs import csv
from adapters.discord import client
from bots.app import House, discord, live, open_house, read_settings
from commerce.model.acts import Act
from commerce.services.shows import OpenShow, Place
from tests.platforms.discord.model import Channel
from tests.platforms.discord.server import DiscordServer

PRODUCTS = """\
code,title,price,sku,on_hand,option:size,option:color
A12,Harbour Tee,29.90,TEE-M-BLUE,3,M,Blue
A12,Harbour Tee,29.90,TEE-L-BLUE,2,L,Blue
A12,Harbour Tee,29.90,TEE-M-WHITE,1,M,White
B3,Market Bag,14.50,BAG,500,,
"""


_ACT = Act("test:host")


@asynccontextmanager
async def pointing() -> AsyncIterator[None]:
    """Restore what `point_at` changes, and wait for no further servers at the start."""
    quick = partial(client.Options, ready_within_s=0.02)
    with (
        patch.object(Route, "BASE", Route.BASE),
        patch.object(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL("ws://127.0.0.1:9/")),
        patch.object(discord, "Options", quick),
    ):
        yield


@asynccontextmanager
async def house_on(
    server: DiscordServer, folder: Path, live_in: Channel, **more: object
) -> AsyncIterator[House]:
    """Run a shop whose show is open in a channel; the server's owner of it is its host."""
    told_of_discord = {
        "enabled": True,
        "token": server.token,
        "api_url": server.api_url,
        "gateway_url": server.gateway_url,
    }
    told = {
        "web.port": 0,
        "log.level": "error",
        "checkout.providers": ("demo",),
        **{f"platforms.discord.{key}": value for key, value in told_of_discord.items()},
        **more,
    }
    settings = read_settings(None, folder, told)
    async with pointing(), open_house(settings, migrate=True) as house:
        await stock(house, live_in)
        stop, ready = asyncio.Event(), asyncio.Event()
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(live(house, stop, lambda _: ready.set()))
            await ready.wait()
            await server.until(lambda: server.gateway.connected)
            try:
                yield house
            finally:
                stop.set()
                await running


async def stock(house: House, live_in: Channel) -> None:
    if await house.services.shows.current() is not None:
        return  # started again
    goods = csv.read(PRODUCTS.encode(), house.opened.shop.currency)
    await house.services.catalog.import_products(_ACT, goods)
    place = Place("discord", str(live_in.id), live_in.name)
    await house.services.shows.open(_ACT, OpenShow("Friday", channels=[place]))
