"""A chat log played again on a copy of the shop, by a clock that leaps from one moment to the next.

player      lines, one after the other, and whatever the clock does in between
clock       the time of a replay           silent    messengers that send nothing
outcomes    what became of each line       report    … in numbers       difference  … of two replays
"""

from bots.replay.acts import Acts
from bots.replay.clock import Gathering, Tempo, VirtualClock
from bots.replay.difference import Change, differences, read_outcomes
from bots.replay.outcomes import Notes, Outcome
from bots.replay.player import Player, Stage
from bots.replay.report import Report, as_data
from bots.replay.silent import SilentMessenger

__all__ = [
    "Acts",
    "Change",
    "Gathering",
    "Notes",
    "Outcome",
    "Player",
    "Report",
    "SilentMessenger",
    "Stage",
    "Tempo",
    "VirtualClock",
    "as_data",
    "differences",
    "read_outcomes",
]
