from dataclasses import dataclass, field


@dataclass(order=True)
class Book:
    title: str
    author: str = field(compare=False)
    year: int = 0
    number: int = field(default=0, compare=False)
    borrower: str | None = field(default=None, compare=False)
    lends: int = field(default=0, compare=False, repr=False)

    def __str__(self) -> str:
        return f"#{self.number} {self.title} ({self.author}, {self.year})"

    @property
    def available(self) -> bool:
        return self.borrower is None
