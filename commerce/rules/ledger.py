"""The digests that chain a drop's claims, so that nobody can change one unseen.

An entry's digest is the SHA-256, in hexadecimal, of the digest before it followed by the entry's
canonical text; the first entry follows the digest of the drop itself. The canonical text is JSON
in UTF-8 with the keys sorted and no spaces, as JavaScript writes it; times are ISO 8601 in UTC with
six decimals. A browser verifies an entry in a few lines:

    const canonical = (facts) => JSON.stringify(facts, Object.keys(facts).sort());
    const bytes = new TextEncoder().encode(previous + canonical(entry.facts));
    const digest = [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
      .map((byte) => byte.toString(16).padStart(2, "0")).join("");
"""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TypedDict

import orjson

from commerce.ids import DropId
from commerce.model.claims import Claim
from commerce.model.shows import DRAW, Drop
from commerce.rules.signing import Signer


class Facts(TypedDict):
    """The facts of a claim that everybody may see, as they are chained."""

    decided_at: str
    drop: DropId
    granted: int
    outcome: str
    position: int
    quantity: int
    reserved: int
    seen_at: str
    sku: str
    viewer: str
    waitlisted: int


def first_facts(drop: Drop) -> dict[str, Any]:
    """The facts of a drop that never change; of a draw also what it is bound to."""
    facts: dict[str, Any] = {
        "code": drop.code,
        "drop": drop.id,
        "mode": drop.mode,
        "product": drop.product_id,
        "show": drop.show_id,
    }
    if drop.mode == DRAW:
        facts |= {"commitment": drop.commitment, "window_s": drop.draw_window_s}
    return facts


def first_digest(drop: Drop) -> str:
    """What the first entry of a drop's ledger follows: the facts of it that never change."""
    return digest("", first_facts(drop))


def facts(claim: Claim) -> Facts:
    """What of a claim is chained."""
    return Facts(
        decided_at=moment(claim.decided_at),
        drop=claim.drop_id,
        granted=claim.granted,
        outcome=claim.outcome.value,
        position=claim.position,
        quantity=claim.quantity,
        reserved=claim.reserved,
        seen_at=moment(claim.source.seen_at),
        sku=claim.sku,
        viewer=claim.viewer_hash,
        waitlisted=claim.waitlisted,
    )


def digest(previous: str, of: Mapping[str, Any]) -> str:
    """The digest of an entry with these facts that follows the one with digest `previous`."""
    canonical = orjson.dumps(of, option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(previous.encode() + canonical).hexdigest()


def moment(at: datetime) -> str:
    """A time as the ledger spells it: `2026-11-27T20:14:03.212000+00:00`."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def viewer_hash(signer: Signer, drop_id: DropId, platform: str, user_id: str) -> str:
    """Who claimed, as the ledger of one drop names them: nobody can tell without the secret."""
    return signer.hash(f"viewer:{drop_id}", f"{platform}:{user_id}")[:24]
