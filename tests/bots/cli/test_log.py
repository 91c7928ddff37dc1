import json
import logging
from collections.abc import Iterator

import pytest

from bots.cli.serving import set_up_log
from config.settings import load_settings


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """The root logger as it was found, put back afterwards."""
    logger = logging.getLogger()
    handlers, level = logger.handlers[:], logger.level
    logger.handlers.clear()
    yield logger
    logger.handlers[:] = handlers
    logger.setLevel(level)


def test_a_line_of_json_stays_one_line_whatever_is_said(
    root: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_log(load_settings(overrides={"log.format": "json"}, environment={}))
    try:
        raise LookupError('no "such"\nthing')
    except LookupError:
        root.exception('said "%s"', "two\nlines")
    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert (told["level"], told["text"]) == ("ERROR", 'said "two\nlines"')
    assert "LookupError" in told["trace"]


def test_plain_lines_respect_the_level(
    root: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_log(load_settings(overrides={"log.level": "error"}, environment={}))
    root.warning("not this")
    root.error("but this")
    assert capsys.readouterr().err.endswith("ERROR root: but this\n")
