import asyncio
import datetime as dt
import functools
import re
from collections import namedtuple

Task = namedtuple("Task", "name deps cost")

SPEC = """
build: compile lint 3
compile: fetch 2
lint: fetch 1
fetch: 1
deploy: build test 2
test: build 2
"""


def parse(text):
    tasks = {}
    for line in text.strip().splitlines():
        m = re.match(r"(?P<name>\w+):\s*(?P<deps>(?:[a-z]+\s+)*)(?P<cost>\d+)$", line)
        if not m:
            raise ValueError(f"bad line {line!r}")
        tasks[m["name"]] = Task(m["name"], tuple(m["deps"].split()), int(m["cost"]))
    return tasks


class CycleError(Exception):
    pass


def check(tasks):
    state = {}

    def visit(name, path=()):
        if state.get(name) == "done":
            return
        if name in path:
            raise CycleError(" -> ".join((*path, name)))
        for d in tasks[name].deps:
            visit(d, (*path, name))
        state[name] = "done"
    for n in tasks:
        visit(n)


class Engine:
    def __init__(self, tasks, unit=0.002):
        check(tasks)
        self.tasks = tasks
        self.unit = unit
        self.futures = {}
        self.finished = []

    def ensure(self, name):
        if name not in self.futures:
            self.futures[name] = asyncio.ensure_future(self.run(self.tasks[name]))
        return self.futures[name]

    async def run(self, task):
        if task.deps:
            await asyncio.wait([self.ensure(d) for d in task.deps])
        await asyncio.sleep(task.cost * self.unit)
        self.finished.append(task.name)
        return functools.reduce(lambda acc, d: acc + self.futures[d].result(), task.deps, task.cost)


async def main():
    tasks = parse(SPEC)
    print(tasks["build"], tasks["fetch"].deps)
    e = Engine(tasks)
    total = await e.ensure("deploy")
    print(total, e.finished)
    bad = dict(tasks, fetch=tasks["fetch"]._replace(deps=("deploy",)))
    try:
        Engine(bad)
    except CycleError as err:
        print("cycle:", err)
    try:
        parse("oops 3")
    except ValueError as err:
        print(err)
    print(dt.timedelta(seconds=total * 30), (dt.datetime(2024, 2, 28) + dt.timedelta(days=2)).date())

asyncio.run(main())
