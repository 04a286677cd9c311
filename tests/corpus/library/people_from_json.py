import json
from dataclasses import dataclass, field, asdict
from typing import Optional


@dataclass
class Address:
    street: str
    city: str
    zip: Optional[str] = None


@dataclass
class Person:
    name: str
    age: int
    address: Address
    tags: list[str] = field(default_factory=list)

    @classmethod
    def from_dict(cls, data: dict) -> "Person":
        addr = Address(**data["address"])
        return cls(data["name"], data["age"], addr, data.get("tags", []))

    def to_json(self, indent=None, sort_keys=False):
        return json.dumps(asdict(self), indent=indent, sort_keys=sort_keys)


DATA = """[
 {"name": "Ann", "age": 31, "address": {"street": "1 Main", "city": "Oslo"}, "tags": ["a", "b"]},
 {"name": "Bob", "age": 25, "address": {"street": "2 Side", "city": "Rome", "zip": "00100"}}
]"""

people = [Person.from_dict(d) for d in json.loads(DATA)]
for p in people:
    print(p)
print(people[1].to_json())
print(people[0].to_json(indent=2, sort_keys=True))
by_city = {p.address.city: p.name for p in people}
print(json.dumps(by_city), sum(p.age for p in people) / len(people))
try:
    Person.from_dict({"name": "X"})
except KeyError as e:
    print("missing", e)
try:
    json.loads("{bad}")
except json.JSONDecodeError as e:
    print(e.msg, e.lineno, e.colno)
print(sorted(people, key=lambda p: p.age)[0].name, max(people, key=lambda p: len(p.tags)).tags)
