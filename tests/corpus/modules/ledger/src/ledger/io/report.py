from itertools import groupby


def render(accounts, *, width=12, symbol="*"):
    lines = []
    for account in accounts:
        bar = symbol * (account.balance // 10)
        lines.append(f"{account.name:<{width}}|{bar:<10}| {account.balance:>5,}")
    return "\n".join(lines)


def by_initial(accounts):
    names = sorted(a.name for a in accounts)
    return {k: list(g) for k, g in groupby(names, key=lambda n: n[0])}
