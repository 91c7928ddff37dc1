"""Implementations of the ports that remember what was asked of them; each runs its contract."""
