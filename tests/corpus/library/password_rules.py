import string
import secrets
import random
import re
from functools import partial
from typing import Protocol, Iterable


class Rule(Protocol):
    message: str

    def check(self, text: str) -> bool: ...


class MinLength:
    def __init__(self, n: int):
        self.n = n
        self.message = f"at least {n} characters"

    def check(self, text: str) -> bool:
        return len(text) >= self.n


class Pattern:
    def __init__(self, pattern: str, message: str):
        self.regex = re.compile(pattern)
        self.message = message

    def check(self, text: str) -> bool:
        return self.regex.search(text) is not None


def problems(text: str, rules: Iterable[Rule]) -> list[str]:
    return [r.message for r in rules if not r.check(text)]


RULES: list[Rule] = [MinLength(8), Pattern(r"\d", "a digit"), Pattern("[A-Z]", "an upper-case letter"), Pattern(r"[^\w\s]", "a symbol")]
for pw in ("abc", "abcdefgh1", "Abcdef1!"):
    print(f"{pw!r:<14}", problems(pw, RULES) or "ok")


def strength(pw: str) -> str:
    pools = {"lower": string.ascii_lowercase, "upper": string.ascii_uppercase, "digits": string.digits, "other": string.punctuation}
    used = [name for name, chars in pools.items() if any(c in chars for c in pw)]
    size = sum(len(pools[name]) for name in used)
    score = size * len(pw)
    match score:
        case s if s < 200:
            level = "weak"
        case s if s < 600:
            level = "fair"
        case _:
            level = "strong"
    return f"{level} ({'+'.join(used)}, {score})"


for pw in ("abc", "abcdefgh1", "Abcdef1!x"):
    print(strength(pw))
rng = random.Random(12)
pick = partial(rng.choice, string.ascii_lowercase + string.digits)
print("".join(pick() for _ in range(10)), rng.getrandbits(16), rng.triangular(0, 1, 0.5) < 1)
token = secrets.token_urlsafe(16)
print(len(token) >= 21, len(secrets.token_bytes(4)), secrets.randbelow(10) < 10, secrets.compare_digest("a", "a"))
masked = re.sub(r"(?<=.{2}).(?=.{2})", "*", "4111111111111111")
print(masked, re.sub(r"\B(?=(\d{3})+$)", ",", "1234567"), "".join(reversed("stressed")), "a1b2".translate(str.maketrans("", "", string.digits)))
camel = re.sub(r"_(\w)", lambda m: m.group(1).upper(), "snake_case_name")
snake = re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseName").lower()
print(camel, snake, re.split(r"(\d+)", "a12b3"), re.match(r"(?P<k>\w+)=(?P<v>.*)", "key=a=b").groupdict())
