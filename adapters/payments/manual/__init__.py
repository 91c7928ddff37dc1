"""Payment by bank transfer or on delivery, in the shop's own words, marked paid by a person."""
