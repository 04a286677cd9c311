import asyncio
import json
from dataclasses import dataclass, asdict, field


@dataclass
class Address:
    street: str
    city: str = "Oslo"


@dataclass
class User:
    id: int
    name: str
    email: str | None = None
    tags: list[str] = field(default_factory=list)
    address: Address | None = None

    @classmethod
    def from_dict(cls, data: dict) -> "User":
        address = data.get("address")
        return cls(
            id=data["id"],
            name=data["name"],
            email=data.get("email"),
            tags=list(data.get("tags", [])),
            address=Address(**address) if address else None,
        )


TEXT = """
[{"id": 1, "name": "Ann", "email": "a@x.org", "tags": ["x", "y"], "address": {"street": "Main 1"}},
 {"id": 2, "name": "Bob"}]
"""


async def load(text: str) -> list[User]:
    await asyncio.sleep(0)
    return [User.from_dict(d) for d in json.loads(text)]


async def main():
    users = await load(TEXT)
    for u in users:
        print(u)
        print(json.dumps(asdict(u)))
    config = json.loads('{"debug": true, "retries": 3, "hosts": ["a", "b"], "limits": {"cpu": 1.5}}')
    config["retries"] += 1
    config["hosts"].append("c")
    config["new"] = {"k": [1, 2]}
    config["limits"]["mem"] = 512
    del config["debug"]
    print(json.dumps(config, indent=2, sort_keys=True))
    print(len(config["hosts"]), config["hosts"][-1], "cpu" in config["limits"], config.get("missing", "none"))
    for key, value in config.items():
        print(key, type(value).__name__, isinstance(value, dict))
    a = Address(**json.loads('{"street": "S", "city": "C"}'))
    print(a, config["limits"]["cpu"] * 2, sum(config["new"]["k"]), max(config["new"]["k"]))


asyncio.run(main())
