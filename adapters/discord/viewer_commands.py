"""The slash commands of viewers: each stands for the line that could be written instead."""

from typing import Any

import discord
from discord import app_commands

from adapters.discord.around import Around, Offer
from adapters.discord.client import HawkerClient

_CHOICES_MAX = 25
_NAME_MAX = 100

Interaction = discord.Interaction[Any]
Code = app_commands.Choice[str]


class ViewerCommands:
    """Adds /buy, /cart, /cancel, /link and /stop to a client."""

    def __init__(self, around: Around) -> None:
        """Take where offers and words are found."""
        self._around = around

    async def __call__(self, client: HawkerClient) -> None:
        """Add them; whoever adds the last commands synchronises them."""
        for command in (
            self._buy(client),
            self._about_code(client, "cancel"),
            self._plain(client, "cart"),
            self._link(client),
            self._plain(client, "stop"),
        ):
            client.tree.add_command(command)

    def _told(self, name: str) -> str:
        return self._around.say(f"discord-command-{name}", None, {})[:_NAME_MAX]

    def _buy(self, client: HawkerClient) -> app_commands.Command[Any, Any, Any]:
        async def buy(
            asked: Interaction,
            code: str,
            quantity: app_commands.Range[int, 1, 99] = 1,
            options: str = "",
        ) -> None:
            await client.speak(asked, f"{_one(code)} x{quantity} {_one(options)}".strip())

        async def codes(asked: Interaction, typed: str) -> list[Code]:
            return self._codes(client, asked, typed)

        async def combinations(asked: Interaction, typed: str) -> list[Code]:
            return self._options(client, asked, typed)

        command: app_commands.Command[Any, Any, Any] = app_commands.Command(
            name="buy", description=self._told("buy"), callback=buy
        )
        command.autocomplete("code")(codes)
        command.autocomplete("options")(combinations)
        return command

    def _about_code(self, client: HawkerClient, name: str) -> app_commands.Command[Any, Any, Any]:
        async def say(asked: Interaction, code: str = "") -> None:
            await client.speak(asked, f"{self._around.word(name)} {_one(code)}".strip())

        async def codes(asked: Interaction, typed: str) -> list[Code]:
            return self._codes(client, asked, typed)

        command: app_commands.Command[Any, Any, Any] = app_commands.Command(
            name=name, description=self._told(name), callback=say
        )
        command.autocomplete("code")(codes)
        return command

    def _plain(self, client: HawkerClient, name: str) -> app_commands.Command[Any, Any, Any]:
        async def say(asked: Interaction) -> None:
            await client.speak(asked, self._around.word(name))

        return app_commands.Command(name=name, description=self._told(name), callback=say)

    def _link(self, client: HawkerClient) -> app_commands.Command[Any, Any, Any]:
        async def link(asked: Interaction, code: str = "") -> None:
            await client.speak(asked, _one(code) or self._around.word("link"))

        return app_commands.Command(name="link", description=self._told("link"), callback=link)

    def _codes(self, client: HawkerClient, asked: Interaction, typed: str) -> list[Code]:
        """What is on sale and fits what is typed so far, what is on air first."""
        fitting = [
            offer
            for offer in self._around.shelf(client.address_of(asked))
            if offer.buyable and _fits(typed, offer.code, offer.title)
        ]
        return [Code(name=_named(offer), value=offer.code) for offer in fitting[:_CHOICES_MAX]]

    def _options(self, client: HawkerClient, asked: Interaction, typed: str) -> list[Code]:
        """The options of the code that was typed, one value of each."""
        code = str(getattr(asked.namespace, "code", "")).casefold()
        for offer in self._around.shelf(client.address_of(asked)):
            if offer.code.casefold() == code:
                found = [f"{before} {value}".strip() for before, value in _products(offer)]
                fitting = [each for each in found if _fits(typed, each)]
                return [Code(name=each[:_NAME_MAX], value=each) for each in fitting[:_CHOICES_MAX]]
        return []


def _one(text: str) -> str:
    return " ".join(text.split())


def _fits(typed: str, *words: str) -> bool:
    return typed.casefold() in " ".join(words).casefold()


def _named(offer: Offer) -> str:
    return f"{offer.code} {offer.title} — {offer.price}"[:_NAME_MAX]


def _products(offer: Offer) -> list[tuple[str, str]]:
    combined = [""]
    for values in list(offer.choices.values())[:-1]:
        combined = [f"{before} {value}".strip() for before in combined for value in values]
    last = list(offer.choices.values())[-1:] or [()]
    return [(before, value) for before in combined for value in last[0]]
