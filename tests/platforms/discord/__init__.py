"""Discord as a server of ours: gateway version 10 and the REST API, driven by `DiscordServer`.

    async with DiscordServer(clock) as server:
        shop = server.guild("Shop")
        live, ann = shop.text_channel("live"), shop.member("ann")
        async with running(client, server):  # any discord.Client
            card = server.sent(live)[0]
            pressed = await server.answered(ann.presses(card, "buy"))
            assert pressed.ephemeral == ["A12 is yours"]
            ann.closes_dms()
            server.faults.lose_answer("POST", "/channels/{channel_id}/messages")
            server.gateway.cut()

`people` is what a test lets happen, `server` what it looks at, `faults`, `limits` and `gateway`
what it lets go wrong. Below are the state (`model`, `world`), what changes it (`messages`,
`interactions`, `places`), and how it is shown (`payloads`, `rest`, `gateway`).
"""
