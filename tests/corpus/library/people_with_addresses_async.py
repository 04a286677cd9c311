import asyncio
import json
from dataclasses import dataclass, field
from typing import Optional


@dataclass
class Address:
    street: str
    zip: Optional[str] = None


@dataclass
class Person:
    name: str
    age: Optional[int]
    address: Address
    scores: list[float] = field(default_factory=list)

    @classmethod
    def from_json(cls, data):
        return cls(
            name=data["name"],
            age=data.get("age"),
            address=Address(**data["address"]),
            scores=[float(s) for s in data.get("scores", [])],
        )

    @property
    def average(self) -> Optional[float]:
        return sum(self.scores) / len(self.scores) if self.scores else None


RAW = """[
 {"name": "Ann", "age": 31, "address": {"street": "Elm 1", "zip": "0123"}, "scores": [1, 2.5]},
 {"name": "Bob", "age": null, "address": {"street": "Oak 2"}}
]"""


async def load(text):
    await asyncio.sleep(0)
    return [Person.from_json(d) for d in json.loads(text)]


async def main():
    people = await load(RAW)
    for p in people:
        avg = p.average
        print(p.name, p.age or "?", p.address.zip, "n/a" if avg is None else f"{avg:.2f}")
    print(people[1])
    oldest = max((p for p in people if p.age is not None), key=lambda p: p.age)
    print(oldest.name, json.dumps({p.name: p.scores for p in people}))
    events = [json.loads(line) for line in '{"t": 1, "v": "a"}\n{"t": 2, "v": "b"}\n{"t": 2, "v": "c"}'.splitlines()]
    grouped = {}
    for e in events:
        grouped.setdefault(e["t"], []).append(e["v"])
    print(grouped, sum(e["t"] for e in events))
    try:
        print(events[0]["missing"])
    except KeyError as e:
        print("missing", e)


asyncio.run(main())
