"""The tables of the settings file: one frozen model each, grouped by who looks after them."""
