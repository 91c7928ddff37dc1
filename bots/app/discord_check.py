"""Whether Discord would work with these settings, in every channel linked to an open show."""

from adapters.discord import PLATFORM
from adapters.discord.checking import Access, Place, look
from bots.app.clock import now
from bots.app.findings import Finding
from bots.app.services import services_of
from bots.app.shop import OpenShop
from config.settings import Settings


async def discord_findings(settings: Settings, opened: OpenShop | None = None) -> list[Finding]:
    """What was found, without a shop of no channel; nothing where Discord is switched off."""
    told = settings.platforms.discord
    if not told.enabled:
        return []
    access = Access(
        token=told.token.get_secret_value(),
        api_url=told.api_url,
        gateway_url=told.gateway_url,
        message_content=told.message_content,
        servers=frozenset(told.servers),
    )
    found = await look(access, () if opened is None else await _places(opened))
    return [Finding("discord", one.words, one.well) for one in found]


async def _places(opened: OpenShop) -> list[Place]:
    shows = services_of(opened, now).shows
    return [
        Place(channel.address, show.title)
        for show in await shows.newest()
        if show.is_open
        for channel in await shows.channels(show.id)
        if channel.platform == PLATFORM
    ]
