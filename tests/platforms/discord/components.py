"""Buttons, selects and inputs of messages and modals: their limits, and finding one again."""

from collections import Counter
from collections.abc import Iterator

from tests.platforms.discord.errors import bad_field
from tests.platforms.discord.model import Json

ROW = 1
BUTTON = 2
STRING_SELECT = 3
TEXT_INPUT = 4
LABEL = 18
LINK_STYLE = 5
_SELECTS = frozenset({3, 5, 6, 7, 8})

TOP_LEVEL_MAX = 5  # of the first kind of components; those of the second count all together
TOTAL_MAX = 40
BUTTONS_MAX = 5
OPTIONS_MAX = 25
CUSTOM_ID_MAX = 100
LABEL_MAX = 80


def walk(components: list[Json]) -> Iterator[Json]:
    """All components, those inside others too."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        for name in ("component", "accessory"):
            if component.get(name):
                yield from walk([component[name]])


def find(components: list[Json], custom_id: str) -> Json | None:
    return next((one for one in walk(components) if one.get("custom_id") == custom_id), None)


def check_components(components: list[Json]) -> None:
    everything = list(walk(components))
    rows = [one for one in components if one.get("type") == ROW]
    if len(rows) == len(components) > TOP_LEVEL_MAX or len(everything) > TOTAL_MAX:
        raise bad_field("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
    for at, row in enumerate(components):
        _check_row(f"components.{at}", row)
    for component in everything:
        _check_texts(component)
    custom_ids = Counter(one["custom_id"] for one in everything if one.get("custom_id"))
    if any(count > 1 for count in custom_ids.values()):
        raise bad_field(
            "components",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "Component custom id cannot be duplicated",
        )


def _check_row(path: str, row: Json) -> None:
    inside = row.get("components") or []
    if row.get("type") != ROW:
        return
    buttons = [one for one in inside if one["type"] == BUTTON]
    width_max = BUTTONS_MAX if len(buttons) == len(inside) else 1
    if not 1 <= len(inside) <= width_max:
        raise bad_field(
            f"{path}.components", "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {width_max}."
        )


def _check_texts(component: Json) -> None:
    kind = component.get("type")
    limits = {"custom_id": CUSTOM_ID_MAX, "label": LABEL_MAX if kind == BUTTON else 45}
    for name, limit in limits.items():
        if len(component.get(name) or "") > limit:
            raise bad_field(f"components.{name}", "BASE_TYPE_MAX_LENGTH", f"Must be {limit}.")
    if kind == BUTTON and not (component.get("label") or component.get("emoji")):
        raise bad_field("components.label", "BUTTON_COMPONENT_LABEL_REQUIRED", "A label or emoji.")
    if kind == BUTTON and (component.get("style") == LINK_STYLE) != ("url" in component):
        raise bad_field("components.url", "BUTTON_COMPONENT_URL_REQUIRED", "A url with style 5.")
    if kind in _SELECTS:
        _check_options(component)


def _check_options(select: Json) -> None:
    options = select.get("options") or []
    if select["type"] == STRING_SELECT and not 1 <= len(options) <= OPTIONS_MAX:
        raise bad_field("components.options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25.")
    values = Counter(option["value"] for option in options)
    if any(count > 1 for count in values.values()):
        raise bad_field(
            "components.options",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used",
        )
    for option in options:
        if max(len(option["value"]), len(option["label"])) > CUSTOM_ID_MAX:
            raise bad_field("components.options", "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer.")
