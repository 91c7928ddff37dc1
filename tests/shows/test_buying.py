from tests.shows.theatre import Theatre


async def test_a_show_from_the_first_drop_to_the_waitlist(stage: Theatre) -> None:
    await stage.play("""
        host: drop A12 6 pcs at 29.90 for 10m max 2
          all< A12
        ann: sold A12 x2 blue M
          ann< A12 ×2 Blue M is yours until
          ann< €59.80
          ann< https://stall.example/c/
        bea@youtube: lo prendo A12 blu M
          bea< A12 ×1
        cid: A12 blue M
          cid< waitlist at place 1
        ann: cancel A12
          ann< cancelled
          cid< A12
    """)


async def test_what_is_missing_is_asked_back_and_the_answer_is_understood(stage: Theatre) -> None:
    await stage.play("""
        host: drop A12
        ann: sold A12
          ann< Which
        ann: blue L
          ann< A12 ×1 Blue L is yours
    """)


async def test_chatter_questions_and_unknown_codes_buy_nothing(stage: Theatre) -> None:
    await stage.play("""
        host: drop B3
        ann: hello everyone
          ann<
        ann: sold Z99
          ann<
        ann: how much is B3?
          ann< €14.50
        bea: did anybody get B3?
    """)
    assert await stage.pieces("BAG") == (2, 0)


async def test_the_last_quantity_wins_and_beyond_the_limit_is_said(stage: Theatre) -> None:
    await stage.play("""
        host: drop C-7 max 3
        ann: C7 x2
          ann< C-7 ×2
        ann: C7 x3
          ann< C-7 ×3
        ann: C7 x3
          ann< Nothing changed
        ann: C7 x5
          ann< as many C-7 as one customer may have
        ann: make that 1
          ann< now ×1
    """)
    assert await stage.pieces("CLOCK") == (10, 1)


async def test_a_repeated_message_is_settled_once(stage: Theatre) -> None:
    await stage.play("""
        host: drop B3
        host repeats
          all<
        ann: sold B3
          ann< yours
        ann repeats
          ann<
    """)
    assert await stage.pieces("BAG") == (2, 1)


async def test_an_edited_message_stands_for_what_it_says_now(stage: Theatre) -> None:
    await stage.play("""
        host: drop A12
        ann: sold A12 blue M
          ann< A12 ×1 Blue M
        ann edits: sold A12 blue L
          ann< Blue L is yours
        ann deletes
          ann< cancelled
    """)
    assert await stage.pieces("TEE-M-BLUE") == (3, 0)
    assert await stage.pieces("TEE-L-BLUE") == (2, 0)


async def test_a_lapsed_reservation_moves_on_to_who_waits(stage: Theatre) -> None:
    await stage.play("""
        host: drop B3
        ann: B3 x2
          ann< B3 ×2
        bea: mine
          bea< waitlist
        (+500 s)
          ann< Pay before then
        (+120 s)
          ann< The time for B3
          bea< B3
    """)
    assert await stage.pieces("BAG") == (2, 1)


async def test_a_closed_or_paused_drop_says_so(stage: Theatre) -> None:
    await stage.play("""
        host: drop B3 for 60s
        host: pause B3
        ann: B3
          ann< paused
        host: resume B3
        (+61 s)
          all< B3
        ann: B3
          ann< B3 is closed
    """)
    assert await stage.pieces("BAG") == (2, 0)


async def test_a_flood_from_one_viewer_is_told_so_once(stage: Theatre) -> None:
    await stage.play("host: drop C-7")
    await stage.flood("ann", "C7", 60)
    assert sum("faster than I can read" in body for body in stage.told("ann")) == 1
    assert await stage.pieces("CLOCK") == (10, 1)


async def test_names_and_texts_that_mean_harm_are_harmless(stage: Theatre) -> None:
    await stage.play("host: drop B3")
    await stage.say_as("@everyone <script>alert(1)</script>", "B3")
    await stage.say_as("mallory", "B3\u200b x2 \u202e" + "x" * 100_000)
    public = " ".join(stage.told("all"))
    assert "@everyone" not in public
    assert "<script>" not in public
    assert await stage.pieces("BAG") == (2, 1)
