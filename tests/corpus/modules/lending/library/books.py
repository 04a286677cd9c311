from dataclasses import dataclass, field
from typing import Optional
import re

_ISBN = re.compile(r"^\d{3}-\d$")


@dataclass(slots=True)
class Book:
    isbn: str
    title: str
    authors: list[str] = field(default_factory=list)
    year: int = 1900
    borrower: Optional[str] = None

    def __post_init__(self):
        if not _ISBN.match(self.isbn):
            raise ValueError(f"bad isbn: {self.isbn!r}")
        self.title = self.title.strip().title()

    @property
    def available(self) -> bool:
        return self.borrower is None

    def __lt__(self, other: "Book") -> bool:
        return (self.year, self.title) < (other.year, other.title)
