import asyncio
import json
import re
import sqlite3
from datetime import datetime, timezone


class Store:
    def __init__(self):
        self.db = sqlite3.connect(":memory:", check_same_thread=False)
        self.db.row_factory = sqlite3.Row
        self.db.executescript("""
            CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT, created TEXT);
            CREATE TABLE tags (note_id INTEGER, tag TEXT, UNIQUE(note_id, tag));
        """)

    def add(self, title, body, tags=()):
        created = datetime(2024, 5, 6, 7, 8, tzinfo=timezone.utc).isoformat()
        cur = self.db.execute("INSERT INTO notes (title, body, created) VALUES (?, ?, ?)", (title, body, created))
        note_id = cur.lastrowid
        self.db.executemany("INSERT OR IGNORE INTO tags VALUES (?, ?)", [(note_id, t) for t in tags])
        self.db.commit()
        return note_id

    def search(self, *, text=None, tag=None):
        clauses, params = [], []
        if text:
            clauses.append("(title LIKE ? OR body LIKE ?)")
            params += [f"%{text}%"] * 2
        if tag:
            clauses.append("id IN (SELECT note_id FROM tags WHERE tag = ?)")
            params.append(tag)
        where = " AND ".join(clauses) or "1"
        return [dict(row) for row in self.db.execute(f"SELECT id, title FROM notes WHERE {where} ORDER BY id", params)]

    def stats(self):
        rows = self.db.execute("SELECT tag, COUNT(*) AS n FROM tags GROUP BY tag ORDER BY n DESC, tag").fetchall()
        return {r["tag"]: r["n"] for r in rows}


async def main():
    store = Store()
    for title, body in [("Shopping #home", "milk, eggs"), ("Ideas #work #home", "rewrite parser"), ("Plain", "nothing")]:
        tags = re.findall(r"#(\w+)", title)
        note_id = await asyncio.to_thread(store.add, re.sub(r"\s*#\w+", "", title), body, tags)
        print(note_id, tags)
    print(store.search(tag="home"))
    print(store.search(text="pars"), store.search(text="zzz"))
    print(json.dumps(store.stats()))
    row = store.db.execute("SELECT * FROM notes WHERE id = ?", (2,)).fetchone()
    print(row["title"], row["created"][:10], len(row), row["body"].split()[0].upper())
    print(store.db.execute("SELECT MAX(id) FROM notes").fetchone()[0] + 1)
    try:
        store.db.execute("INSERT INTO notes (title) VALUES (NULL)")
    except sqlite3.IntegrityError as e:
        print(e)
    store.db.close()
    try:
        store.stats()
    except sqlite3.ProgrammingError as e:
        print(e)


asyncio.run(main())
