"""Composition root: builds everything from settings, opens and closes it in order.

files     what ships beside the code      setup     data folder, secret, database
shop      the shop of the settings        services  its use cases
chat      how its chats are read          bots      what acts on them
house     everything that runs            clock     the time
"""

from bots.app.clock import now
from bots.app.files import load_packs, load_replies
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
    "CannotStart",
    "OpenShop",
    "Settings",
    "SettingsError",
    "database_of",
    "database_state",
    "load_packs",
    "load_replies",
    "now",
    "open_shop",
    "prepare_folder",
    "public_url",
    "read_settings",
    "services_of",
]
