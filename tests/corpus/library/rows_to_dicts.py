"""Rows made dicts, attributes of XML as numbers, factories with arguments."""
import sqlite3
import xml.etree.ElementTree as ET
from collections import defaultdict, deque
from dataclasses import dataclass, field
from functools import partial

base = sqlite3.connect(":memory:")
base.execute("CREATE TABLE stock (name TEXT, amount INTEGER)")
base.executemany("INSERT INTO stock VALUES (?, ?)", [("pen", 2), ("cup", 5)])


def amounts() -> dict[str, int]:
    return dict(base.execute("SELECT name, amount FROM stock ORDER BY name").fetchall())


@dataclass
class Recent:
    lines: deque[str] = field(default_factory=partial(deque, maxlen=2))
    options: dict[str, int] = field(default_factory=partial(dict, retries=3))


print(amounts(), amounts()["cup"] * 2)
tree = ET.fromstring("<files><file size='10'/><file size='32'/></files>")
print(sum(int(f.get("size")) for f in tree.iterfind("file")))
recent = Recent()
for text in "abc":
    recent.lines.append(text)
print(recent, Recent().lines)
by_day: defaultdict[str, deque[int]] = defaultdict(partial(deque, maxlen=1))
by_day["mon"].append(1)
by_day["mon"].append(2)
print(by_day["mon"])
