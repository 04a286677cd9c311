import textwrap
from .catalog import Catalog


def report(catalog: Catalog, width: int = 40) -> str:
    lines = []
    for number, book in enumerate(catalog, start=1):
        status = "in" if book.available else f"lent to {book.borrower}"
        authors = " & ".join(book.authors) or "unknown"
        lines.append(textwrap.fill(f"{number}. {book.title} ({book.year}) by {authors}: {status}", width, subsequent_indent="   "))
    return "\n".join(lines)
