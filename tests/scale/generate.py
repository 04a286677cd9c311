"""Writes a monorepo: generate.py FOLDER FILES LINES. Packages of 50 modules; a module imports two earlier ones."""
import pathlib
import sys

folder, files, lines = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
PER_PACKAGE = 50

CLASS = '''
class Account{n}:
    """An account of kind {n}."""

    def __init__(self, owner: str, balance: int) -> None:
        self.owner = owner
        self.balance = balance
        self.history: list[int] = []

    def deposit(self, amount: int) -> int:
        if amount <= 0:
            raise ValueError(f"not an amount: {{amount}}")
        self.balance += amount
        self.history.append(amount)
        return self.balance

    def summary(self) -> str:
        total = sum(self.history)
        return f"{{self.owner}}: {{self.balance}} after {{len(self.history)}} ({{total}})"

'''
FUNCTION = '''
def rank{n}(names, limit=3):
    counts = {{}}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    best = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [name for name, count in best[:limit] if count > {m}]

'''
COROUTINE = '''
async def fetch{n}(key: str, delay: float) -> dict[str, int]:
    await asyncio.sleep(delay)
    result = {{}}
    for i, letter in enumerate(key):
        if letter.isalpha():
            result[letter] = i + {m}
    return result


async def collect{n}(keys: list[str]) -> int:
    # All of them at once.
    found = await asyncio.gather(*[fetch{n}(key, 0.01) for key in keys])
    return sum(len(part) for part in found)

'''


def name(index: int) -> str:
    return f"package{index // PER_PACKAGE}.module{index}"


def module(index: int, length: int) -> str:
    earlier = sorted({index // 2, index * 2 // 3} - {index})
    imports = "".join(f"from {name(e)} import Account0 as Account{e}of, rank0 as rank{e}of\n" for e in earlier)
    text = f'"""Module {index}."""\nimport asyncio\n\n{imports}\n'
    uses = "".join(f"\n\ndef use{e}():\n    account = Account{e}of(\"owner\", {index})\n    account.deposit({e + 1})\n    return rank{e}of([account.owner, account.summary()])\n" for e in earlier)
    n = 0
    while text.count("\n") + uses.count("\n") < length - 20:
        text += (CLASS, FUNCTION, COROUTINE)[n % 3].format(n=n // 3, m=index % 7)
        n += 1
    return text + uses


for index in range(files):
    path = folder / (name(index).replace(".", "/") + ".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    (path.parent / "__init__.py").touch()
    path.write_text(module(index, lines // files), encoding="utf-8")
