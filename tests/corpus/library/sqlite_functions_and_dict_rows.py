import json
import re
import sqlite3


def dict_factory(cursor, row):
    return {col[0]: row[idx] for idx, col in enumerate(cursor.description)}


def regexp(pattern, value):
    return re.search(pattern, value) is not None


conn = sqlite3.connect(":memory:")
conn.row_factory = dict_factory
conn.create_function("regexp", 2, regexp)
conn.create_function("shout", 1, lambda s: s.upper() + "!")
conn.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, age INTEGER)")
conn.executemany("INSERT INTO users(name, age) VALUES (?, ?)", [("ann", 31), ("bob", None), ("annette", 5)])
rows = conn.execute("SELECT * FROM users ORDER BY id").fetchall()
print(rows)
for row in rows:
    print(row["name"], row.get("age", 0), row.get("nope", "?"), "age" in row, list(row), list(row.values()))
print(json.dumps(rows[0]), len(rows[0]))
print([r["name"] for r in conn.execute("SELECT name FROM users WHERE name REGEXP 'nn$'")])
one = conn.execute("SELECT shout(name) AS loud, COUNT(*) OVER () AS n FROM users ORDER BY id LIMIT 1").fetchone()
print(one, {k: v for k, v in one.items()})
print(conn.execute("SELECT 1 AS x WHERE 0").fetchone())
conn.row_factory = lambda c, r: dict(zip([d[0] for d in c.description], r))
print(conn.execute("SELECT 2 AS b, 'y' AS a").fetchone())
