"""Identifiers as types of their own, so that one can't be passed for another.

All are positive integers made by the application from blocks leased from the database
(`commerce.store.database`): unique over all processes and tables, rising with time, and below
2**53, so that JavaScript reads them exactly.
"""

from typing import NewType

ShopId = NewType("ShopId", int)
ProductId = NewType("ProductId", int)
VariantId = NewType("VariantId", int)
ShowId = NewType("ShowId", int)
ChannelId = NewType("ChannelId", int)
DropId = NewType("DropId", int)
CustomerId = NewType("CustomerId", int)
ViewerId = NewType("ViewerId", int)
ClaimId = NewType("ClaimId", int)
ReservationId = NewType("ReservationId", int)
WaitId = NewType("WaitId", int)
CheckoutId = NewType("CheckoutId", int)
OrderId = NewType("OrderId", int)
RefundId = NewType("RefundId", int)
OutboxId = NewType("OutboxId", int)
AuditId = NewType("AuditId", int)
SessionId = NewType("SessionId", int)
BlockId = NewType("BlockId", int)
