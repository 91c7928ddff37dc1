"""What commands share that open the shop: what can go wrong, stopping on a signal, the log."""

import asyncio
import gc
import json
import logging
import signal
from collections.abc import Coroutine
from datetime import UTC, datetime
from typing import Any, TypeVar

import click

from bots.app import CannotStart, Settings
from commerce.errors import StoreUnavailable

T = TypeVar("T")

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def run_to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Run `work`; what keeps it from being done is said in words, with exit status 1."""
    spare_collector()
    try:
        return asyncio.run(work)
    except* (CannotStart, StoreUnavailable) as group:
        raise click.ClickException(str(_first(group))) from group


def spare_collector() -> None:
    """Have garbage collected seldom, and what is loaded by now never walked over again.

    One batch of claims makes 100,000 objects that all live until it is written: looked at after
    every 700 of them, as Python does by itself, they take a tenth of the desk's time.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def stop_on_signals() -> asyncio.Event:
    """An event that the first Ctrl+C or SIGTERM sets; a second one ends the process at once."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def asked() -> None:
        for each in _SIGNALS:
            loop.remove_signal_handler(each)
        stop.set()

    for each in _SIGNALS:
        loop.add_signal_handler(each, asked)
    return stop


def set_up_log(settings: Settings) -> None:
    """Log to the standard error, at the level of the settings."""
    handler = logging.StreamHandler()
    if settings.log.format == "json":
        handler.setFormatter(_JsonLines())
    else:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=settings.log.level.upper(), handlers=[handler], force=True)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)


class _JsonLines(logging.Formatter):
    """One JSON object a line, whatever stands in the text."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "from": record.name,
            "text": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    first = group.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
