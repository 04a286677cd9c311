from dataclasses import InitVar, dataclass, field, fields
from inspect import iscoroutinefunction
from typing import Optional, get_type_hints


@dataclass
class Base:
    id: int

    def changes(self, other):
        return {f.name: (getattr(self, f.name), getattr(other, f.name)) for f in fields(self) if getattr(self, f.name) != getattr(other, f.name)}


@dataclass
class User(Base):
    name: str = ""
    tags: list = field(default_factory=list, compare=False)
    secret: str = field(default="", repr=False, kw_only=True)
    seed: InitVar[int] = 0


@dataclass
class Options:
    host: str = "localhost"
    port: int = 80
    proxy: Optional[str] = None

    @classmethod
    def from_dict(cls, given: dict):
        known = {f.name for f in fields(cls)}
        return cls(**{k: v for k, v in given.items() if k in known})


async def ping(host: str, *, retries: int = 3) -> bool:
    return True


for f in fields(User):
    print(f.name, f.type.__name__, f.init, f.repr, f.compare, f.kw_only)
user = User(1)
print(User(1, "ann", secret="x").changes(User(1, "bob", secret="x")), Base(1).changes(Base(2)))
print([f.name for f in fields(user)], len(fields(Base)))
print(get_type_hints(Options), iscoroutinefunction(ping))
print(get_type_hints(ping)["host"] is str)
