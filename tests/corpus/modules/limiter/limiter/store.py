from collections import Counter

stats: Counter[str] = Counter()


def reset() -> None:
    stats.clear()
