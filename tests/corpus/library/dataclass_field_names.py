from dataclasses import dataclass, fields, field, asdict
import dataclasses


@dataclass
class Point:
    x: int
    y: int = 0
    tag: str = "p"

    def describe(self):
        parts = [f"{f.name}={getattr(self, f.name)!r}" for f in fields(self)]
        return ", ".join(parts)

    @classmethod
    def names(cls):
        return {f.name for f in fields(cls)}

    @classmethod
    def load(cls, d):
        return cls(**{k: v for k, v in d.items() if k in {f.name for f in fields(cls)}})


@dataclass
class Other:
    a: float = 0.5


print(Point(1).describe(), sorted(Point.names()))
print([f.name for f in dataclasses.fields(Other)], len(fields(Point)))
p = Point(3, tag="z")
for f in fields(p):
    value = getattr(p, f.name)
    print(f.name, value)
print({f.name: getattr(p, f.name) for f in fields(p)})
print(Point.load({"x": 5, "zzz": 1}))
