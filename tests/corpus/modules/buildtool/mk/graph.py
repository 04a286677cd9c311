from __future__ import annotations
from collections import deque
from dataclasses import dataclass, field
from typing import Iterator


@dataclass
class Target:
    name: str
    deps: list[str] = field(default_factory=list)
    command: str = ""
    phony: bool = False


class Graph:
    def __init__(self) -> None:
        self.targets: dict[str, Target] = {}

    def add(self, target: Target) -> None:
        self.targets[target.name] = target

    def closure(self, root: str) -> set[str]:
        seen: set[str] = set()
        todo = deque([root])
        while todo:
            name = todo.popleft()
            if name in seen:
                continue
            if name not in self.targets:
                raise KeyError(name)
            seen.add(name)
            todo.extend(self.targets[name].deps)
        return seen

    def waves(self, root: str) -> Iterator[list[Target]]:
        left = self.closure(root)
        done: set[str] = set()
        while left:
            wave = [self.targets[n] for n in sorted(left) if all(d in done for d in self.targets[n].deps)]
            if not wave:
                raise RuntimeError("cycle between " + ", ".join(sorted(left)))
            yield wave
            names = {t.name for t in wave}
            done |= names
            left -= names
