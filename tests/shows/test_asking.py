from adapters.chat import ChatMessage, ChatUser
from commerce.model.people import Role
from tests.shows.theatre import PLACE, PLATFORMS, Theatre


async def test_every_word_a_viewer_may_say_is_answered(stage: Theatre) -> None:
    await stage.play("""
        host: drop A12
        ann: help
          ann< To buy, write the code
        ann: cart
          ann< nothing waiting to be paid
        ann: cancel
          ann< nothing to cancel
        ann: link 7F3K-9QXM
          ann< code does not work
        ann: sold A12 blue M
        ann: cart
          ann< A12 ×1 Blue M — €29.90
          ann< https://stall.example/c/
        ann: stop
          ann< No more private messages
        ann: resume
          ann< again
        ann: cancel A12
          ann< A12 Blue M is cancelled
    """)


async def test_italian_is_answered_in_italian(stage: Theatre) -> None:
    await stage.play("""
        host: drop A12
        bea: prendo A12 blu M
          bea< riservato a te
        bea: carrello
          bea< Da pagare
        bea: annulla A12
          bea< annullat
    """)


async def test_who_wants_to_be_next_waits_without_a_claim(stage: Theatre) -> None:
    await stage.play("""
        host: drop B3
        ann: B3 x2
        bea: sold next
          bea< waitlist
        ann: cancel
          bea< B3
    """)
    assert await stage.pieces("BAG") == (2, 1)


async def test_who_has_some_and_wants_to_be_next_gives_back_none(stage: Theatre) -> None:
    await stage.play("""
        host: drop B3
        ann: B3 x2
        ann: waitlist B3
          ann< B3
    """)
    assert await stage.pieces("BAG") == (2, 2)


async def test_options_change_and_quantities_shrink_by_word(stage: Theatre) -> None:
    await stage.play("""
        host: drop A12
        ann: A12 blue M x2
          ann< A12 ×2 Blue M
        ann: make that 1
          ann< now ×1
        ann: cancel A12
        ann: lo prendo
          ann< scegli
        ann: white M
          ann< White M
    """)
    assert await stage.pieces("TEE-M-WHITE") == (1, 1)
    assert await stage.pieces("TEE-M-BLUE") == (3, 0)


async def test_stock_and_sizes_are_answered_from_the_catalogue(stage: Theatre) -> None:
    await stage.play("""
        host: drop A12 at 25
        ann: how much is A12?
          ann< €25.00
        ann: is there any A12 left?
          ann< left of A12
        ann: what sizes does A12 come in?
          ann< there is
        ann: do you ship to Malta?
          ann< Shipping is €4.90. We ship to: Ireland.
        host: drop B3
        ann: what size is B3?
          ann<
        ann: who made A12?
          ann<
    """)


async def test_half_a_character_in_a_name_stops_no_claim(stage: Theatre) -> None:
    await stage.play("host: drop B3")
    half = ChatUser("u-ann", "an\ud800n", Role.VIEWER)
    message = ChatMessage(PLATFORMS[0], PLACE, "m1", half, "sold B3", stage.clock())
    await stage.bots.pipeline.handle(message)
    assert await stage.pieces("BAG") == (2, 1)


async def test_what_is_held_is_not_denied_when_something_else_is_cancelled(stage: Theatre) -> None:
    await stage.play("""
        host: drop B3
        ann: B3
          ann< B3 ×1
        host: drop A12
        ann: cancel A12 blue M
          ann< you have no A12 Blue M waiting to be paid
        bea: cancel B3
          bea< you have nothing waiting to be paid
    """)
