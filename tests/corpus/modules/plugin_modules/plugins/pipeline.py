import asyncio
from dataclasses import dataclass, field
from typing import AsyncIterator, Iterable

from .registry import Transform


@dataclass
class Stage:
    name: str
    func: Transform
    hits: int = 0

    def __call__(self, value: str) -> str:
        self.hits += 1
        return self.func(value)


@dataclass
class Pipeline:
    name: str
    stages: list[Stage] = field(default_factory=list)

    def add(self, stage: Stage) -> "Pipeline":
        self.stages.append(stage)
        return self

    async def process(self, lines: Iterable[str]) -> AsyncIterator[tuple[str, str]]:
        for line in lines:
            value = line
            for stage in self.stages:
                value = stage(value)
                await asyncio.sleep(0)
            yield line, value

    def __repr__(self) -> str:
        inner = " > ".join(f"{s.name}:{s.hits}" for s in self.stages)
        return f"<Pipeline {self.name} [{inner}]>"
