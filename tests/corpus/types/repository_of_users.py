import asyncio
from dataclasses import dataclass, field, asdict, replace
from typing import Generic, Optional, TypeVar, Union, Protocol, Iterable

K = TypeVar("K")
V = TypeVar("V")


class Repository(Protocol[K, V]):
    async def get(self, key: K) -> Optional[V]: ...
    async def save(self, key: K, value: V) -> None: ...


class MemoryRepository(Generic[K, V]):
    def __init__(self) -> None:
        self._data: dict[K, V] = {}

    async def get(self, key: K) -> Optional[V]:
        await asyncio.sleep(0)
        return self._data.get(key)

    async def save(self, key: K, value: V) -> None:
        self._data[key] = value

    async def all(self) -> list[V]:
        return list(self._data.values())


@dataclass(frozen=True)
class Address:
    street: str
    city: str = "Oslo"


@dataclass
class User:
    id: int
    name: str
    address: Optional[Address] = None
    tags: set[str] = field(default_factory=set)
    parent: "Optional[User]" = None

    def __post_init__(self):
        if not self.name:
            raise ValueError("name required")
        self.name = self.name.title()

    @classmethod
    def from_dict(cls, raw: dict) -> "User":
        addr = raw.get("address")
        return cls(raw["id"], raw["name"], Address(**addr) if addr else None, set(raw.get("tags", ())))

    @property
    def city(self) -> str:
        return self.address.city if self.address else "?"


class Service:
    def __init__(self, repo: Repository[int, User]):
        self.repo = repo

    async def load(self, rows: Iterable[dict]) -> Union[int, list]:
        errors = []
        n = 0
        for row in rows:
            try:
                user = User.from_dict(row)
            except (KeyError, ValueError) as e:
                errors.append(f"{type(e).__name__}: {e}")
                continue
            await self.repo.save(user.id, user)
            n += 1
        return errors or n

    async def move(self, user_id: int, city: str) -> User:
        match await self.repo.get(user_id):
            case None:
                raise LookupError(user_id)
            case User(address=Address(street=s)) as u:
                u.address = replace(u.address, city=city)
                return u
            case User() as u:
                u.address = Address("unknown", city)
                return u


async def main():
    repo = MemoryRepository[int, User]()
    service = Service(repo)
    print(await service.load([
        {"id": 1, "name": "ann lee", "address": {"street": "A 1"}, "tags": ["x"]},
        {"id": 2, "name": "bob"},
    ]))
    print(await service.load([{"id": 3, "name": ""}, {"name": "no id"}]))
    moved = await service.move(1, "Rome")
    print(moved, moved.city)
    print((await service.move(2, "Bonn")).address)
    try:
        await service.move(9, "X")
    except LookupError as e:
        print("missing", e)
    print(asdict((await repo.all())[0]))
    print(sorted(u.city for u in await repo.all()))


asyncio.run(main())
