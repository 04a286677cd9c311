import re
import string
import textwrap
import unicodedata
from collections import Counter, OrderedDict
from itertools import zip_longest, chain, count, takewhile
from typing import Iterator


def slugify(text: str) -> str:
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def caesar(text: str, shift: int) -> str:
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[shift:] + lower[:shift] + upper[shift:] + upper[:shift])
    return text.translate(table)


def is_palindrome(s: str) -> bool:
    cleaned = [c.casefold() for c in s if c.isalnum()]
    return cleaned == cleaned[::-1]


def run_length(s: str) -> str:
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append(f"{s[i]}{j - i}" if j - i > 1 else s[i])
        i = j
    return "".join(out)


def table(rows: list[tuple]) -> Iterator[str]:
    widths = [max(len(str(c)) for c in col) for col in zip(*rows)]
    for row in rows:
        yield " | ".join(str(c).ljust(w) for c, w in zip(row, widths))


print(slugify("Crème Brûlée: the BEST!"), caesar("Hello, World", 3), caesar(caesar("abc", 5), 21))
print(is_palindrome("A man, a plan, a canal: Panama"), run_length("aaabccd"))
print(*table([("name", "qty"), ("apple", 3), ("fig", 12)]), sep="\n")
print("%-10s|%5.2f|%03d|%x|%s" % ("left", 3.14159, 7, 255, [1]), "{:>8}|{:^8}|{:*<8}".format("r", "c", "l"))
print("{0} {1} {0} {name!r}".format("a", "b", name="n"), f"{1234567.891:,.1f} {0.256:.1%} {42:#x} {42:08b} {-7:+d}")
width = 12
print(f"{'dyn':>{width}}|{3.14159:{width}.3e}|{'x' * 3!r:>8}|{255:_b}|{1e10:g}")
print("a,b;c d".replace(";", ",").split(","), "k=v=w".partition("="), "x".join("abc"), "Title Case here".swapcase())
print("tést".encode(), b"caf\xc3\xa9".decode(), "abc".center(9, "*"), "42".zfill(5), "1,2,,3".split(","), "  pad ".strip() + "|")
print(Counter("hello world").most_common(2), "".join(sorted(set("hello"))), "hello".index("l"), "hello".rfind("l"), "abc".find("z"))
print(list(zip_longest("ab", "xyz", fillvalue="-")), list(takewhile(lambda n: n < 4, count(1))), max("pear fig apple".split(), key=len))
print(textwrap.shorten("Hello  world of Python programming", 20), textwrap.fill("aaa bbb ccc ddd", 8))
print("line1\nline2\r\nline3".splitlines(), "tab\tx".expandtabs(4), "ß".upper(), "İ".lower() == "i̇", "abc" < "abd", "Z" < "a")
print("isdigit" if "123".isdigit() else "", "1.5".isnumeric(), "abc1".isalnum(), "Hello World".istitle(), "\t\n".isspace(), "for".isidentifier())
