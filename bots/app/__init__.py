"""Composition root: builds everything from settings, opens and closes it in order.

files     what ships beside the code      setup     data folder, secret, database
shop      the shop of the settings        services  its use cases
chat      how its chats are read          bots      what acts on them
console   what the web console does       house     everything that runs
demo      the demo's shop and show        crowd     … and its audience
checks    what `hawker check` looks at    clock     the time
findings  … and what it says of that      discord_check  … of Discord
rehearsal a copy of it all, for replays   hearing   … and what is heard, for logs
completing  what may be meant by a half-typed command
"""

from bots.app.checks import look_over
from bots.app.clock import now
from bots.app.crowd import Crowd
from bots.app.demo import SETTINGS as DEMO_SETTINGS, open_demo
from bots.app.files import load_packs, load_replies
from bots.app.findings import Finding
from bots.app.hearing import listen, socket_of
from bots.app.house import House, live, open_house
from bots.app.rehearsal import Rehearsal, open_rehearsal
from bots.app.services import public_url, services_of
from bots.app.setup import (
    CannotStart,
    database_of,
    database_state,
    prepare_folder,
    read_settings,
)
from bots.app.shop import OpenShop, open_shop
from config.settings import Settings, SettingsError

__all__ = [
    "DEMO_SETTINGS",
    "CannotStart",
    "Crowd",
    "Finding",
    "House",
    "OpenShop",
    "Rehearsal",
    "Settings",
    "SettingsError",
    "database_of",
    "database_state",
    "listen",
    "live",
    "load_packs",
    "load_replies",
    "look_over",
    "now",
    "open_demo",
    "open_house",
    "open_rehearsal",
    "open_shop",
    "prepare_folder",
    "public_url",
    "read_settings",
    "services_of",
    "socket_of",
]
