"""Conversations: lines that only mean something beside what was just said."""

import pytest

from tests.shows.theatre import Theatre

STOCK = {"TEE-M-BLUE": 3, "TEE-L-BLUE": 2, "TEE-M-WHITE": 1, "BAG": 2, "CLOCK": 10}

TRANSCRIPTS = {
    "the options asked for come one by one": (
        """
        host: drop A12
        ann: sold A12
          ann< Which size and colour of A12
        ann: lol
          ann<
        ann: blue
          ann< Which size of A12
        ann: M please
          ann< A12 ×1 Blue M is yours
        """,
        {"TEE-M-BLUE": 1},
    ),
    "of two things both are asked about and both are kept": (
        """
        host: drop A12
        host: drop C-7
        ann: A12 blue and 2 C7 please
          ann< Which size of A12
        ann: L
          ann< A12 ×1 Blue L is yours
          ann< C-7 ×2
        """,
        {"TEE-L-BLUE": 1, "CLOCK": 2},
    ),
    "a question asked back by the viewer leaves ours open": (
        """
        host: drop A12
        ann: sold A12 blue
          ann< Which size
        ann: what sizes are there for A12?
          ann< there is
        ann: M then
          ann< A12 ×1 Blue M is yours
        """,
        {"TEE-M-BLUE": 1},
    ),
    "the quantity said at first still counts, a new one counts more": (
        """
        host: drop A12
        ann: A12 x2
          ann< Which size and colour
        ann: blue M
          ann< A12 ×2 Blue M
        bea: A12 blue
          bea< Which size
        bea: 2 in L
          bea< A12 ×2 Blue L
        """,
        {"TEE-M-BLUE": 2, "TEE-L-BLUE": 2},
    ),
    "what was asked back and given up costs nothing else": (
        """
        host: drop B3
        ann: B3
          ann< B3 ×1
        host: drop A12
        ann: sold A12
          ann< Which size and colour
        ann: cancel
          ann< you have no A12 waiting
        ann: blue M
          ann<
        """,
        {"BAG": 1},
    ),
    "an answer that is edited is still an answer": (
        """
        host: drop A12
        ann: sold A12 blue
          ann< Which size
        ann: M
          ann< A12 ×1 Blue M is yours
        ann edits: L
          ann< A12 ×1 Blue L is yours
        """,
        {"TEE-L-BLUE": 1},
    ),
    "an answer that is deleted takes the claim back": (
        """
        host: drop A12
        ann: sold A12 blue
        ann: M
          ann< is yours
        ann deletes
          ann< A12 Blue M is cancelled
        """,
        {},
    ),
    "minutes later the question is forgotten": (
        """
        host: drop A12
        ann: sold A12 blue
          ann< Which size
        (+200 s)
        ann: M
          ann<
        """,
        {},
    ),
    "make that two, then one more, then only one": (
        """
        host: drop C-7
        ann: C7
          ann< C-7 ×1
        ann: make that 2
          ann< C-7 ×2
        ann: one more please
          ann< C-7 ×3
        ann: 2 more
          ann< C-7 ×5
        ann: make it 1
          ann< now ×1
        """,
        {"CLOCK": 1},
    ),
    "one more of the code counts on top, the code alone does not": (
        """
        host: drop C-7
        ann: C7 x2
          ann< C-7 ×2
        ann: another C7
          ann< C-7 ×3
        ann: C7 x3
          ann< Nothing changed
        """,
        {"CLOCK": 3},
    ),
    "the same in another colour is a second claim": (
        """
        host: drop A12
        ann: A12 blue M
          ann< A12 ×1 Blue M
        ann: same in white
          ann< A12 ×1 White M
        """,
        {"TEE-M-BLUE": 1, "TEE-M-WHITE": 1},
    ),
    "the same in what there is not is asked about": (
        """
        host: drop A12
        ann: A12 blue M
        ann: the same in green please
          ann< Which colour of A12
        ann: white
          ann< A12 ×1 White M
        """,
        {"TEE-M-BLUE": 1, "TEE-M-WHITE": 1},
    ),
    "make it another colour moves the claim": (
        """
        host: drop A12
        ann: A12 blue M
          ann< A12 ×1 Blue M
        ann: make it white
          ann< A12 ×1 White M
        """,
        {"TEE-M-WHITE": 1},
    ),
    "a word of correction moves the claim too": (
        """
        host: drop A12
        ann: A12 blue M
        ann: sorry, i meant L
          ann< A12 ×1 Blue L
        bea: A12 L blue
        bea: actually M
          bea< A12 ×1 Blue M
        """,
        {"TEE-L-BLUE": 1, "TEE-M-BLUE": 1},
    ),
    "the other one is asked about where it may be several": (
        """
        host: drop A12
        ann: A12 blue M
        ann: no, the other one
          ann< Which size and colour of A12
        bea: A12 M blue
        bea: sorry i meant the white one
          bea< A12 ×1 White M
        """,
        {"TEE-M-BLUE": 1, "TEE-M-WHITE": 1},
    ),
    "words about a claim are chatter from who has none": (
        """
        host: drop C-7
        ann: one more please
          ann<
        ann: same in blue
          ann<
        ann: the other one
          ann<
        ann: C7
          ann< C-7 ×1
        (+601 s)
        ann: one more please
          ann<
        """,
        {},
    ),
    "a reply to the host's words is about what was named there": (
        """
        host: drop C-7
        host: who wants C-7 before it is gone
        host: drop B3
        ann: mine
          ann< B3 ×1
        bea: hello
        host: last call for C-7 people
        bea to host: mine
          bea< C-7 ×1
        cid to host: 2
          cid< C-7 ×2
        dan to host: thanks!
          dan<
        """,
        {"BAG": 1, "CLOCK": 3},
    ),
    "a reply to Hawker's words is about what was named there": (
        """
        host: drop A12
        host: drop C-7
        ann: A12
          ann< Which size and colour of A12
        ann to hawker: M blue
          ann< A12 ×1 Blue M
        bea to hawker: love it
          bea<
        """,
        {"TEE-M-BLUE": 1},
    ),
    "a reply to another viewer claims nothing without a code": (
        """
        host: drop C-7
        ann: sold C7
          ann< C-7 ×1
        bea to ann: me too
          bea<
        bea to ann: mine!
          bea<
        bea to ann: cancel
          bea<
        bea to ann: i'll take C7 too
          bea< C-7 ×1
        """,
        {"CLOCK": 2},
    ),
    "each viewer is in a conversation of their own": (
        """
        host: drop A12
        ann: sold A12
          ann< Which size and colour
        bea: blue M
          bea<
        ann@youtube: blue M
          ann<
        ann: blue M
          ann< A12 ×1 Blue M
        """,
        {"TEE-M-BLUE": 1},
    ),
    "Italian": (
        """
        host: drop A12
        ann: prendo A12 blu
          ann< scegli
        ann: la M
          ann< A12 ×1 Blue M
        ann: un'altra uguale
          ann< A12 ×2 Blue M
        ann: lo stesso in bianco
          ann< White M
        ann: anzi facciamo 1
          ann<
        """,
        {"TEE-M-BLUE": 2, "TEE-M-WHITE": 1},
    ),
    "German, Spanish, French and Portuguese": (
        """
        host: drop C-7
        ann: ich nehme C7
          ann< C-7 ×1
        ann: noch einen bitte
          ann< C-7 ×2
        bea: quiero C7
          bea< C-7 ×1
        bea: uno más porfa
          bea< C-7 ×2
        cid: je prends C7
        cid: encore un
          cid< C-7 ×2
        dan: quero C7
        dan: mais um
          dan< C-7 ×2
        """,
        {"CLOCK": 8},
    ),
    "Thai, Chinese, Japanese, Korean and Vietnamese": (
        """
        host: drop C-7
        ann: cf C7
        ann: เพิ่มอีก 1
          ann< C-7 ×2
        bea: C7+1
        bea: 再來一個
          bea< C-7 ×2
        cid: C7ください
        cid: もう一つ
          cid< C-7 ×2
        dan: C7 주문할게요
        dan: 하나 더
          dan< C-7 ×2
        eve: chốt C7
        eve: thêm 1 cái
          eve< C-7 ×2
        """,
        {"CLOCK": 10},
    ),
}


@pytest.mark.parametrize("name", TRANSCRIPTS)
async def test_a_conversation(stage: Theatre, name: str) -> None:
    transcript, taken = TRANSCRIPTS[name]
    await stage.play(transcript)
    levels = {sku: await stage.pieces(sku) for sku in STOCK}
    assert levels == {sku: (pieces, taken.get(sku, 0)) for sku, pieces in STOCK.items()}
