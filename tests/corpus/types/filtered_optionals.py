from typing import Optional
def f(i: int) -> Optional[float]:
    return None if i % 2 else i / 2
def g(i: int) -> Optional[str]:
    return None if i % 2 else str(i)
rows = [(i, f(i), g(i)) for i in range(4)]
print([t for _, t, _ in rows if t is not None])
print([t + 1 for _, t, _ in rows if t is not None])
print(sum(t for _, t, _ in rows if t is not None))
print(sum((t for _, t, _ in rows if t is not None), 0))
xs = [g(i) for i in range(4)]
ys: list[str] = [x for x in xs if x]
zs = [x for x in xs if x is not None]
print(ys, zs, [f"{x}!" for x in xs if x])
print([x.upper() for x in xs if x], [len(x) for x in xs if x is not None], {x: len(x) for x in xs if x})
def total(names: list[str]) -> int:
    return sum(len(n) for n in names)
print(total([x for x in xs if x]), total(zs))
