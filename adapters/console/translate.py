"""From a typed line to a chat message."""

import re
from datetime import datetime

from adapters.chat import ChatMessage, ChatUser
from adapters.console import ADDRESS, PLATFORM
from commerce.model.people import Role

_SPEAKER = re.compile(r"(?P<name>[^\s:]{1,40}):\s+(?P<text>.*)")
OPERATOR = ChatUser("operator", "operator", Role.HOST)
"""Who types without a name in front: the person at the terminal."""


def to_message(line: str, message_id: str, at: datetime) -> ChatMessage | None:
    """`ann: sold A12` is ann's message, any other line the operator's; an empty one is none."""
    text = line.strip()
    author = OPERATOR
    if spoken := _SPEAKER.fullmatch(text):
        text = spoken["text"]
        author = ChatUser(spoken["name"].casefold(), spoken["name"])
    if not text:
        return None
    return ChatMessage(PLATFORM, ADDRESS, message_id, author, text, at)
