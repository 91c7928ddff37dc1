"""The columns of a catalogue file."""

REQUIRED = ("code", "title", "price", "sku")
OPTIONAL = ("description", "compare_at_price", "on_hand", "picture")
NAMES = ("code", "title", "description", "price", "compare_at_price", "sku", "on_hand", "picture")
OPTION = "option:"
