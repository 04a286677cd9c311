import asyncio
import sqlite3
import contextlib
from dataclasses import dataclass
from typing import Iterable, Optional


@dataclass(frozen=True)
class Book:
    id: int
    title: str
    year: Optional[int] = None


SCHEMA = """
create table books (id integer primary key, title text not null unique, year integer);
create index by_year on books(year);
"""


class Library:
    def __init__(self, path=":memory:"):
        self.db = sqlite3.connect(path, check_same_thread=False)
        self.db.row_factory = sqlite3.Row
        self.db.executescript(SCHEMA)

    async def add(self, title: str, year: Optional[int] = None) -> int:
        await asyncio.sleep(0)
        with self.db:
            cur = self.db.execute("insert into books(title, year) values (?, ?)", (title, year))
        return cur.lastrowid

    async def add_many(self, rows: Iterable[tuple[str, int]]) -> int:
        with self.db:
            cur = self.db.executemany("insert into books(title, year) values (?, ?)", rows)
        return cur.rowcount

    async def find(self, **where) -> list[Book]:
        clause = " and ".join(f"{k} = :{k}" for k in where) or "1"
        rows = self.db.execute(f"select * from books where {clause} order by id", where).fetchall()
        return [Book(**dict(row)) for row in rows]

    async def count_by_year(self):
        return {row["year"]: row["n"] for row in self.db.execute("select year, count(*) as n from books group by year order by year")}

    def close(self):
        self.db.close()


async def main():
    with contextlib.closing(Library()) as lib:
        print(await lib.add("Dune", 1965), await lib.add("Untitled"))
        print(await lib.add_many([("Emma", 1815), ("Ubik", 1969), ("Ulysses", 1922)]))
        try:
            await lib.add("Dune", 1984)
        except sqlite3.IntegrityError as e:
            print("error:", e)
        print(await lib.find(year=1965))
        print(await lib.find(title="Untitled"))
        print(len(await lib.find()), await lib.count_by_year())
        row = lib.db.execute("select max(year) as newest, min(year), avg(year) from books").fetchone()
        print(row["newest"], row[1], round(row[2], 2), row.keys())
        results = await asyncio.gather(*(lib.add(f"Vol {i}", 2000 + i) for i in range(3)))
        print(results)
        lib.db.execute("update books set year = year + 1 where year >= ?", (2000,))
        print([tuple(r) for r in lib.db.execute("select title, year from books where year > 1999")])
        print(lib.db.execute("delete from books where year is null").rowcount, lib.db.total_changes > 0)


asyncio.run(main())
