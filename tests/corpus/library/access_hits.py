import re
from dataclasses import dataclass
from datetime import datetime
from typing import Iterator, Optional

LOG = '''127.0.0.1 - - [10/Oct/2023:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326
10.0.0.5 - ann [10/Oct/2023:13:56:01 +0000] "POST /api/items?id=3 HTTP/1.1" 201 -
garbage
10.0.0.5 - - [11/Oct/2023:00:00:09 +0000] "GET /missing HTTP/1.0" 404 153
'''

LINE = re.compile(
    r'(?P<ip>[\d.]+) - (?P<user>\S+) \[(?P<time>[^\]]+)\] '
    r'"(?P<method>[A-Z]+) (?P<path>\S+) HTTP/(?P<ver>\d\.\d)" (?P<status>\d{3}) (?P<size>\d+|-)')


@dataclass
class Hit:
    ip: str
    user: Optional[str]
    when: datetime
    method: str
    path: str
    status: int
    size: int


def parse(text: str) -> Iterator[Hit]:
    for n, line in enumerate(text.splitlines(), start=1):
        m = LINE.match(line)
        if m is None:
            print(f"line {n}: cannot parse {line!r}")
            continue
        g = m.groupdict()
        yield Hit(
            ip=g["ip"],
            user=None if g["user"] == "-" else g["user"],
            when=datetime.strptime(g["time"], "%d/%b/%Y:%H:%M:%S %z"),
            method=g["method"],
            path=g["path"].split("?")[0],
            status=int(g["status"]),
            size=0 if g["size"] == "-" else int(g["size"]),
        )


hits = list(parse(LOG))
for h in hits:
    print(h.when.strftime("%Y-%m-%d %H:%M"), f"{h.method:<5}{h.path:<12}{h.status} {h.size:>5}", h.user or "anonymous")
by_ip: dict[str, list[Hit]] = {}
for h in hits:
    by_ip.setdefault(h.ip, []).append(h)
print({ip: len(hs) for ip, hs in by_ip.items()}, sum(h.size for h in hits))
print(max(hits, key=lambda h: h.when).path, {h.status // 100 for h in hits} == {2, 4}, hits[1].when - hits[0].when)
print(re.sub(r"\d+", lambda m: str(int(m.group()) + 1), "a1b22"), re.findall(r"\w+(?=\.html)", LOG))
