import sqlite3

conn = sqlite3.connect(":memory:")
conn.row_factory = sqlite3.Row
cur = conn.cursor()
cur.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER, score REAL)")
people = [("Ann", 30, 1.5), ("Bob", None, 2.25), ("Cy", 41, 0.0)]
cur.executemany("INSERT INTO users (name, age, score) VALUES (?, ?, ?)", people)
conn.commit()
print(cur.rowcount)
for row in cur.execute("SELECT * FROM users ORDER BY name DESC"):
    print(row["id"], row["name"], row["age"], row["score"])
cur.execute("SELECT COUNT(*), AVG(score) FROM users WHERE age IS NOT NULL")
count, avg = cur.fetchone()
print(count, avg)
cur.execute("INSERT INTO users (name, age) VALUES (:name, :age)", {"name": "Dee", "age": 22})
print(cur.lastrowid)
rows = conn.execute("SELECT name, score FROM users WHERE age < ? OR age IS NULL", (35,)).fetchall()
print([tuple(r) for r in rows])
try:
    with conn:
        conn.execute("INSERT INTO users (id, name) VALUES (1, 'dup')")
except sqlite3.IntegrityError as e:
    print("integrity:", e)
with conn:
    conn.execute("UPDATE users SET score = score + 1 WHERE name LIKE ?", ("%n%",))
print(conn.total_changes, conn.execute("SELECT SUM(score) FROM users").fetchone()[0])
print(cur.execute("SELECT 1 WHERE 0").fetchone())
print([d[0] for d in conn.execute("SELECT id, name FROM users").description])
conn.close()
