"""The columns of a catalogue file."""

REQUIRED = ("code", "title", "price", "sku")
NAMES = ("code", "title", "description", "price", "compare_at_price", "sku", "on_hand", "picture")
OPTION = "option:"
