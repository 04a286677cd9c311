import asyncio
import json
import os
import sqlite3
import tempfile


class EventStore:
    def __init__(self, path):
        self.path = path
        self._lock = asyncio.Lock()

    def _connect(self):
        conn = sqlite3.connect(self.path)
        conn.row_factory = sqlite3.Row
        return conn

    def _init(self):
        conn = self._connect()
        conn.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, kind TEXT, payload TEXT)")
        conn.commit()
        conn.close()

    def _append(self, kind, payload):
        conn = self._connect()
        try:
            with conn:
                cur = conn.execute("INSERT INTO events (kind, payload) VALUES (?, ?)", (kind, json.dumps(payload)))
                return cur.lastrowid
        finally:
            conn.close()

    async def init(self):
        await asyncio.to_thread(self._init)

    async def append(self, kind, **payload):
        async with self._lock:
            return await asyncio.to_thread(self._append, kind, payload)

    async def query(self, kind=None):
        def run():
            conn = self._connect()
            sql = "SELECT * FROM events"
            params = ()
            if kind:
                sql += " WHERE kind = ?"
                params = (kind,)
            rows = [dict(r) for r in conn.execute(sql + " ORDER BY id", params)]
            conn.close()
            return rows
        return await asyncio.to_thread(run)


async def main():
    with tempfile.TemporaryDirectory() as tmp:
        store = EventStore(os.path.join(tmp, "events.db"))
        await store.init()
        ids = await asyncio.gather(store.append("login", user="ann"), store.append("buy", item="pen", qty=2), store.append("login", user="bob"))
        print(sorted(ids))
        for row in await store.query("login"):
            print(row["id"], row["kind"], json.loads(row["payload"])["user"])
        print(len(await store.query()), [r["kind"] for r in await store.query()])
        conn = sqlite3.connect(store.path)
        conn.row_factory = sqlite3.Row
        row = conn.execute("SELECT id, kind FROM events LIMIT 1").fetchone()
        print(row.keys(), tuple(row), row["KIND"], len(row))
        conn.executemany("DELETE FROM events WHERE id = ?", [(1,), (2,), (9,)])
        conn.commit()
        print(conn.execute("SELECT COUNT(*) FROM events").fetchone()[0], conn.total_changes)
        kinds = {k for (k,) in conn.execute("SELECT kind FROM events")}
        print(kinds)
        conn.close()


asyncio.run(main())
