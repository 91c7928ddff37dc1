"""The one way into all of this: adds the commands to a client, and takes what is pressed."""

import logging
from collections.abc import Callable
from typing import Any, cast

import discord

from adapters.discord.client import HawkerClient
from adapters.discord.staff import confirming, filling
from adapters.discord.staff.commands import staff_commands, use
from adapters.discord.staff.registering import register
from adapters.discord.staff.tools import Asked, StaffTools
from adapters.discord.staff.translating import Translating

_LOG = logging.getLogger(__name__)


class StaffDesk:
    """Commands, forms and buttons of hosts and moderators."""

    def __init__(
        self, tools: StaffTools, not_registered: Callable[[], None] = lambda: None
    ) -> None:
        """Take what they are made from, and who is told when Discord does not take them."""
        self._tools = tools
        self._not_registered = not_registered
        self._forms = {form.name: form for form in tools.forms}

    async def set_up(self, client: HawkerClient) -> None:
        """Add the commands to the client's tree, and have Discord know all that are in it."""
        for command in staff_commands(self._tools):
            client.tree.add_command(command)
        await client.tree.set_translator(Translating(self._tools.wording))
        try:
            await register(client.tree)
        except (discord.DiscordException, OSError) as error:
            _LOG.warning("the slash commands could not be registered, text goes on: %s", error)
            self._not_registered()

    async def take(self, asked: Asked) -> bool:
        """Do what a button or a form of ours asks for; false for those of others."""
        data = cast("dict[str, Any]", asked.data or {})
        custom_id = str(data.get("custom_id", ""))
        if custom_id.startswith(filling.MARK):
            name, values = filling.filled(data)
            await asked.client.speak(asked, self._tools.line_of(name, values))
        elif custom_id.startswith(confirming.FILL):
            form = self._forms[custom_id.removeprefix(confirming.FILL)]
            await use(form, {}, asked, self._tools)
        elif custom_id.startswith(confirming.DO):
            await asked.client.speak(asked, custom_id.removeprefix(confirming.DO))
        elif custom_id.startswith((confirming.ONCE, confirming.LEAVE)):
            await confirming.settle(asked, custom_id, self._tools)
        else:
            return False
        return True
