from __future__ import annotations

from collections import defaultdict
from typing import Iterator, overload

from .books import Book
from .errors import LibraryError, LimitReached, NotFound
from .members import Member


class Catalog:
    def __init__(self) -> None:
        self._books: dict[str, Book] = {}
        self._by_author: defaultdict[str, list[str]] = defaultdict(list)
        self.members: dict[str, Member] = {}
        self.log: list[tuple[str, str, str]] = []

    def add(self, *books: Book) -> Catalog:
        for book in books:
            if book.isbn in self._books:
                raise LibraryError(f"duplicate {book.isbn}", isbn=book.isbn)
            self._books[book.isbn] = book
            for author in book.authors:
                self._by_author[author].append(book.isbn)
        return self

    def join(self, member: Member) -> Member:
        self.members[member.name] = member
        return member

    def __getitem__(self, isbn: str) -> Book:
        if (book := self._books.get(isbn)) is None:
            raise NotFound(f"no book {isbn}", isbn=isbn)
        return book

    def __iter__(self) -> Iterator[Book]:
        return iter(sorted(self._books.values()))

    def by(self, author: str) -> list[Book]:
        return [self[i] for i in self._by_author.get(author, [])]

    def lend(self, isbn: str, name: str) -> Book:
        book, member = self[isbn], self.members[name]
        if not book.available:
            raise LibraryError(f"{book.title} is lent", borrower=book.borrower)
        if not member.can_borrow():
            raise LimitReached(f"{name} has {len(member.loans)} books", limit=member.kind.limit)
        book.borrower = name
        member.loans.add(isbn)
        self.log.append(("lend", isbn, name))
        return book

    def give_back(self, isbn: str) -> None:
        book = self[isbn]
        if book.borrower:
            self.members[book.borrower].loans.discard(isbn)
            self.log.append(("back", isbn, book.borrower))
        book.borrower = None
