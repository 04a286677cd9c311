from dataclasses import dataclass


@dataclass
class Player:
    name: str
    score: int
    level: float = 1.0


PLAYERS = [Player("ann", 12), Player("bob", 30, 2.5), Player("cid", 12, 0.5), Player("dee", 7)]


def find(name: str) -> Player | None:
    return next((p for p in PLAYERS if p.name == name), None)


def title(score: int) -> str:
    return next((text for limit, text in [(30, "master"), (10, "player")] if score >= limit), "beginner")


def is_valid(number: int) -> bool:
    return 0 < number < 4000


def check(number: int) -> str:
    if not 0 <= number <= 255:
        raise ValueError(f"{number} is out of range")
    return f"{number:02x}"


def is_unit(x: float) -> bool:
    return 0 <= x <= 1 and not -0.5 < x < 0.25


ranked = sorted(PLAYERS, key=lambda p: (-p.score, p.name))
print([p.name for p in ranked], [p.name for p in sorted(PLAYERS, key=lambda p: -p.level)])
print([p.name for p in sorted(PLAYERS, key=lambda p: (-p.score, p.name), reverse=True)])
for name in ("bob", "zed"):
    player = find(name)
    print(player.score if player else f"no {name}")
print([title(p.score) for p in PLAYERS], [is_valid(n) for n in (0, 1, 3999, 4000)])
for n in (255, -1):
    try:
        print(check(n))
    except ValueError as e:
        print(e)
print([is_unit(x / 4) for x in range(-1, 6)])

numbers = [5, 3, 8, 1, 9]
print(numbers[:2], numbers[2:], numbers[1:3], numbers[:-1], numbers[-2:], numbers[1:-1], numbers[3:1], numbers[2:99], numbers[-9:], numbers[:-9])
for i in range(len(numbers)):
    print(numbers[:i] + numbers[i + 1:], numbers[i:i + 2], end=" ")
print()
rest = [n * n for n in numbers[1:] if n > 2]
print(rest, sum(numbers[:3]), [a - b for a, b in zip(numbers, numbers[1:])])
by_name = {p.name: p for p in PLAYERS if p.score > 10}
lengths = {len(p.name): p.name for p in PLAYERS}
print(sorted(by_name), lengths)


best = float("inf")
for number in numbers:
    best = min(best, number)
print(best, max([float("-inf"), 2.5]), float("inf") > best)
print([p.name for p in sorted(PLAYERS, key=lambda p: p.name)[:2]], sorted(numbers)[-2:])
ranks = [str(n) for n in range(2, 5)] + list("JQ") + numbers[:0] + sorted("ba")


def shown(n: int) -> int:
    print("shown", n)
    return n


print(ranks, [shown(n) for n in numbers][:1])
