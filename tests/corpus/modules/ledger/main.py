import asyncio
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "src"))

from ledger import InsufficientFunds, open_ledger
from ledger.io import audit, render
from ledger.io.report import by_initial


async def main():
    book = open_ledger("ann", "bob", "carl", "anton", balance=50)
    done = await asyncio.gather(
        book.transfer("ann", "bob", 30),
        book.transfer("ann", "carl", 30),
        book.transfer("bob", "anton", 75),
        *[book.transfer("carl", "ann", n) for n in (5, 6)],
    )
    print(done, len(book), audit.total_events)
    print(render(book))
    print(render(list(book)[:1], width=5, symbol="="))
    print(*book.audit.lines, sep="\n")
    print(by_initial(book), book["ann"] == book["bob"], book["ann"])
    for action in (lambda: book["bob"].withdraw(1000), lambda: book["bob"].deposit(-1), lambda: book.open("ann"), lambda: book["zed"]):
        try:
            action()
        except (InsufficientFunds, ValueError) as e:
            print(type(e).__name__, e)
        except KeyError as e:
            print("key", e)


if __name__ == "__main__":
    asyncio.run(main())
