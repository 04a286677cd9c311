import json
import re
from dataclasses import dataclass, field


class Email(str):
    """A validated address."""

    PATTERN = re.compile(r"[^@\s]+@[^@\s]+\.\w+")

    def __new__(cls, address: str) -> "Email":
        if not cls.PATTERN.fullmatch(address):
            raise ValueError(f"{address!r} is not an email")
        return super().__new__(cls, address.lower())

    @property
    def domain(self) -> str:
        return self.split("@")[1]

    @classmethod
    def of(cls, user, domain="example.com"):
        return cls(f"{user}@{domain}")


class Percent(float):
    def __new__(cls, value):
        return float.__new__(cls, min(max(value, 0.0), 100.0))

    def __repr__(self):
        return f"{self:.1f}%"

    def __add__(self, other):
        return Percent(float(self) + float(other))

    __radd__ = __add__


class Even(int):
    def __init__(self, number):
        if number % 2:
            raise ValueError("odd")

    def half(self):
        return self // 2



@dataclass
class User:
    email: Email
    score: Percent = Percent(50)
    tags: list[str] = field(default_factory=list)


class Word(str):
    pass


def shout(text):
    return text.upper() + "!"


def describe(value):
    if isinstance(value, Word):
        return "word " + value
    if isinstance(value, str):
        return "text " + value
    return f"other {value}"


def main():
    u = User(Email("Ann@Example.COM"))
    print(u.email, u.email.domain, u, Email.of("bob"))
    print(json.dumps({"email": u.email, "score": u.score}))
    try:
        Email("nobody")
    except ValueError as e:
        print(e)
    p = Percent(30) + Percent(90.5)
    print(p, repr(p), [Percent(12.34), Percent(7)], p == 100, sum([Percent(1), Percent(2)]), p * 2)
    e = Even(8)
    print(e, e.half(), e + 1, e == 8, range(Even(4)), [0, 1, 2, 3, 4][Even(2)], bool(Even(0)))
    try:
        Even(3)
    except ValueError as err:
        print(err)
    print(shout(Word("hi")), shout("ho"), describe(Word("w")), describe("t"), describe(5))
    words = [Word(w) for w in "b c a".split()]
    print("-".join(words), sorted(words), min(words), "a" in words, words.index("c"), words == ["b", "c", "a"])
    counts = {}
    for w in words + [Word("a")]:
        counts[w] = counts.get(w, 0) + 1
    print(counts, counts["a"], Word("b") in counts, type(words[0]).__name__)
    print("%s|%5s|%r" % (Word("x"), Word("y"), Word("z")), "{:>4}|{}".format(Word("q"), Word("r")), Word("abc")[::-1], [c for c in Word("xy")])
    if Word(""):
        print("never")
    print(Word("a") or "empty", Word("ab") * 2, hash(Word("k")) == hash("k"), Word("k") != "k", not Word(""))


main()
