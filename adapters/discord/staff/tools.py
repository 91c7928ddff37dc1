"""What the commands of hosts and moderators are given by the layer above."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import discord

from adapters.discord.asked import ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION
from adapters.discord.client import HawkerClient
from adapters.forms import CommandForm, Complete
from commerce.ports import Wording

_LOG = logging.getLogger(__name__)
_TOLD_TWICE = frozenset({UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED})

Asked = discord.Interaction[HawkerClient]


@dataclass(frozen=True, slots=True)
class StaffTools:
    """`forms` are all commands, `line_of` writes the line of one from its fields' values by kind.

    `complete` knows what may be meant while one is typed, `wording` all sentences.
    """

    forms: tuple[CommandForm, ...]
    line_of: Callable[[str, Mapping[str, str]], str]
    complete: Complete
    wording: Wording

    def say(self, key: str, asked: Asked, facts: Mapping[str, Any] | None = None) -> str:
        """A sentence in the language of whoever acts."""
        return self.wording.say(key, asked.locale.value, facts or {})


async def respond(response: Awaitable[object]) -> None:
    """Answer an interaction that can't be answered again; that it failed is only noted."""
    try:
        await response
    except discord.HTTPException as error:
        if error.code not in _TOLD_TWICE:
            _LOG.warning("an interaction was not answered: %s", error)
    except (discord.DiscordException, OSError) as error:
        _LOG.warning("an interaction was not answered: %s", error)
