import asyncio
from typing import AsyncGenerator

from .errors import AlreadyLent, NoSuchBook
from .models import Book


class Library:
    def __init__(self) -> None:
        self._books: list[Book] = []
        self._lock = asyncio.Lock()

    async def add(self, title: str, author: str, year: int) -> Book:
        async with self._lock:
            book = Book(title, author, year, number=len(self._books) + 1)
            self._books.append(book)
        return book

    def _get(self, number: int) -> Book:
        try:
            return next(b for b in self._books if b.number == number)
        except StopIteration:
            raise NoSuchBook(f"no book {number}") from None

    async def search(self, text: str) -> AsyncGenerator[Book, None]:
        for book in sorted(self._books):
            if text.casefold() in book.title.casefold():
                await asyncio.sleep(0)
                yield book

    async def lend(self, number: int, who: str) -> Book:
        book = self._get(number)
        if not book.available:
            raise AlreadyLent(book.borrower)
        book.borrower, book.lends = who, book.lends + 1
        return book

    async def give_back(self, number: int) -> int:
        book = self._get(number)
        book.borrower = None
        return book.lends

    def stats(self) -> dict[str, float]:
        total = len(self._books)
        return {"total": total, "lent": sum(not b.available for b in self._books), "mean_year": sum(b.year for b in self._books) / total}


library = Library()
