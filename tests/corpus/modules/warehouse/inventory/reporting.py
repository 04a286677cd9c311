from __future__ import annotations
from typing import Iterable, Sequence

from inventory.core import Inventory


class Report:
    def __init__(self, inv: Inventory):
        self.inv = inv

    def rows(self) -> Iterable[tuple[str, str, str]]:
        for item in self.inv:
            yield item.name, f"{item.quantity:g}", f"{item.value:,.2f}"

    def summary(self) -> dict[str, float]:
        return {"items": len(self.inv), "value": round(sum(i.value for i in self.inv), 2)}


def as_table(rows: Iterable[Sequence[str]], header: Sequence[str]) -> str:
    table = [header, *rows]
    widths = [max(len(r[i]) for r in table) for i in range(len(header))]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(r, widths)).rstrip() for r in table]
    lines.insert(1, "-" * len(lines[0]))
    return "\n".join(lines)
