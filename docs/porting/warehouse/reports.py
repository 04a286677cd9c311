"""What the office wants to know."""
from models import Order, Status


def money(value: float) -> str:
    return f"{value:>10,.2f}"


def by_customer(orders: list[Order]) -> dict[str, float]:
    totals: dict[str, float] = {}
    for order in orders:
        if order.status is Status.SHIPPED:
            totals[order.customer] = totals.get(order.customer, 0.0) + order.total
    return totals


def best_sellers(orders: list[Order], count: int = 3) -> list[tuple[str, int]]:
    sold: dict[str, int] = {}
    for order in orders:
        if order.status is not Status.SHIPPED:
            continue
        for line in order.lines:
            sold[line.item] = sold.get(line.item, 0) + line.quantity
    ranked = sorted(sold.items(), key=lambda pair: (-pair[1], pair[0]))
    return ranked[:count]


def print_report(orders: list[Order], problems: dict[int, str], low: list[str]) -> None:
    print("-" * 30)
    totals = by_customer(orders)
    for customer in sorted(totals):
        print(f"{customer:<12}{money(totals[customer])}")
    print(f"{'together':<12}{money(sum(totals.values()))}")
    for place, (item, quantity) in enumerate(best_sellers(orders), start=1):
        print(f"{place}. {item} x{quantity}")
    for number, problem in sorted(problems.items()):
        print(f"order {number}: {problem}")
    print("to be ordered:", ", ".join(low) or "nothing")
