"""The chat of one terminal: lines typed are messages, what Hawker says is printed."""

PLATFORM = "console"
ADDRESS = "console"  # the one place of chat there is
