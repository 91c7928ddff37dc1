"""What can be done with the shop: one use case a file, each in one transaction."""
