"""Refusals in Discord's own shape."""

from tests.platforms.discord.model import Json

# code: (HTTP status, message)
KNOWN: dict[int, tuple[int, str]] = {
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10014: (400, "Unknown Emoji"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    20026: (403, "Your bot has been flagged by our anti-spam system for abusive behavior."),
    30010: (400, "Maximum number of reactions reached (20)"),
    40003: (403, "You are opening direct messages too fast"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50003: (403, "Cannot execute action on a DM channel"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50016: (400, "Provided too few or too many messages to delete."),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50035: (400, "Invalid Form Body"),
    50083: (400, "Thread is archived"),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
    90001: (403, "Reaction blocked"),
    160002: (400, "Cannot reply without permission to read message history"),
    160004: (400, "A thread has already been created for this message"),
}


class ApiError(Exception):
    """A call that is refused with `code`; `errors` names the fields of a bad form."""

    def __init__(self, code: int, *, status: int | None = None, errors: Json | None = None) -> None:
        known_status, self.message = KNOWN.get(code, (400, f"Error {code}"))
        super().__init__(self.message)
        self.code = code
        self.status = known_status if status is None else status
        self.errors = errors

    def payload(self) -> Json:
        errors = {} if self.errors is None else {"errors": self.errors}
        return {"message": self.message, "code": self.code, **errors}


class Unauthorized(ApiError):
    """A call without the bot's token."""

    def __init__(self) -> None:
        super().__init__(0, status=401)
        self.message = "401: Unauthorized"


class NoSuchRoute(ApiError):
    """A call to nothing."""

    def __init__(self, status: int = 404) -> None:
        super().__init__(0, status=status)
        self.message = "404: Not Found" if status == 404 else "405: Method Not Allowed"


def bad_field(path: str, code: str, message: str) -> ApiError:
    """A form refused for the field at `path`, such as `0.options.1.name`."""
    errors: Json = {"_errors": [{"code": code, "message": message}]}
    for name in reversed(path.split(".")):
        errors = {name: errors}
    return ApiError(50035, errors=errors)
