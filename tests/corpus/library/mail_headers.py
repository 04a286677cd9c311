# Addresses, dates and encoded headers of mail; the program in a text of examples.
import doctest
import email.utils
from email.header import decode_header
from email.utils import formataddr, formatdate, parseaddr

for text in ["Ann Lee <ann@example.org>", '"Lee, Ann" <ann@example.org>', "bob@example.org", "bob@example.org (Bob B)", "", "<x@y.z>", "nobody"]:
    name, address = parseaddr(text)
    print(repr(name), repr(address), address.partition("@")[2])
for pair in [("Ann Lee", "ann@example.org"), ("Lee, Ann", "a@b.c"), ("", "a@b.c"), ("Jürgen", "j@b.c"), ("日本語の名前", "n@b.c"), ('He said "hi"', "h@b.c")]:
    print(formataddr(pair), email.utils.parseaddr(formataddr(pair))[1])
print(formatdate(0), formatdate(1_700_000_000.5, usegmt=True))


def readable(value: str) -> str:
    parts = []
    for word, charset in decode_header(value):
        parts.append(word.decode(charset or "ascii") if isinstance(word, bytes) else word)
    return "".join(parts)


for value in ["plain text", "=?utf-8?q?Caf=C3=A9_menu?=", "=?UTF-8?B?w6RiYw==?= =?utf-8?q?_def?=", "Re: =?iso-8859-1?q?p=F6stal?= today"]:
    print(decode_header(value), readable(value))
print(doctest.script_from_examples("""Adds numbers.

    >>> total = 1 + 2
    >>> for n in range(2):
    ...     print(n)
    0
    1

    And shows the total:
    >>> total
    3
"""))
