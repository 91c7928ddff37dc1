import pytest

from commerce.errors import NotFound
from commerce.services import finding
from commerce.store.database import Database
from tests.commerce.stage import SHOP


async def test_a_shop_that_was_never_founded_is_not_there(database: Database) -> None:
    with pytest.raises(NotFound, match="no_such_shop"):
        await database.for_shop(SHOP.id).read(finding.shop)
