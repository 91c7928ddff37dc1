"""Who is in which draw, while the claims of a transaction are settled."""

from collections.abc import Collection
from dataclasses import replace

from commerce.ids import CustomerId, DropId, VariantId
from commerce.model.claims import Claim, ClaimRequest
from commerce.model.events import CartChanged
from commerce.model.shows import Drop, DropStatus
from commerce.rules import draw
from commerce.rules.drops import status
from commerce.services.book import Book
from commerce.store import claims

_Entry = tuple[CustomerId, DropId, VariantId]


class Entries:
    """The entries of some customers in the locked drops that collect for a draw."""

    def __init__(self, book: Book, customer_ids: Collection[CustomerId]) -> None:
        """Read what these customers are in; nothing is read where no draw is ahead."""
        self._book = book
        self._collecting = {d.id for d in book.locked.drops.values() if draw.collects(d)}
        self._pieces: dict[_Entry, int] = {}
        if self._collecting:
            self._pieces = claims.entered(book.tx, self._collecting, customer_ids)

    def status(self, drop: Drop) -> DropStatus:
        """Where a locked drop is for who claims in it now."""
        at = draw.status_within if drop.id in self._collecting else status
        return at(drop, self._book.locked.show_of(drop), self._book.now)

    def of(self, customer_id: CustomerId, request: ClaimRequest) -> int | None:
        """For how many pieces the customer is in the draw; `None` where none is ahead."""
        if request.drop_id not in self._collecting:
            return None
        return self._pieces.get((customer_id, request.drop_id, request.variant_id), 0)

    def asked(self, customer_id: CustomerId, request: ClaimRequest) -> ClaimRequest:
        """What a request comes to: who asks for at least so many stays in for what they have."""
        entry = self.of(customer_id, request)
        if not request.at_least or entry is None:
            return request
        return replace(request, quantity=max(entry, request.quantity))

    def noted(self, claim: Claim) -> Claim:
        """Remember what a decided claim changes, and say in it when it is drawn."""
        if claim.drop_id not in self._collecting or claim.outcome not in claims.ENTRIES:
            return claim
        self._pieces[claim.customer_id, claim.drop_id, claim.variant_id] = claim.quantity
        self._book.tx.emit(CartChanged(claim.show_id, claim.customer_id))
        drop = self._book.locked.drops[claim.drop_id]
        ends = draw.ends_at(drop, self._book.locked.show_of(drop)) if claim.quantity else None
        return replace(claim, expires_at=ends)
