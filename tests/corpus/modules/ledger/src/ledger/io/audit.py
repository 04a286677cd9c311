from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..core.accounts import Account

total_events = 0


class AuditTrail:
    def __init__(self):
        self.lines = []

    def notify(self, event: str, account: Account, amount: int) -> None:
        global total_events
        total_events += 1
        self.lines.append(f"{total_events:02d} {event} {amount} {account.name}={account.balance}")

    def fail(self, text):
        self.lines.append(f"-- {text}")
