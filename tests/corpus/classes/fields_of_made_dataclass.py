# The fields of an object that a function makes.
from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Database:
    host: str
    port: int = 5432


@dataclass
class App:
    name: str
    db: Database


def load(raw):
    unknown = set(raw) - {f.name for f in fields(App)}
    if unknown:
        raise ValueError(f"unknown keys {sorted(unknown)}")
    return App(name=raw["name"], db=Database(raw["db"]))


app = load({"name": "shop", "db": "db1"})
print(app, [f.name for f in fields(app)], len(fields(Database)))
try:
    load({"name": "x", "db": "y", "size": 3, "colour": 1})
except ValueError as e:
    print(e)
