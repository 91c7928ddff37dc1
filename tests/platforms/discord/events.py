"""What happened, as the gateway tells it, and which sessions are told."""

from dataclasses import dataclass

from tests.platforms.discord.flags import NO_INTENT, Intent
from tests.platforms.discord.model import Channel, Guild, Json


@dataclass(frozen=True)
class Event:
    """One dispatch. `stripped` is `data` for sessions that may not read what people write."""

    name: str
    data: Json
    intent: Intent = NO_INTENT
    guild_id: int | None = None
    stripped: Json | None = None

    def concerns(self, intents: Intent, shard: int, shard_count: int) -> bool:
        """Whether a session with these intents and this shard gets it; DMs go to shard 0."""
        home = 0 if self.guild_id is None else (self.guild_id >> 22) % shard_count
        return home == shard and (self.intent == NO_INTENT or bool(self.intent & intents))

    def data_for(self, intents: Intent) -> Json:
        if self.stripped is None or Intent.MESSAGE_CONTENT in intents:
            return self.data
        return self.stripped


def of_guild(name: str, guild: Guild, data: Json, intent: Intent = Intent.GUILDS) -> Event:
    return Event(name, {"guild_id": str(guild.id), **data}, intent, guild.id)


def of_messages(name: str, channel: Channel, data: Json, stripped: Json | None = None) -> Event:
    """An event about messages of a channel, under the intent of guilds or of DMs."""
    if channel.guild is None:
        return Event(name, data, Intent.DIRECT_MESSAGES, None, stripped)
    return Event(name, data, Intent.GUILD_MESSAGES, channel.guild.id, stripped)


def of_reactions(name: str, channel: Channel, data: Json) -> Event:
    if channel.guild is None:
        return Event(name, data, Intent.DIRECT_MESSAGE_REACTIONS)
    return Event(name, data, Intent.GUILD_MESSAGE_REACTIONS, channel.guild.id)
