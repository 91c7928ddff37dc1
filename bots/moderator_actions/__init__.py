"""What a moderator's commands do: stock, claims, orders, people, and the commands themselves."""

from collections.abc import Mapping

from bots.moderator_actions import claims, orders, people, stock
from bots.staff import Handler

MODERATOR_ACTIONS: Mapping[str, Handler] = {
    "announce": people.announce,
    "restock": stock.restock,
    "set stock": stock.set_stock,
    "stock": stock.list_stock,
    "claims": claims.list_claims,
    "give": claims.give,
    "release": claims.release,
    "extend claim": claims.extend_claim,
    "orders": orders.list_orders,
    "mark paid": orders.mark_paid,
    "block": people.block,
    "unblock": people.unblock,
    "unlink": people.unlink,
    "undelivered": people.list_undelivered,
    "undo": people.undo,
    "help": people.explain,
}
"""The handler of each command that moderators may give too, by the command's name."""
