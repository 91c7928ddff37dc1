"""The nouns of the shop as frozen values, one module a noun; no behaviour that needs a database."""
