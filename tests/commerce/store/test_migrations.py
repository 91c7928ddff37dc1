from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from commerce.store.database import Database
from commerce.store.schema import downgrade, metadata, state, upgrade


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def test_upgrading_an_empty_database_gives_the_tables_of_the_code(
    empty_database: Database,
) -> None:
    assert await empty_database.run(state, writes=False) == "empty"
    await empty_database.run(upgrade, writes=True)
    assert await empty_database.run(state, writes=False) == "current"
    assert await empty_database.run(differences, writes=False) == []


async def test_downgrading_leaves_nothing(empty_database: Database) -> None:
    await empty_database.run(upgrade, writes=True)
    await empty_database.run(downgrade, writes=True)
    tables = await empty_database.run(lambda c: inspect(c).get_table_names(), writes=False)
    assert tables == ["alembic_version"]


async def test_draws_can_be_taken_back_and_brought_again(empty_database: Database) -> None:
    await empty_database.run(upgrade, writes=True)
    await empty_database.run(lambda c: downgrade(c, "0005"), writes=True)
    tables = await empty_database.run(lambda c: inspect(c).get_table_names(), writes=False)
    assert "draws" not in tables
    columns = await empty_database.run(lambda c: inspect(c).get_columns("drops"), writes=False)
    assert {"commitment", "drawn_at", "draw_window_s"}.isdisjoint(each["name"] for each in columns)
    await empty_database.run(upgrade, writes=True)
    assert await empty_database.run(differences, writes=False) == []


async def test_a_database_of_another_version_is_told_apart(empty_database: Database) -> None:
    async def stamp(revision: str) -> str:
        await empty_database.run(
            lambda c: c.execute(
                text("UPDATE alembic_version SET version_num = :r"), {"r": revision}
            ),
            writes=True,
        )
        return await empty_database.run(state, writes=False)

    await empty_database.run(upgrade, writes=True)
    assert await stamp("0001") == "older"
    assert await stamp("9999") == "newer"
