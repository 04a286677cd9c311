import re
from dataclasses import dataclass

LINE = re.compile(r"^(?P<host>\S+) \[(?P<when>[^\]]+)\] (?P<status>\d{3})(?: (?P<size>\d+))?(?P<rest> .*)?$")
PAIR = re.compile(r"(\w+)=(?:(\d+)|\"([^\"]*)\")")


@dataclass
class Hit:
    host: str
    when: str
    status: int
    size: int | None = None

    @property
    def failed(self) -> bool:
        return self.status >= 400


def parse(line: str) -> Hit | None:
    if not (m := LINE.match(line)):
        return None
    parts = m.groupdict()
    size = parts["size"]
    return Hit(parts["host"], parts["when"].lower(), int(parts["status"]), int(size) if size is not None else None)


for text in ["a.org [Mon 1] 200 512", "b.org [TUE] 404", "broken", "c.org [x] 500 7 slow"]:
    hit = parse(text)
    print(hit, hit.failed if hit else "-")
for m in PAIR.finditer('a=1 b="two" c=33'):
    key, number, text = m.group(1), m.group(2), m[3]
    print(key.upper(), number, text, m.group(1, 2), m["1"] if False else m[1].title(), m.lastindex)
hosts = {m["host"]: m.group("rest") or "" for m in map(LINE.match, ["x [d] 200 1 z", "y [d] 201"]) if m}
print(hosts, {k.upper(): len(v) for k, v in hosts.items()})
