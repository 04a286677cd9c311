import asyncio

USERS = [
    {"name": "Ada", "age": 36, "tags": ["math", "code"], "active": True},
    {"name": "Bob", "age": 17, "tags": [], "active": False},
    {"name": "Cy", "age": 51, "tags": ["ops"], "active": True, "score": 7.5},
]


def describe(user):
    kind = "adult" if user["age"] >= 18 else "minor"
    return f"{user['name'].upper()} ({user['age'] + 1} next year, {kind})"


def shout(name: str) -> str:
    return name + "!"


async def load(index):
    await asyncio.sleep(0.001)
    return {"id": index, "user": USERS[index]["name"], "size": len(USERS[index]["tags"])}


async def main():
    for user in USERS:
        print(describe(user), user.get("score"), user["active"])
        for tag in user["tags"]:
            print("  tag", tag.title())
    print(sum(user["age"] for user in USERS), max(user["age"] for user in USERS))
    print([user["name"] for user in USERS if user["active"]])
    print(sorted(USERS, key=lambda u: u["age"])[0]["name"])
    rows = await asyncio.gather(*(load(i) for i in range(3)))
    for row in rows:
        row["size"] += 10
        print(row, shout(row["user"]), row["size"] * 2, row["id"] == 1)
    config = {"host": "localhost", "port": 8080, "debug": False, "paths": {"a": 1}}
    config["port"] = config["port"] + 1
    config["retries"] = 3
    name: str = config["host"]
    print(name + ":" + str(config["port"]), "paths" in config, len(config))
    for key, value in config.items():
        if isinstance(value, bool):
            print(key, "is a flag", not value)
        elif isinstance(value, int):
            print(key, "is a number", value + 1)
        elif isinstance(value, str):
            print(key, "is a text", value.upper())
        else:
            print(key, "is", value)
    print(config)


asyncio.run(main())
