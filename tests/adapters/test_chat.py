from datetime import UTC, datetime

import pytest

from adapters.chat import ChatMessage, ChatUser

AT = datetime(2026, 11, 27, 20, tzinfo=UTC)


def message(text: str, name: str = "ann") -> ChatMessage:
    return ChatMessage("web", "stall", "1", ChatUser("u-ann", name), text, AT)


@pytest.mark.parametrize("half", ["\x00", "\udfff"])
def test_what_no_page_and_no_database_can_carry_is_replaced(half: str) -> None:
    kept = message(f"sold {half} B3", f"an{half}n").storable()
    assert (kept.text, kept.author.name) == ("sold \ufffd B3", "an\ufffdn")
    assert kept.author.id == "u-ann"


def test_everything_else_is_kept_as_it_was_written() -> None:
    written = message("ich möchte \U0001f44d\u200d B3\n")
    assert written.storable() is written
