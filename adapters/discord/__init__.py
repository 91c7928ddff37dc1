"""Discord: the chats of its servers, by the library discord.py."""

PLATFORM = "discord"
