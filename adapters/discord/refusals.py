"""Discord's refusals: which of them end a way for good, and which are worth another attempt.

The table goes by code, not by class: one HTTP status has many reasons.
"""

import asyncio

import aiohttp
import discord

from commerce.errors import DeliveryFailed

QUARANTINED = 20026
TOO_MANY_OPENINGS = 40003
DMS_CLOSED = frozenset({50007, 50278})
LOST = frozenset({10062, 50027})
"""An interaction that can't be answered any more."""
NO_HISTORY = 160002
UNKNOWN_MESSAGE = 10008

_FOR_NOW = {TOO_MANY_OPENINGS: 60.0, 130000: 5.0}
"""Refused at this moment, by code, and how many seconds to wait at least."""

FAULTS = (discord.DiscordException, aiohttp.ClientError, OSError, asyncio.TimeoutError)
"""What may come of a call."""


def failed(error: BaseException) -> DeliveryFailed:
    """What an error means for the attempt to send something."""
    if isinstance(error, discord.RateLimited):
        return DeliveryFailed(
            f"Discord asks to wait {error.retry_after:g} s", retry_after_s=error.retry_after
        )
    if not isinstance(error, discord.HTTPException):
        return DeliveryFailed(f"{type(error).__name__}: {error}")
    said = f"Discord: {error.status} {error.code} {error.text}".strip()
    if error.status == 429 or error.code in _FOR_NOW:
        asked_s = retry_after_s(error)
        return DeliveryFailed(said, retry_after_s=max(asked_s, _FOR_NOW.get(error.code, 0.0)))
    if error.status >= 500 or error.status == 401:  # 401: a new token mends it
        return DeliveryFailed(said)
    return DeliveryFailed(said, permanent=True)


def retry_after_s(error: discord.HTTPException) -> float:
    """How long Discord asks to wait."""
    try:
        return max(1.0, float(error.response.headers.get("Retry-After", "1")))
    except ValueError:
        return 1.0
