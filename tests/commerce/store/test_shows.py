from commerce.ids import ChannelId
from commerce.store import shows
from commerce.store.database import Database
from tests.commerce.stage import CHANNEL, SHOW, build
from tests.conftest import TestClock


async def test_a_channel_is_found_by_its_id(database: Database, clock: TestClock) -> None:
    shop = (await build(database, clock)).shop
    channel = await shop.read(lambda tx: shows.get_channel(tx, CHANNEL))
    assert channel is not None
    assert (channel.show_id, channel.platform, channel.address) == (SHOW, "web", "summer")
    assert await shop.read(lambda tx: shows.get_channel(tx, ChannelId(9))) is None
