import asyncio
from typing import Any, NewType, Optional, cast

UserId = NewType("UserId", int)
Email = NewType("Email", str)


class Repo:
    def __init__(self) -> None:
        self._users: dict[UserId, Email] = {}
        self._next = 1

    async def add(self, email: Email) -> UserId:
        await asyncio.sleep(0)
        uid = UserId(self._next)
        self._next += 1
        self._users[uid] = email
        return uid

    def find(self, uid: UserId) -> Optional[Email]:
        return self._users.get(uid)


async def main() -> None:
    repo = Repo()
    ids = [await repo.add(Email(f"u{i}@x.org")) for i in range(3)]
    print(ids, repo.find(ids[0]), repo.find(UserId(99)))
    email = cast(Email, repo.find(ids[1]))
    print(email.upper(), len(cast(list[int], [1, 2])), ids[-1] + 1, isinstance(ids[0], int))
    settings: dict[str, Any] = {"retries": 3, "name": "svc"}
    retries = cast(int, settings["retries"])
    print(retries * 2, cast(str, settings["name"]).title())


asyncio.run(main())
