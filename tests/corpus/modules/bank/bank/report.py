from __future__ import annotations

import typing

if typing.TYPE_CHECKING:
    from .account import Account

WIDTH = 12


def render(accounts: list[Account]) -> str:
    lines = [f"{a.owner:<{WIDTH}}{a.balance:>6}" for a in accounts]
    lines.append("-" * (WIDTH + 6))
    lines.append(f"{'sum':<{WIDTH}}{sum(a.balance for a in accounts):>6}")
    return "\n".join(lines)
