"""Servers that speak the platforms' own protocols, for tests to be driven through real clients."""
