"""Analyse a small access log and print a report."""
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

LOG = """\
10.0.0.1 - alice [12/Mar/2024:10:15:32 +0000] "GET /index.html HTTP/1.1" 200 1043
10.0.0.2 - - [12/Mar/2024:10:15:40 +0000] "POST /login HTTP/1.1" 302 0
10.0.0.1 - alice [12/Mar/2024:10:16:02 +0000] "GET /style.css HTTP/1.1" 304 0
10.0.0.3 - bob [12/Mar/2024:10:17:11 +0000] "GET /missing HTTP/1.1" 404 512
garbage line
10.0.0.3 - bob [12/Mar/2024:10:19:59 +0000] "DELETE /item/7 HTTP/2" 500 77
10.0.0.1 - alice [12/Mar/2024:10:20:00 +0000] "GET /index.html HTTP/1.1" 200 1043
"""

PATTERN = re.compile(
    r'(?P<ip>\d+(?:\.\d+){3}) - (?P<user>\S+) \[(?P<when>[^\]]+)\] '
    r'"(?P<method>[A-Z]+) (?P<path>\S+) [^"]*" (?P<status>\d{3}) (?P<size>\d+)'
)


@dataclass(frozen=True)
class Hit:
    ip: str
    user: str | None
    when: datetime
    method: str
    path: str
    status: int
    size: int

    @property
    def ok(self):
        return self.status < 400


@dataclass
class Report:
    total: int = 0
    size: int = 0
    by_status: Counter = field(default_factory=Counter)
    by_user: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    errors: list[Hit] = field(default_factory=list)

    def add(self, hit):
        self.total += 1
        self.size += hit.size
        self.by_status[hit.status // 100] += 1
        self.by_user[hit.user or "anonymous"].append(hit.path)
        if not hit.ok:
            self.errors.append(hit)


def parse(text):
    for number, line in enumerate(text.splitlines(), 1):
        m = PATTERN.match(line)
        if m is None:
            print(f"line {number}: cannot parse {line!r}")
            continue
        d = m.groupdict()
        yield Hit(
            ip=d["ip"],
            user=None if d["user"] == "-" else d["user"],
            when=datetime.strptime(d["when"][:20], "%d/%b/%Y:%H:%M:%S"),
            method=d["method"],
            path=d["path"],
            status=int(d["status"]),
            size=int(d["size"]),
        )


def main():
    report = Report()
    hits = list(parse(LOG))
    for hit in hits:
        report.add(hit)
    print(f"{report.total} hits, {report.size:,} bytes")
    for family, count in sorted(report.by_status.items()):
        print(f"  {family}xx {'#' * count:<5} {count / report.total:6.1%}")
    for user, paths in sorted(report.by_user.items(), key=lambda kv: (-len(kv[1]), kv[0])):
        print(f"  {user:>10}: {', '.join(sorted(set(paths)))}")
    for e in report.errors:
        print(e.when.strftime("%H:%M"), e.method, e.path, e.status, sep=" | ")
    gaps = [b.when - a.when for a, b in zip(hits, hits[1:])]
    print(max(gaps), min(gaps), sum(gaps, timedelta()))
    print(max(hits, key=lambda h: h.size).path, hits[0])


if __name__ == "__main__":
    main()
