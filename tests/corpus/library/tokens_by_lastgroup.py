import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    at: int


SPEC = re.compile(r"(?P<num>\d+)|(?P<id>[a-z]+)|(?P<op>[-+*/])|(?P<sp>\s+)|(?P<opt>#(.)?)")
LEVELS = [("+", "-"), ("*", "/")]


def tokens(text):
    for m in SPEC.finditer(text):
        if m.lastgroup != "sp":
            yield Token(m.lastgroup, m.group(m.lastgroup), m.start())


def level(token):
    for n, ops in enumerate(LEVELS):
        if token.text in ops:
            return n
    return None


for t in tokens("12 + ab*3 #"):
    print(t, level(t), t.text.upper(), t.kind == "num")
m = SPEC.match("#")
print(m.group("opt"), m.lastgroup, m[m.lastgroup])
