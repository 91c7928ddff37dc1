"""Discord as a server of ours: gateway version 10 and the REST API, driven by `DiscordServer`."""
