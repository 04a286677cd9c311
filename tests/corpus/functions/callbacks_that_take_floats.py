def human(n):
    for unit in ("B", "KiB"):
        if n < 1024:
            return f"{n:.1f} {unit}"
        n /= 1024
    return f"{n:.1f} MiB"


def half(n: float) -> float:
    return n / 2


sizes = [int(s) for s in ("10", "2048", "5000000")]
print(list(map(human, sizes)), human(sum(sizes)))
print(list(map(half, sizes)))
