import asyncio
import time
from enum import Enum
from typing import Callable, Dict, List, Optional, Union

class Level(str, Enum):
    INFO = "info"
    WARN = "warn"

class Metric:
    def __init__(self, name: str, unit: str = "") -> None:
        self.name = name
        self.unit = unit
        self.values: List[float] = []

    def record(self, v: float) -> None:
        self.values.append(v)

    @property
    def mean(self) -> Optional[float]:
        return sum(self.values) / len(self.values) if self.values else None

    def percentile(self, p: float) -> float:
        data = sorted(self.values)
        k = (len(data) - 1) * p
        f = int(k)
        c = min(f + 1, len(data) - 1)
        return data[f] + (data[c] - data[f]) * (k - f)

class Registry:
    def __init__(self) -> None:
        self.metrics: Dict[str, Metric] = {}
        self.rules: Dict[str, Callable[[Metric], bool]] = {}
        self.alerts: List[tuple[Level, str]] = []

    def metric(self, name: str, unit: str = "ms") -> Metric:
        return self.metrics.setdefault(name, Metric(name, unit))

    def rule(self, name: str, fn: Callable[[Metric], bool]) -> None:
        self.rules[name] = fn

    def check(self) -> int:
        for name, fn in self.rules.items():
            m = self.metrics.get(name)
            if m is None:
                self.alerts.append((Level.INFO, f"{name}: no data"))
            elif fn(m):
                self.alerts.append((Level.WARN, f"{name}: {m.mean:.1f}{m.unit}"))
        return len(self.alerts)

    def table(self) -> str:
        head = f"{'metric':<10}|{'n':>4}|{'mean':>8}|{'p90':>8}"
        rows = [head, "-" * len(head)]
        for m in self.metrics.values():
            mean: Union[str, float] = "-" if m.mean is None else round(m.mean, 2)
            p90 = m.percentile(0.9) if m.values else float("nan")
            rows.append(f"{m.name:<10}|{len(m.values):>4}|{mean:>8}|{p90:>8.3f}")
        return "\n".join(rows)

async def probe(reg: Registry, name: str, samples: List[float]) -> str:
    m = reg.metric(name)
    for s in samples:
        await asyncio.sleep(0)
        m.record(s)
    return f"{name}={m.mean}"

async def main() -> None:
    reg = Registry()
    reg.rule("api", lambda m: (m.mean or 0) > 20)
    reg.rule("db", lambda m: m.percentile(0.5) > 100)
    reg.rule("cache", lambda m: True)
    print(*await asyncio.gather(probe(reg, "api", [10, 20.5, 40]), probe(reg, "db", [5, 7]), probe(reg, "idle", [])), sep="; ")
    print(reg.check(), [f"{lvl.value}/{msg}" for lvl, msg in reg.alerts], Level.WARN == "warn", Level("info").name)
    print(reg.table())

asyncio.run(main())
