totals: dict[str, float] = {}
resets = 0


def add(key: str, amount: float) -> float:
    totals[key] = totals.get(key, 0.0) + amount
    return totals[key]


def reset() -> None:
    global totals, resets
    totals = {}
    resets += 1
