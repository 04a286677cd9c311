"""A filter that writes a record's text and arguments anew; members of enums by what JSON and databases hold."""
import asyncio
import json
import logging
import sqlite3
import sys
from dataclasses import dataclass
from enum import IntEnum, StrEnum, auto
from typing import Any


class Status(StrEnum):
    TODO = auto()
    DONE = auto()


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


class Redact(logging.Filter):
    def filter(self, record):
        record.msg, record.args = record.getMessage().replace("secret", "***"), ()
        return True


@dataclass
class Entry:
    key: str
    value: Any


async def main():
    log = logging.getLogger("app")
    handler = logging.StreamHandler(sys.stdout)
    handler.addFilter(Redact())
    log.addHandler(handler)
    log.warning("the %s is %d%%", "secret", 5)
    conn = sqlite3.connect(":memory:")
    conn.row_factory = sqlite3.Row
    row = conn.execute("SELECT 'done' AS status, 2 AS level").fetchone()
    print(Status(row["status"]), Level(row["level"]).name)
    entries = [Entry(**item) for item in json.loads('[{"key": "u", "value": {"roles": ["admin"]}}, {"key": "n", "value": 3}]')]
    print(entries[0].value["roles"][0], len(entries[0].value), "roles" in entries[0].value, entries[1].value)
    await asyncio.sleep(0)


asyncio.run(main())
