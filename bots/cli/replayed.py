"""A replay told to a person: its numbers, and what became otherwise than before."""

from collections.abc import Mapping
from typing import Any

from bots.chatlog import Log
from bots.replay import Change, Report
from bots.replay.report import Tally

_COLUMNS = tuple(Tally.__dataclass_fields__)


def report_in_words(report: Report, log: Log) -> str:
    """The numbers of a replay, with what keeps it from being the whole story."""
    lines = [
        f"  messages    {report.messages}",
        f"  understood  {_counted(report.understood)}",
        f"  decided     {_counted(report.decided)}",
        "",
        *_table({"all": report.total, **_sorted(report.drops), **_sorted(report.platforms)}),
        *_remarks(report, log),
    ]
    return "\n".join(lines)


def change_in_words(change: Change, said: Mapping[int, str]) -> str:
    """What became otherwise, with the words of the message where it was one."""
    line = change.now or change.before or {}
    where = f"line {change.number}" if change.number is not None else "by the clock"
    text = said.get(change.number or 0, "")
    who = f"{where}, {line.get('platform') or 'everybody'} {line.get('user', '')}".rstrip()
    return "\n".join(
        [
            f"{who}: {text}" if text else who,
            f"  before  {_in_words(change.before)}",
            f"  now     {_in_words(change.now)}",
        ]
    )


def _in_words(line: Mapping[str, Any] | None) -> str:
    if line is None:
        return "did not happen"
    items = ", ".join(
        " ".join(
            [
                str(item.get("code", "")),
                *([f"×{item['quantity']}"] if item.get("quantity") is not None else []),
                *item.get("options", {}).values(),
            ]
        )
        for item in line.get("items") or ()
    )
    when = line["at"][11:19] if line["kind"] == "clock" else ""
    read = " ".join(filter(None, (line.get("intent"), items, _in_brackets(line.get("reason")))))
    claims = "; ".join(
        f"{claim['code']} {claim['sku']} {claim['outcome']}, {claim['granted']} given, "
        f"{claim['waitlisted']} waiting, #{claim['position']}"
        for claim in line.get("claims") or ()
    )
    told = ", ".join(line["told"])
    return " → ".join(filter(None, (when, read, claims, f"told {told}" if told else "")))


def _in_brackets(text: str | None) -> str:
    return f"({text})" if text else ""


def _counted(counts: Mapping[str, int]) -> str:
    each = (f"{count} {name}" for name, count in sorted(counts.items(), key=lambda c: (-c[1], c)))
    return ", ".join(each) or "none"


def _sorted(some: Mapping[str, Tally]) -> dict[str, Tally]:
    return {name: some[name] for name in sorted(some)}


def _table(tallies: Mapping[str, Tally]) -> list[str]:
    head = "  " + " " * 12 + "".join(f"{name.replace('_', ' '):>12}" for name in _COLUMNS)
    rows = [
        f"  {name:<12}" + "".join(f"{getattr(tally, column):>12}" for column in _COLUMNS)
        for name, tally in tallies.items()
    ]
    return [head, *rows]


def _remarks(report: Report, log: Log) -> list[str]:
    scene = None if log.scene is None else log.scene.scene
    remarks = []
    if report.missing:
        remarks.append(f"The shop does not have: {', '.join(report.missing)}.")
    if scene is not None and scene.held + scene.waiting:
        remarks.append(
            f"The recording began in the middle of the sale: {scene.held} reservations and "
            f"{scene.waiting} places in line were there before, and are not played."
        )
    if log.breaks:
        remarks.append(f"The recording broke off and began again {log.breaks} times.")
    if report.faults:
        remarks.append(f"{report.faults} lines could not be read.")
    return ["", *remarks] if remarks else []
