import pytest
from sqlalchemy import select

from commerce.model.people import Role
from commerce.services.sessions import Sessions
from commerce.store.database import Database
from commerce.store.tables import sessions as table
from tests.commerce.stage import Stage, build
from tests.conftest import TestClock


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    return await build(database, clock)


@pytest.fixture
def sessions(stage: Stage) -> Sessions:
    return Sessions(stage.shop, stage.clock, session_ttl_s=3600)


async def test_a_one_time_token_opens_one_session(sessions: Sessions) -> None:
    token = await sessions.issue("Anna", Role.HOST, one_time=True, ttl_s=600)
    assert await sessions.check(token) is None
    opened = await sessions.open(token)
    assert opened is not None
    assert (opened.session.name, opened.session.role) == ("Anna", Role.HOST)
    assert await sessions.check(opened.token) == opened.session
    assert await sessions.open(token) is None


async def test_a_token_for_programs_is_a_session_already(sessions: Sessions) -> None:
    token = await sessions.issue("till", Role.MODERATOR, one_time=False, ttl_s=600)
    opened = await sessions.open(token)
    assert opened is not None
    assert opened.token == token
    assert await sessions.check(token) == opened.session


async def test_tokens_expire(sessions: Sessions, stage: Stage) -> None:
    token = await sessions.issue("Anna", Role.HOST, one_time=True, ttl_s=600)
    other = await sessions.open(await sessions.issue("Ben", Role.HOST, one_time=True, ttl_s=600))
    assert other is not None
    stage.clock.turn(600)
    assert await sessions.open(token) is None
    assert await sessions.check(other.token) is not None
    stage.clock.turn(3000)
    assert await sessions.check(other.token) is None


async def test_signing_out_ends_one_session_or_all(sessions: Sessions) -> None:
    tokens = [await sessions.issue("x", Role.HOST, one_time=False, ttl_s=600) for _ in range(3)]
    await sessions.end(tokens[0])
    assert await sessions.check(tokens[0]) is None
    assert await sessions.end_all() == 2
    assert await sessions.check(tokens[2]) is None


async def test_who_reads_the_database_finds_no_token(sessions: Sessions, stage: Stage) -> None:
    token = await sessions.issue("Anna", Role.HOST, one_time=True, ttl_s=600)
    rows = await stage.shop.read(lambda tx: tx.rows(select(table)))
    assert len(rows[0]["token_hash"]) == 64
    assert token not in str(dict(rows[0]))


async def test_nonsense_is_no_session(sessions: Sessions) -> None:
    assert await sessions.check("") is None
    assert await sessions.open("x" * 5000) is None
