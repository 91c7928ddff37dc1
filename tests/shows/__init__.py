"""Whole shows as chat transcripts, through every part but the platforms' networks.

A transcript is lines of

    ann: sold A12 blue M            ann writes (ann@discord: … on another platform)
      ann< A12 ×1 Blue M            … and was told privately something with these words
      all< A12 is open              … or everybody was
      ann<                          … or was told nothing
    (+60 s)                         the clock is turned, and the jobs do what is due
    ann edits: A12 x2 blue M        her last message is other now; `ann deletes` takes it away
    ann repeats                     her last message arrives a second time
    ann to bea: me too              ann answers what bea wrote last (hawker: what it said last)
    # a remark

`bea`, `host` and everybody else are viewers, but `host` is a host and `mod` a moderator.
"""
