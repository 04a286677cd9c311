from __future__ import annotations
import enum
import re
from typing import Iterator, NamedTuple


class TokenType(enum.Enum):
    NUMBER = r"\d+(\.\d+)?"
    NAME = r"[a-z_]+"
    OP = r"\*\*|[-+*/(),=]"
    SPACE = r"\s+"


class Token(NamedTuple):
    type: TokenType
    text: str
    pos: int


class LexError(SyntaxError):
    pass


_PATTERN = re.compile("|".join(f"(?P<{t.name}>{t.value})" for t in TokenType))


def tokenize(source: str) -> Iterator[Token]:
    pos = 0
    while pos < len(source):
        match = _PATTERN.match(source, pos)
        if not match:
            raise LexError(f"unexpected {source[pos]!r} at {pos}")
        kind = TokenType[match.lastgroup]
        if kind is not TokenType.SPACE:
            yield Token(kind, match.group(), pos)
        pos = match.end()
