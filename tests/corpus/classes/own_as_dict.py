from dataclasses import asdict, astuple, dataclass
from typing import Any


@dataclass(frozen=True)
class Point:
    y: int
    x: int

    def as_tuple(self) -> tuple[int, int]:
        return self.x, self.y


@dataclass(frozen=True)
class Settings:
    host: str = "localhost"
    port: int = 8000
    debug: bool = False
    origin: Point = Point(2, 1)

    def as_dict(self) -> dict[str, Any]:
        return {k: v for k, v in sorted(asdict(self).items())}


settings = Settings(port=9000)
print(settings.as_dict())
print(asdict(settings))
print(settings.origin.as_tuple(), astuple(settings.origin))
