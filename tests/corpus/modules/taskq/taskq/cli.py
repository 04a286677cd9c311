from __future__ import annotations

import argparse
import asyncio
from typing import Sequence

from . import Broker, Priority, TaskQueueError, __version__, all_tasks


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="taskq", description="Runs tasks.")
    parser.add_argument("--workers", "-w", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="list the tasks")
    parser.add_argument("names", nargs="*")
    return parser


async def demo(workers: int) -> int:
    broker = Broker()
    broker.submit("add", 2, 3)
    broker.submit("text.shout", "hello", priority=Priority.LOW)
    broker.submit("flaky", 3, priority=Priority.HIGH)
    broker.submit("broken")
    try:
        broker.submit("nope")
    except TaskQueueError as error:
        print(f"error: {error}")
    await broker.run(workers)
    for job in broker.jobs.values():
        print(f"{job.id} {job.name:<10} {job.status.value:>7} x{job.attempts} -> {job.result!r}")
    for failure in broker.failures:
        print(f"{failure}; last: {type(failure.last).__name__}: {failure.last}")
    print(broker.summary(), broker.workers)
    return len(broker.failures)


def main(argv: Sequence[str] | None = None) -> int:
    args = build_parser().parse_args(argv)
    if args.list:
        for info in all_tasks():
            print(f"{info.name:12}{info.max_retries} {info.doc or '-'}")
        return 0
    return asyncio.run(demo(args.workers))
