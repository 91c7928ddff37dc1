"""What is shipped to run it names only settings that exist."""

import re
from pathlib import Path

import pytest

from config.describe import keys
from config.settings import Settings

DEPLOY = Path(__file__).parents[2] / "config" / "deploy"


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml", "hawker.service"])
def test_variables_are_settings(name: str) -> None:
    used = set(re.findall(r"HAWKER_[A-Z_]+", (DEPLOY / name).read_text(encoding="utf-8")))
    known = {key.variable for key in keys(Settings)}
    known |= {f"{key.variable}_FILE" for key in keys(Settings) if key.secret}
    assert used
    assert used <= known
