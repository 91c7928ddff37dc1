"""Composition root: builds everything from settings, opens and closes it in order."""

from bots.app.files import load_packs, load_replies
from bots.app.setup import (
    CannotStart,
    database_of,
    database_state,
    prepare_folder,
    read_settings,
    signer_of,
)
from config.settings import Settings, SettingsError

__all__ = [
    "CannotStart",
    "Settings",
    "SettingsError",
    "database_of",
    "database_state",
    "load_packs",
    "load_replies",
    "prepare_folder",
    "read_settings",
    "signer_of",
]
