"""Writes the manual page of the commands: `python -m bots.commands > docs/commands.md`."""

import sys
from importlib.resources import files

from bots.commands.document import manual
from bots.replies import Replies


def page() -> str:
    """The manual page, with the English sentences that ship."""
    text = files("config").joinpath("replies/en/commands.ftl").read_text(encoding="utf-8")
    replies = Replies.from_sources({"en": {"commands.ftl": text}}, default="en", timezone="UTC")
    return manual(lambda key: replies.say(key, "en", {}))


if __name__ == "__main__":
    sys.stdout.write(page())
