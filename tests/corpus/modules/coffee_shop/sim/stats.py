from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Stats:
    served: int = 0
    total_time: float = 0.0
    by_drink: Counter[str] = field(default_factory=Counter)

    def note(self, drink: str, seconds: float) -> None:
        self.served += 1
        self.total_time += seconds
        self.by_drink[drink] += 1

    @property
    def average(self) -> float:
        return self.total_time / self.served if self.served else 0.0

    @property
    def most_common(self) -> list[tuple[str, int]]:
        return self.by_drink.most_common(1)
