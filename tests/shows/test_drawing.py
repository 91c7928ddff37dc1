from tests.shows.theatre import Theatre


async def test_a_draw_from_the_first_word_to_the_waitlist(stage: Theatre) -> None:
    await stage.play("""
        host: drop B3 max 1 draw 30s
          all< within 30 sec: all who do are in the draw. Sealed:
        ann: sold B3
          ann< You are in the draw for B3 ×1: it is drawn in 29 sec
        bea@youtube: B3
          bea< in the draw
        cid: B3 x2
          cid< 1 of them would be over the limit
        ann: what do i have?
        (+40 s)
          all< B3 is drawn: 2 of 3 got it. The seed, to check it:
        dan: B3
          dan< waitlist at place 2
    """)
    assert await stage.pieces("BAG") == (2, 2)
    told = [body for who in ("ann", "bea", "cid") for body in stage.told(who)]
    assert sum("is yours until" in body for body in told) == 2
    assert sum("waitlist at place 1" in body for body in told) == 1


async def test_who_is_in_a_draw_changes_and_withdraws(stage: Theatre) -> None:
    await stage.play("""
        host: drop C-7 draw 1 min
        ann: C7 x3
          ann< C-7 ×3
        ann: make that 2
          ann< C-7 ×2
        bea: C7
        bea: my cart
          bea< C-7 ×1 — in the draw at
        bea: cancel C7
          bea< C-7 is cancelled
        bea: cancel C7
          bea< nothing to cancel
        (+60 s)
          ann< C-7 ×2 is yours until
          bea<
    """)
    assert await stage.pieces("CLOCK") == (10, 2)


async def test_a_message_counts_as_edited_and_not_at_all_when_deleted(stage: Theatre) -> None:
    await stage.play("""
        host: drop C-7 draw 1 min
        ann: C7 x3
        ann edits: C7 x1
          ann< C-7 ×1
        bea: C7
        bea deletes
          bea< cancelled
        (+60 s)
          ann< C-7 ×1 is yours until
          bea<
        ann deletes
          ann< cancelled
    """)
    assert await stage.pieces("CLOCK") == (10, 0)


async def test_a_draw_without_a_window_is_asked_back(stage: Theatre) -> None:
    await stage.play("""
        host: drop C-7 draw
          all< For how long are claims collected
        host: drop C-7 draw 30s for 20s
          all< closes before its draw
        host: drop C-7 draw 2s
          all< 5 sec to 1 hr
    """)
