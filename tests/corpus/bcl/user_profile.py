import asyncio
from dataclasses import dataclass


@dataclass
class User:
    id: int
    name: str


USERS = {1: "Ada", 2: "Grace", 3: "Linus"}


async def get_user(user_id: int) -> User:
    await asyncio.sleep(0.02)
    return User(user_id, USERS[user_id])


async def get_orders(user_id: int) -> list[str]:
    await asyncio.sleep(0.01)
    return [f"order-{user_id}-{n}" for n in range(user_id)]


async def profile(user_id: int) -> str:
    user, orders = await asyncio.gather(get_user(user_id), get_orders(user_id))
    return f"{user.name}: {', '.join(orders)}"


async def main():
    for line in await asyncio.gather(*[profile(i) for i in (1, 2, 3)]):
        print(line)
    print(await get_user(2))


asyncio.run(main())
