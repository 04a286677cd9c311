from __future__ import annotations
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import mean, stdev

from .units import ABSOLUTE_ZERO, Celsius

START = datetime(2024, 3, 1, 6, 0)


@dataclass(frozen=True, slots=True, order=True)
class Reading:
    at: datetime
    station: str
    temperature: Celsius

    def __post_init__(self):
        if self.temperature < ABSOLUTE_ZERO:
            raise ValueError(f"impossible temperature {self.temperature}")

    @classmethod
    def parse(cls, line: str) -> Reading:
        minutes, station, value = (part.strip() for part in line.split(";"))
        return cls(START + timedelta(minutes=int(minutes)), station, Celsius(float(value)))


class Summary:
    def __init__(self, station: str, readings: list[Reading]):
        self.station = station
        values = [r.temperature for r in readings]
        self.low, self.high = min(values), max(values)
        self.mean = mean(values)
        self.spread = stdev(values) if len(values) > 1 else None

    def __format__(self, spec: str) -> str:
        if spec == "short":
            return f"{self.station}: {self.mean:.1f}"
        spread = "n/a" if self.spread is None else f"{self.spread:.2f}"
        return f"{self.station:<8}{self.low:>7.1f}{self.high:>7.1f}{self.mean:>8.2f} ±{spread}"
