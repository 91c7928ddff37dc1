"""Databases for servers that are not part of the test's process."""

from sqlalchemy import text

from commerce.store.database import open_database


async def emptied(url: str) -> str:
    """A PostgreSQL database, without any table now."""
    async with open_database(url) as database:
        for verb, more in (("DROP", "CASCADE"), ("CREATE", "")):
            statement = text(f"{verb} SCHEMA public {more}")
            await database.run(lambda c, s=statement: c.execute(s), writes=True)  # type: ignore[misc]
    return url
