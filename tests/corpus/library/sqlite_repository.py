"""A repository class over SQLite."""
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import Optional

SCHEMA = """
CREATE TABLE IF NOT EXISTS authors (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE NOT NULL);
CREATE TABLE IF NOT EXISTS books (
    id INTEGER PRIMARY KEY, title TEXT NOT NULL, year INTEGER, price REAL DEFAULT 9.5,
    author_id INTEGER REFERENCES authors(id));
CREATE INDEX idx_year ON books(year);
"""


@dataclass
class Book:
    id: int
    title: str
    year: Optional[int]
    author: str


class Library:
    def __init__(self, path: str = ":memory:"):
        self.conn = sqlite3.connect(path)
        self.conn.executescript(SCHEMA)

    def author(self, name: str) -> int:
        row = self.conn.execute("SELECT id FROM authors WHERE name = ?", (name,)).fetchone()
        if row is not None:
            return row[0]
        return self.conn.execute("INSERT INTO authors (name) VALUES (?)", (name,)).lastrowid

    def add(self, title: str, year: Optional[int], author: str) -> int:
        with self.conn:
            cur = self.conn.execute(
                "INSERT INTO books (title, year, author_id) VALUES (?, ?, ?)", (title, year, self.author(author)))
        return cur.lastrowid

    def find(self, text: str) -> list[Book]:
        sql = """SELECT b.id, b.title, b.year, a.name FROM books b JOIN authors a ON a.id = b.author_id
                 WHERE b.title LIKE :t ORDER BY b.year IS NULL, b.year"""
        return [Book(*row) for row in self.conn.execute(sql, {"t": f"%{text}%"})]

    def stats(self) -> dict[str, int]:
        cur = self.conn.execute("SELECT a.name, COUNT(*) FROM books b JOIN authors a ON a.id = b.author_id GROUP BY a.name ORDER BY 2 DESC, 1")
        return {name: n for name, n in cur}


with closing(sqlite3.connect(":memory:")) as conn:
    print(conn.execute("SELECT 1 + 1, 'a?b', NULL, 2.5").fetchone())
lib = Library()
for title, year, author in [("Dune", 1965, "Herbert"), ("Emma", 1815, "Austen"), ("Persuasion", 1817, "Austen"), ("Draft", None, "Herbert")]:
    print(lib.add(title, year, author), end=" ")
print()
for book in lib.find(""):
    print(book)
print(lib.stats(), [b.title for b in lib.find("e")])
total = sum(price for (price,) in lib.conn.execute("SELECT price FROM books"))
print(total, date(2024, 1, 2) if total else None)
cur = lib.conn.cursor()
cur.execute("UPDATE books SET price = price * 2 WHERE year < ?", [1900])
print(cur.rowcount, lib.conn.in_transaction)
lib.conn.rollback()
cur.execute("SELECT title, price FROM books ORDER BY id")
print(cur.fetchmany(2), cur.fetchone()[0], len(cur.fetchall()))
for bad in ("SELEC 1", "SELECT * FROM nope", "INSERT INTO authors (name) VALUES (NULL)"):
    try:
        lib.conn.execute(bad)
    except sqlite3.OperationalError as e:
        print("operational:", e)
    except sqlite3.DatabaseError as e:
        print(type(e).__name__, e)
try:
    lib.conn.execute("SELECT ?, ?", (1,))
except sqlite3.ProgrammingError as e:
    print(e)
