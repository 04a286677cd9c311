import asyncio
import json
from typing import Iterable
from .shapes import Shape


async def load(lines: Iterable[str]) -> tuple[list[Shape], dict[int, str]]:
    shapes: list[Shape] = []
    problems: dict[int, str] = {}
    for n, line in enumerate(lines, 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        kind, *args = line.split()
        try:
            shapes.append(Shape.create(kind, *args))
        except ValueError as e:
            problems[n] = str(e)
        await asyncio.sleep(0)
    return shapes, problems


async def dump(shapes: list[Shape]) -> str:
    return json.dumps([{"kind": s.kind, "area": round(s.area(), 2)} for s in shapes])
