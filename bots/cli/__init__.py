"""The commands people type in a terminal, one file each."""
