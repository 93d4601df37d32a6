"""The tables, as ordered migrations; the file's ``application_id`` says that it is ours, its ``user_version`` how new.

To change the tables, append a function to ``MIGRATIONS``; never edit one that a release has carried. All that are
missing run in one transaction with the new ``user_version``: a crash in the middle leaves the file as it was.

Only what SQLite 3.26 understands is used here: Python 3.11 may run on a system library as old as that.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

import aiosqlite

from corpus.errors import NotADatabase

APPLICATION_ID = 0x48424130  # "HBA0", in the file's header: https://www.sqlite.org/fileformat.html#application_id

Migration = Callable[[aiosqlite.Connection], Awaitable[None]]


async def _articles(connection: aiosqlite.Connection) -> None:
    """Articles, every version that they had, and the audit: who changed what, in the order of its ids.

    ``articles`` says which article is which and where it stands; all that was published is in ``versions``.
    ``origin`` is an absolute path or a URL: it recognises an article and is never shown.
    """
    for statement in (
        """
        CREATE TABLE articles (
            id           INTEGER PRIMARY KEY AUTOINCREMENT,
            origin       TEXT,
            version      INTEGER NOT NULL,
            content_hash TEXT NOT NULL,
            sample       INTEGER NOT NULL DEFAULT 0,
            added_at     TEXT NOT NULL,
            removed_at   TEXT
        )
        """,
        "CREATE UNIQUE INDEX articles_present_text ON articles (content_hash) WHERE removed_at IS NULL",
        "CREATE INDEX articles_text ON articles (content_hash)",
        "CREATE INDEX articles_origin ON articles (origin) WHERE origin IS NOT NULL",
        # The wide columns come last: a row's title is read without the pages that hold its text.
        """
        CREATE TABLE versions (
            article_id   INTEGER NOT NULL REFERENCES articles (id),
            version      INTEGER NOT NULL,
            title        TEXT NOT NULL,
            source       TEXT,
            published    TEXT,
            added_at     TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            paragraphs   BLOB NOT NULL,
            sentences    BLOB NOT NULL,
            text         TEXT NOT NULL,
            words        BLOB NOT NULL,
            PRIMARY KEY (article_id, version)
        )
        """,
        "CREATE INDEX versions_title ON versions (title)",
        """
        CREATE TABLE audit (
            id         INTEGER PRIMARY KEY AUTOINCREMENT,
            at         TEXT NOT NULL,
            actor      TEXT NOT NULL,
            action     TEXT NOT NULL,
            article_id INTEGER REFERENCES articles (id),
            version    INTEGER,
            detail     TEXT NOT NULL DEFAULT ''
        )
        """,
        "CREATE INDEX audit_article ON audit (article_id)",
    ):
        await connection.execute(statement)


async def _journal(connection: aiosqlite.Connection) -> None:
    """What people asked and were told, and how far each update of a messenger has come.

    ``updates`` keeps ids for a while after the rest is gone, so that one delivered twice is known. A question's ``id``
    is random: it stands in buttons, where nobody shall guess another's. ``replies`` say which words of which version
    of an article stand in which message, so that a message can be mended when its article is.
    """
    for statement in (
        """
        CREATE TABLE updates (
            bot_id      INTEGER NOT NULL,
            update_id   INTEGER NOT NULL,
            state       TEXT NOT NULL,
            received_at TEXT NOT NULL,
            payload     TEXT NOT NULL,
            PRIMARY KEY (bot_id, update_id)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX updates_open ON updates (bot_id, update_id) WHERE state <> 'done'",
        "CREATE INDEX updates_age ON updates (received_at)",
        """
        CREATE TABLE questions (
            id           INTEGER PRIMARY KEY,
            asked_at     TEXT NOT NULL,
            chat_id      INTEGER,
            person_id    INTEGER,
            language     TEXT NOT NULL,
            outcome      TEXT NOT NULL,
            confidence   REAL NOT NULL,
            scope        INTEGER,
            text         TEXT NOT NULL,
            conversation TEXT
        )
        """,
        "CREATE INDEX questions_age ON questions (asked_at)",
        "CREATE INDEX questions_person ON questions (person_id)",
        """
        CREATE TABLE replies (
            chat_id     INTEGER NOT NULL,
            message_id  INTEGER NOT NULL,
            question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
            position    INTEGER NOT NULL,
            article_id  INTEGER NOT NULL,
            version     INTEGER NOT NULL,
            start       INTEGER NOT NULL,
            "end"       INTEGER NOT NULL,
            sentence    INTEGER NOT NULL,
            PRIMARY KEY (chat_id, message_id)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX replies_question ON replies (question_id)",
        "CREATE INDEX replies_article ON replies (article_id)",
        """
        CREATE TABLE feedback (
            question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
            person_id   INTEGER NOT NULL,
            liked       INTEGER NOT NULL,
            given_at    TEXT NOT NULL,
            PRIMARY KEY (question_id, person_id)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX feedback_person ON feedback (person_id)",
        """
        CREATE TABLE chats (
            chat_id      INTEGER PRIMARY KEY,
            language     TEXT,
            scope        INTEGER,
            conversation TEXT,
            changed_at   TEXT NOT NULL
        )
        """,
    ):
        await connection.execute(statement)


async def _watching(connection: aiosqlite.Connection) -> None:
    """An operator's own synonyms (``expressions``: a JSON array of what means the same), and what the desk needs of a
    question: ``nearest``, the article that it was answered from or that came closest; ``settled_at``, when somebody
    had dealt with it.
    """
    for statement in (
        """
        CREATE TABLE synonyms (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            added_at    TEXT NOT NULL,
            actor       TEXT NOT NULL,
            expressions TEXT NOT NULL
        )
        """,
        "ALTER TABLE questions ADD COLUMN nearest INTEGER",
        "ALTER TABLE questions ADD COLUMN settled_at TEXT",
    ):
        await connection.execute(statement)


async def _admins(connection: aiosqlite.Connection) -> None:
    """Who may run the desk beside those whom the configuration names."""
    await connection.execute(
        """
        CREATE TABLE admins (
            person_id INTEGER PRIMARY KEY,
            added_at  TEXT NOT NULL,
            added_by  TEXT NOT NULL
        )
        """
    )


async def _allowed_chats(connection: aiosqlite.Connection) -> None:
    """The chats that a closed bot answers, beside those of the configuration."""
    await connection.execute(
        """
        CREATE TABLE allowed_chats (
            chat_id  INTEGER PRIMARY KEY,
            added_at TEXT NOT NULL,
            added_by TEXT NOT NULL
        )
        """
    )


async def _uploads(connection: aiosqlite.Connection) -> None:
    """What the desk has sent in and not yet published: written down before anything is said about it.

    An update makes one upload, or adds to one (``part_of``), however often it is delivered. ``data`` are the bytes as
    they came; they go when the upload is published, discarded or refused (``reason``: what its sender reads). ``told``:
    its message says how it stands. ``grows_until``: a text sent until then (Unix seconds) goes on with it.
    """
    for statement in (
        """
        CREATE TABLE uploads (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            bot_id      INTEGER NOT NULL,
            update_id   INTEGER NOT NULL,
            chat_id     INTEGER NOT NULL,
            person_id   INTEGER NOT NULL,
            received_at TEXT NOT NULL,
            state       TEXT NOT NULL,
            file_id     TEXT,
            name        TEXT,
            link        TEXT,
            title       TEXT,
            published   TEXT,
            message_id  INTEGER,
            article_id  INTEGER,
            replaces    INTEGER,
            outcome     TEXT,
            reason      TEXT,
            told        INTEGER NOT NULL DEFAULT 0,
            part_of     INTEGER REFERENCES uploads (id),
            grows_until INTEGER,
            data        BLOB,
            UNIQUE (bot_id, update_id)
        )
        """,
        "CREATE INDEX uploads_untold ON uploads (bot_id, id) WHERE told = 0",
        "CREATE INDEX uploads_growing ON uploads (chat_id, grows_until) WHERE grows_until IS NOT NULL",
    ):
        await connection.execute(statement)


async def _prompts(connection: aiosqlite.Connection) -> None:
    """Messages that ask for a word from the desk: what a reply to them is meant for (``purpose``, of ``subject``)."""
    await connection.execute(
        """
        CREATE TABLE prompts (
            chat_id    INTEGER NOT NULL,
            message_id INTEGER NOT NULL,
            purpose    TEXT NOT NULL,
            subject    INTEGER NOT NULL,
            asked_at   TEXT NOT NULL,
            PRIMARY KEY (chat_id, message_id)
        ) WITHOUT ROWID
        """
    )


async def _copies(connection: aiosqlite.Connection) -> None:
    """The backups and exports that were made. ``revision``: the newest line of the audit when one was ready, or nothing
    where it was not."""
    await connection.execute(
        """
        CREATE TABLE copies (
            id       INTEGER PRIMARY KEY AUTOINCREMENT,
            made_at  TEXT NOT NULL,
            kind     TEXT NOT NULL,
            place    TEXT NOT NULL,
            revision INTEGER
        )
        """
    )


async def _takedowns(connection: aiosqlite.Connection) -> None:
    """Articles that were taken down; ``wiped_at``: when the file was written anew, so that nothing of them is left.

    For mending what was sent: which bot told a reply, which other messages show words of an article (``shown``), and up
    to which line of the audit a bot has mended its messages.
    """
    for statement in (
        "CREATE TABLE takedowns (article_id INTEGER PRIMARY KEY, wiped_at TEXT)",
        "ALTER TABLE replies ADD COLUMN bot_id INTEGER",
        """
        CREATE TABLE shown (
            bot_id     INTEGER NOT NULL,
            chat_id    INTEGER NOT NULL,
            message_id INTEGER NOT NULL,
            article_id INTEGER NOT NULL,
            shown_at   TEXT NOT NULL,
            PRIMARY KEY (bot_id, chat_id, message_id, article_id)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX shown_article ON shown (article_id)",
        "CREATE TABLE mended (bot_id INTEGER PRIMARY KEY, revision INTEGER NOT NULL)",
        "CREATE INDEX questions_nearest ON questions (nearest)",
    ):
        await connection.execute(statement)


async def _taken_down_texts(connection: aiosqlite.Connection) -> None:
    """The hashes of texts that were taken down: a folder that still has their files must not bring them back."""
    await connection.execute(
        "CREATE TABLE taken_down_texts (content_hash TEXT PRIMARY KEY, article_id INTEGER NOT NULL) WITHOUT ROWID"
    )


MIGRATIONS: tuple[Migration, ...] = (
    _articles,
    _journal,
    _watching,
    _admins,
    _allowed_chats,
    _uploads,
    _prompts,
    _copies,
    _takedowns,
    _taken_down_texts,
)


class State(NamedTuple):
    """What a file's header and its list of tables say."""

    application_id: int
    version: int
    tables: int


async def examine(connection: aiosqlite.Connection) -> State:
    """Reads the state from one snapshot, so that another process that creates the tables is seen before or after it."""
    await connection.execute("BEGIN")
    try:
        application_id = await _integer(connection, "PRAGMA application_id")
        version = await _integer(connection, "PRAGMA user_version")
        tables = await _integer(connection, "SELECT count(*) FROM sqlite_master")
    finally:
        await connection.rollback()
    return State(application_id, version, tables)


def missing(state: State, name: str) -> int:
    """How many migrations the file called ``name`` still needs; all of them if it is empty.

    Raises ``NotADatabase``: ``"foreign"`` (another application's), ``"newer"`` (a newer version's).
    """
    if state.application_id != APPLICATION_ID:
        if state != State(0, 0, 0):
            raise NotADatabase(
                f"{name} is another application's database. Name another file with --database.", "foreign", file=name
            )
        return len(MIGRATIONS)
    if state.version > len(MIGRATIONS):
        raise NotADatabase(
            f"{name} was written by a newer version (schema {state.version}; this one knows {len(MIGRATIONS)}). "
            "Update the program, or name another file with --database.",
            "newer",
            file=name,
            found=state.version,
            known=len(MIGRATIONS),
        )
    return len(MIGRATIONS) - state.version


async def migrate(connection: aiosqlite.Connection) -> bool:
    """Runs the missing migrations, all or none; True when it was this call that created the tables.

    The caller has examined the file and found it ours or empty. Several processes may call this at once.
    """
    try:
        await connection.execute("BEGIN IMMEDIATE")
        version = await _integer(connection, "PRAGMA user_version")
        for migration in MIGRATIONS[version:]:
            await migration(connection)
        await connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        await connection.execute(f"PRAGMA user_version = {max(version, len(MIGRATIONS))}")
        await connection.commit()
    except BaseException:
        await connection.rollback()
        raise
    return version == 0


async def is_unused(connection: aiosqlite.Connection) -> bool:
    """Whether nothing was stored since the tables were made."""
    tables = await connection.execute_fetchall("SELECT name FROM sqlite_master WHERE type = 'table'")
    asked = [f"SELECT EXISTS (SELECT 1 FROM {name})" for (name,) in tables]  # noqa: S608 - our own names
    return not any([await _integer(connection, one) for one in asked])


async def _integer(connection: aiosqlite.Connection, question: str) -> int:
    [row] = await connection.execute_fetchall(question)
    return int(row[0])
