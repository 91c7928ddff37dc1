"""Who is signed in to the console: a cookie of its own, checked at every request."""

from aiohttp import web

from adapters.web.respond import Asked
from commerce.model.people import Role, Session

COOKIE = "hawker_console"


async def session_of(ask: Asked) -> Session | None:
    """Who is signed in, `None` for everybody else."""
    token = ask.request.cookies.get(COOKIE, "")
    session = (
        await ask.context.services.sessions.check(token) if token and token.isascii() else None
    )
    return session if session is not None and session.role >= Role.MODERATOR else None


def remember(response: web.StreamResponse, token: str, *, secure: bool) -> None:
    """Put a session's token into the browser, for the console and the chat alone."""
    response.set_cookie(COOKIE, token, httponly=True, secure=secure, samesite="Lax", path="/")


def forget(response: web.StreamResponse) -> None:
    """Take it out again."""
    response.del_cookie(COOKIE, path="/")
