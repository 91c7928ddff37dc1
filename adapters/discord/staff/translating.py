"""The names and descriptions of commands in the languages that hosts are answered in."""

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Place

from adapters.discord.staff.names import short, slash_name
from commerce.ports import Wording

_NAMES = frozenset({Place.command_name, Place.group_name, Place.parameter_name})
_DEFAULT = "en"  # the language of names and descriptions where there is no other


def words(message: str, key: str, **extras: Any) -> app_commands.locale_str:
    """A text of a command that `config/replies` has in other languages under `key`."""
    return app_commands.locale_str(message, key=key, **extras)


class Translating(app_commands.Translator):
    """Takes each text from the replies by its key; texts without one stay as they are."""

    def __init__(self, wording: Wording) -> None:
        """Know the replies."""
        self._wording = wording
        self._languages = {_language(one) for one in wording.locales} - {_DEFAULT}

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The text in that language, `None` where it has none."""
        key = string.extras.get("key")
        if key is None or _language(locale.value) not in self._languages:
            return None
        said = self._wording.say(key, locale.value, {})
        if context.location not in _NAMES:
            return short(said)
        name = slash_name(said, grouped=bool(string.extras.get("grouped")))
        return name.group if context.location is Place.group_name else name.own


def _language(locale: str) -> str:
    return locale.partition("-")[0]
