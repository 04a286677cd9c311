"""Entry point of the notification service."""
import asyncio
import sys

from notifier import config
from notifier.channels import available, create
from notifier.core import Dispatcher, Message


async def main(argv: list[str]) -> int:
    config.DEBUG = True
    config.settings.retries = 2
    dispatcher = Dispatcher()
    for name in available():
        dispatcher.register(create(name, prefix=f"[{name}]"))
    messages = [
        Message("ann", "welcome", priority=2),
        Message("bob", "invoice overdue", priority=9, tags=("billing", "urgent")),
        Message("eve", "", priority=1),
    ]
    reports = await dispatcher.send_all(messages)
    for report in reports:
        print(report)
    print(f"sent={dispatcher.stats['sent']} failed={dispatcher.stats['failed']}")
    print(config.describe())
    return 0 if dispatcher.stats["failed"] == 0 else 3


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
