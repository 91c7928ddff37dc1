"""Times of the day as people type them, on the clock of the shop."""

import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bots.commands.line import Line, Unreadable
from bots.commands.phrases import phrase

_TODAY = r"today|tonight|this evening|oggi|stasera|questa sera"
_TOMORROW = r"tomorrow|domani|domani sera"
_DAY = (
    rf"(?:(?P<{{0}}t>{_TODAY})|(?P<{{0}}m>{_TOMORROW})|(?:on )?(?P<{{0}}d>\d{{{{4}}}}-\d\d-\d\d))"
)
_CLOCK = (
    r"(?:at |for |from |alle ore |per le |alle |all'|dalle |ore |opens at |starting at )?"
    r"(?P<h1>\d{1,2}):(?P<m1>\d{2})(?: ?(?P<half1>am|pm|a\.m|p\.m))?"
    r"|(?:at |for |from |starting at )?(?P<h2>\d{1,2})(?:\.(?P<m2>\d{2}))?"
    r" ?(?P<half2>am|pm|a\.m|p\.m)"
    r"|(?:alle ore |per le |alle |dalle |ore )(?P<h3>\d{1,2})(?:[.,](?P<m3>\d{2}))?"
    r"|(?:at )?(?P<noon>noon|mezzogiorno|a mezzogiorno)"
    r"|(?:at )?(?P<midnight>midnight|mezzanotte|a mezzanotte)"
)
_TIME = phrase(rf"(?:{_DAY.format('a')} )?(?:{_CLOCK})(?: {_DAY.format('b')})?")
_UNTIL = phrase(
    rf"(?:until|till|til|fino|fino a) (?:{_DAY.format('a')} )?(?:{_CLOCK})(?: {_DAY.format('b')})?"
)
_SOON = timedelta(hours=12)


def take_time(line: Line, now: datetime, timezone: str) -> datetime | None:
    """When, aware and in UTC.

    A time of the day that has passed means tomorrow's if that is less than twelve hours away
    ("at 0:10", said at 23:50), otherwise the day must be named. Of an hour that the end of
    summer time repeats, the first is meant.

    Raises:
        Unreadable: `bad_time`, `time_passed`, or `no_such_time` (skipped by summer time).
    """
    found = line.take(_TIME)
    return None if found is None else _moment(found, now, timezone)


def take_until(line: Line, now: datetime, timezone: str) -> datetime | None:
    """When it is to end ("until 21:00"), like `take_time`.

    Raises:
        Unreadable: as `take_time`.
    """
    found = line.take(_UNTIL)
    return None if found is None else _moment(found, now, timezone)


def _moment(found: re.Match[str], now: datetime, timezone: str) -> datetime:
    zone = ZoneInfo(timezone)
    here = now.astimezone(zone)
    clock = _clock(found)
    day = _day(found, here)
    at = datetime.combine(day or here.date(), clock, zone).astimezone(UTC)
    if day is None and at <= now:
        at = datetime.combine(here.date() + timedelta(days=1), clock, zone).astimezone(UTC)
        if at - now > _SOON:
            raise Unreadable("time_passed", value=f"{clock:%H:%M}")
    if at <= now:
        raise Unreadable("time_passed", value=f"{clock:%H:%M}")
    if at.astimezone(zone).time() != clock:
        raise Unreadable("no_such_time", value=f"{clock:%H:%M}")
    return at


def _clock(found: re.Match[str]) -> time:
    groups = found.groupdict()
    if groups["noon"] or groups["midnight"]:
        return time(12 if groups["noon"] else 0)
    hour = int(groups["h1"] or groups["h2"] or groups["h3"])
    minute = int(groups["m1"] or groups["m2"] or groups["m3"] or 0)
    half = (groups["half1"] or groups["half2"] or "")[:1]
    if minute > 59 or hour > (12 if half else 24) or (half and not hour):
        raise Unreadable("bad_time", value=found.group().strip())
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour == 24 and minute:
        raise Unreadable("bad_time", value=found.group().strip())
    return time(hour % 24, minute)


def _day(found: re.Match[str], here: datetime) -> datetime | None:
    groups = found.groupdict()
    if groups["am"] or groups["bm"]:
        return here + timedelta(days=1)
    if groups["at"] or groups["bt"]:
        return here
    named = groups["ad"] or groups["bd"]
    if not named:
        return None
    try:
        day = datetime.combine(datetime.fromisoformat(named), time(), here.tzinfo)
    except ValueError as error:
        raise Unreadable("bad_time", value=named) from error
    if abs(day.year - here.year) > 1:
        raise Unreadable("bad_time", value=named)
    return day
