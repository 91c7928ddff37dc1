"""`/r/{token}`: the receipt of an order."""

from aiohttp import web

from adapters.web.respond import asked, page


async def view(request: web.Request) -> web.Response:
    """Answer `GET /r/{token}`; what was written as an address is not shown again."""
    ask = asked(request)
    found = await ask.context.services.orders.receipt(request.match_info["token"])
    if found is None:
        raise web.HTTPNotFound
    show = await ask.context.services.shows.get(found.order.show_id)
    return page(ask, "receipt.html", private=True, view=found, order=found.order, show=show)
