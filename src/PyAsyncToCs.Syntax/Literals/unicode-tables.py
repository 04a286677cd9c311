"""Writes Unicode.bin from the unicodedata module of the Python that runs it (3.13: Unicode 15.1).

    python3.13 unicode-tables.py

Four tables, each a zlib stream behind its length (4 bytes, little endian): the edges of XID_Start, XID_Continue and
of the printable characters as differences, then the names of \\N{...}. A number is written in seven-bit groups,
lowest first. A name is: difference of its code point to the one before, length of the prefix it shares with the name
before, length of the rest (never empty), the rest. Names that an algorithm gives (Hangul syllables, CJK ideographs) are left out;
after the names, behind a code point difference of 0 and an empty name, come the ranges of the CJK ideographs and then
the aliases, which unicodedata can look up but not list: they are in unicode-aliases.txt.
"""

import pathlib
import struct
import sys
import unicodedata
import zlib

FOLDER = pathlib.Path(__file__).parent
ALL = range(sys.maxunicode + 1)


def number(value):
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def edges(is_member):
    out, last, inside = bytearray(), 0, False
    for code in ALL:
        if is_member(chr(code)) != inside:
            inside = not inside
            out += number(code - last)
            last = code
    return bytes(out)


def named(pairs):
    out, last_code, last_name = bytearray(), 0, ""
    for code, name in pairs:
        shared = 0
        while shared < min(len(name) - 1, len(last_name)) and name[shared] == last_name[shared]:
            shared += 1
        rest = name[shared:].encode("ascii")
        out += number(code - last_code) + number(shared) + number(len(rest)) + rest
        last_code, last_name = code, name
    return bytes(out) + b"\0\0\0"


def names():
    plain, ideographs = [], []
    for code in ALL:
        name = unicodedata.name(chr(code), "")
        if name.startswith("CJK UNIFIED IDEOGRAPH-"):
            ideographs.append(code)
        elif name and not name.startswith("HANGUL SYLLABLE "):
            plain.append((code, name))
    known = set(ideographs)
    ranges = list(zip((c for c in ideographs if c - 1 not in known), (c for c in ideographs if c + 1 not in known)))
    out = named(plain) + number(len(ranges))
    for first, last in ranges:
        out += number(first) + number(last - first)
    aliases = sorted({(ord(unicodedata.lookup(alias)), alias) for alias in read_aliases()})
    return out + named([(code, alias) for code, alias in aliases])


def read_aliases():
    yield from (line for line in (FOLDER / "unicode-aliases.txt").read_text().splitlines() if line)
    yield from (f"VS{i}" for i in range(1, 257))


if __name__ == "__main__":
    assert unicodedata.unidata_version == "15.1.0", unicodedata.unidata_version
    tables = [
        edges(str.isidentifier),
        edges(lambda c: ("a" + c).isidentifier()),
        edges(str.isprintable),
        names(),
    ]
    with open(FOLDER / "Unicode.bin", "wb") as output:
        for table in tables:
            data = zlib.compress(table, 9)
            output.write(struct.pack("<i", len(data)) + data)
