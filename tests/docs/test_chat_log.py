"""The page on chat logs names every field that is read or written."""

import json
import re
from dataclasses import fields

import pytest
from pydantic import BaseModel

from bots.chatlog import (
    Author,
    MessageLine,
    PaidLine,
    Reach,
    SceneLine,
    TapLine,
    UnreachableLine,
    read_log,
)
from bots.replay import Outcome
from bots.replay.outcomes import Decision
from commerce.model.scenes import Scene, SceneDrop, ScenePlace, SceneShow
from tests.docs.pages import ROOT, blocks

PAGE = (ROOT / "docs" / "chat-log.md").read_text(encoding="utf-8")
MODELS: tuple[type[BaseModel], ...] = (
    Author, MessageLine, SceneLine, TapLine, PaidLine, UnreachableLine, Reach,
)  # fmt: skip
PLAIN = (Scene, SceneShow, ScenePlace, SceneDrop, Outcome, Decision)
FIELDS = {
    *((model.__name__, name) for model in MODELS for name in model.model_fields),
    *((each.__name__, field.name) for each in PLAIN for field in fields(each)),
}


@pytest.mark.parametrize(("model", "name"), sorted(FIELDS))
def test_every_field_is_named(model: str, name: str) -> None:
    assert re.search(rf'[`"]{name}[`"]', PAGE), f"{model}.{name}"


def test_the_example_can_be_played() -> None:
    (example,) = blocks(PAGE)
    log = read_log(example.encode().splitlines())
    assert log.faults == ()
    assert len(log.lines) == len([json.loads(line) for line in example.splitlines()]) == 1
