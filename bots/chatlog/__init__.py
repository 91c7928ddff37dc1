"""Chat logs: what a house heard, one JSON object a line, to be played again.

lines     what a line may be      reading   a file → lines, and what is wrong with the others
ear       what a running house hears, as lines, for whoever records it
disguise  names and ids hashed    keeping   lines → a file, appended and flushed one by one
"""

from bots.chatlog.disguise import Disguise
from bots.chatlog.ear import Ear, Knows
from bots.chatlog.keeping import ChatLog
from bots.chatlog.lines import (
    Author,
    Line,
    MessageLine,
    PaidLine,
    Reach,
    SceneLine,
    TapLine,
    UnreachableLine,
    line_of,
    text_of,
)
from bots.chatlog.reading import Fault, Log, Read, read_log

__all__ = [
    "Author",
    "ChatLog",
    "Disguise",
    "Ear",
    "Fault",
    "Knows",
    "Line",
    "Log",
    "MessageLine",
    "PaidLine",
    "Reach",
    "Read",
    "SceneLine",
    "TapLine",
    "UnreachableLine",
    "line_of",
    "read_log",
    "text_of",
]
