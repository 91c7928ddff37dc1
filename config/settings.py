"""Every setting of Hawker in one frozen object, from a TOML file and the environment.

`load_settings` reads, in this order of strength: what the command was told, variables named
`HAWKER_TABLE__KEY` (secrets also from the file named by `HAWKER_TABLE__KEY_FILE`), the TOML file,
the defaults below. An unknown key or variable is refused, and so is a value out of range, all at
once and each with its place. Only the composition root reads this module; all else takes plain
values.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, ValidationError
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from config.faults import Fault, SettingsError
from config.refusals import faults_of
from config.sources import Environment, Options, Source, TomlFile
from config.tables.base import Allowed
from config.tables.chat import GrammarSettings, QuestionsSettings, RolesSettings, ThrottleSettings
from config.tables.platforms import PlatformsSettings
from config.tables.selling import (
    AnnouncementsSettings,
    DeliverySettings,
    DeskSettings,
    ReservationsSettings,
)
from config.tables.server import DatabaseSettings, LogSettings, WebSettings
from config.tables.shop import CheckoutSettings, ShopSettings

__all__ = ["Fault", "Settings", "SettingsError", "load_settings"]


def _at_home(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError as error:  # ~somebody who has no home here
        raise ValueError from error


class Settings(BaseSettings):
    """The settings of one process. `Settings()` is the defaults alone, whatever the environment."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        validate_default=True,
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
        env_prefix="HAWKER_",
        env_nested_delimiter="__",
    )

    data_dir: Annotated[
        Path,
        AfterValidator(_at_home),
        Allowed("the path of a folder that can be written to"),
    ] = Path("data")
    """The folder of what must outlive the process: the SQLite file, generated secrets, pictures. A
    relative path starts where the command is run. Back this folder up."""

    shop: ShopSettings = ShopSettings()
    database: DatabaseSettings = DatabaseSettings()
    web: WebSettings = WebSettings()
    desk: DeskSettings = DeskSettings()
    reservations: ReservationsSettings = ReservationsSettings()
    checkout: CheckoutSettings = CheckoutSettings()
    delivery: DeliverySettings = DeliverySettings()
    grammar: GrammarSettings = GrammarSettings()
    questions: QuestionsSettings = QuestionsSettings()
    throttle: ThrottleSettings = ThrottleSettings()
    announcements: AnnouncementsSettings = AnnouncementsSettings()
    roles: RolesSettings = RolesSettings()
    platforms: PlatformsSettings = PlatformsSettings()
    log: LogSettings = LogSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        *_: PydanticBaseSettingsSource,
        **__: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Leaves only what the caller gives: the other sources are added by `load_settings`."""
        return (init_settings,)


def load_settings(
    path: Path | None = None,
    data_dir: Path | None = None,
    overrides: Mapping[str, object] = MappingProxyType({}),
    environment: Mapping[str, str] | None = None,
) -> Settings:
    """Reads the settings.

    Args:
        path: The TOML file; `None` reads none.
        data_dir: Stronger than the `data_dir` of file and environment.
        overrides: What the command was told, by dotted key (`{"web.port": 8081}`) or nested.
        environment: The variables; `None` takes those of the process.

    Raises:
        SettingsError: Something is unreadable, unknown or out of range. Names everything wrong.
    """
    options = Options({**overrides, **({} if data_dir is None else {"data_dir": data_dir})})
    variables = os.environ if environment is None else environment
    ours = Environment(Settings, variables)
    sources: list[Source] = [options, ours]
    if path is not None:
        sources.append(TomlFile(path))
    layers = tuple(InitSettingsSource(Settings, dict(source.values)) for source in sources)
    try:
        settings = Settings(_build_sources=(layers, {}))
    except ValidationError as error:
        # The cause would show what was given, secrets too.
        raise SettingsError([*ours.faults, *faults_of(error, Settings, sources)]) from None
    if ours.faults:
        raise SettingsError(ours.faults)
    return settings
