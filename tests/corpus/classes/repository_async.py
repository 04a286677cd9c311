import asyncio
from abc import ABC, abstractmethod
from dataclasses import dataclass


@dataclass
class User:
    id: int
    name: str


class Repository(ABC):
    @abstractmethod
    async def find(self, id: int) -> User | None: ...

    @abstractmethod
    async def save(self, user: User) -> None: ...


class MemoryRepository(Repository):
    def __init__(self):
        self.users: dict[int, User] = {}

    async def find(self, id):
        await asyncio.sleep(0.01)
        return self.users.get(id)

    async def save(self, user):
        await asyncio.sleep(0.01)
        self.users[user.id] = user


async def main():
    repository = MemoryRepository()
    await repository.save(User(1, "ann"))
    found = await repository.find(1)
    print(found)
    print(await repository.find(2))
    if found is not None:
        print(found.name)


asyncio.run(main())
