from __future__ import annotations
from dataclasses import dataclass, field
from typing import Iterator, Optional
import operator

@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    patch: int = 0
    pre: str = field(default="", compare=False)

    @classmethod
    def parse(cls, text: str) -> Version:
        core, _, pre = text.partition("-")
        parts = [int(p) for p in core.split(".")]
        if not 1 <= len(parts) <= 3:
            raise ValueError(f"bad version {text!r}")
        return cls(*parts, pre=pre)

    def bump(self, part: str) -> Version:
        match part:
            case "major":
                return Version(self.major + 1)
            case "minor":
                return Version(self.major, self.minor + 1)
            case "patch":
                return Version(self.major, self.minor, self.patch + 1)
        raise ValueError(part)

    def __str__(self) -> str:
        s = f"{self.major}.{self.minor}.{self.patch}"
        return f"{s}-{self.pre}" if self.pre else s

OPS = {">=": operator.ge, "<": operator.lt, "==": operator.eq, ">": operator.gt}

@dataclass
class Package:
    name: str
    version: Version
    requires: dict[str, list[str]] = field(default_factory=dict)

class Index:
    def __init__(self) -> None:
        self._packages: dict[str, dict[Version, Package]] = {}

    def add(self, name: str, version: str, **requires: str) -> None:
        v = Version.parse(version)
        reqs = {n: r.split(",") for n, r in requires.items()}
        self._packages.setdefault(name, {})[v] = Package(name, v, reqs)

    def candidates(self, name: str) -> Iterator[Package]:
        yield from (self._packages[name][v] for v in sorted(self._packages[name], reverse=True))

    def resolve(self, name: str, chosen: Optional[dict[str, Package]] = None, constraints: tuple[str, ...] = ()) -> dict[str, Package]:
        chosen = dict(chosen or {})
        if name in chosen:
            if not satisfies(chosen[name].version, constraints):
                raise LookupError(f"conflict on {name}")
            return chosen
        for p in self.candidates(name):
            if not satisfies(p.version, constraints):
                continue
            attempt = {**chosen, name: p}
            try:
                for dep, cons in p.requires.items():
                    attempt = self.resolve(dep, attempt, tuple(cons))
                return attempt
            except LookupError as e:
                print("  backtrack:", e)
        raise LookupError(f"no {name} for {' '.join(constraints) or 'anything'}")

def satisfies(v: Version, constraints) -> bool:
    for c in constraints:
        for sym in sorted(OPS, key=len, reverse=True):
            if c.startswith(sym):
                if not OPS[sym](v, Version.parse(c[len(sym):])):
                    return False
                break
    return True

idx = Index()
idx.add("app", "1.0", web=">=2.0,<3", log=">=1.1")
idx.add("web", "2.5.1", log="<1.2")
idx.add("web", "2.0", log=">=1.0")
idx.add("web", "3.0")
idx.add("log", "1.2"); idx.add("log", "1.1.9"); idx.add("log", "1.0")
for name, p in idx.resolve("app").items():
    print(name, p.version)
try:
    idx.resolve("app", constraints=(">2",))
except LookupError as e:
    print(e)
v = Version.parse("1.2.3-rc1")
print(v, repr(v), v.bump("minor"), v < Version(1, 3), Version(1, 2, 3) == v, max([v, Version(0, 9), v.bump("patch")]))
try:
    v.major = 2
except AttributeError as e:
    print(type(e).__name__, e)
try:
    Version.parse("1.x")
except ValueError as e:
    print(e)
