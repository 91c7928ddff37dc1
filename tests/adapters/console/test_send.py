import pytest

from adapters.console.send import ConsoleMessenger
from commerce.errors import DeliveryFailed
from commerce.model.messages import Rung
from commerce.ports import Recipient, Text

ANN = Recipient("ann", "ann\x1b[31m", "console")


async def test_private_words_are_marked_and_nothing_steers_the_terminal() -> None:
    printed: list[str] = []
    messenger = ConsoleMessenger(printed.append)
    await messenger.send(Rung.PRIVATE, ANN, Text("yours\nreally\x07", "https://x/c/1"), "a")
    await messenger.send(Rung.CLAIM_PAGE, ANN, Text("ann: yours", "https://x/c/1"), "b")
    assert printed == [
        "[to ann[31m, privately] yours\n[to ann[31m, privately] really https://x/c/1\n",
        "[hawker] ann: yours\n",
    ]


async def test_a_terminal_that_is_gone_fails_for_good() -> None:
    def gone(_text: str) -> None:
        raise BrokenPipeError("closed")

    with pytest.raises(DeliveryFailed, match="the terminal is gone") as failed:
        await ConsoleMessenger(gone).send(Rung.PRIVATE, ANN, Text("x"), "a")
    assert failed.value.permanent


async def test_only_so_many_keys_are_remembered() -> None:
    printed: list[str] = []
    messenger = ConsoleMessenger(printed.append)
    for number in range(1_002):
        await messenger.send(Rung.CLAIM_PAGE, ANN, Text("x"), str(number))
    await messenger.send(Rung.CLAIM_PAGE, ANN, Text("x"), "1001")
    assert len(printed) == 1_002
    await messenger.send(Rung.CLAIM_PAGE, ANN, Text("x"), "0")
    assert len(printed) == 1_003
