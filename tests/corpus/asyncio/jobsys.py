import asyncio
import traceback
from abc import ABC, abstractmethod
from collections import defaultdict, deque, OrderedDict
from typing import Any


class Job(ABC):
    registry: dict[str, type["Job"]] = {}

    def __init_subclass__(cls, /, kind: str, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kind = kind
        Job.registry[kind] = cls

    def __init__(self, **params: Any):
        self.params = params
        self.attempts = 0

    @abstractmethod
    async def run(self) -> Any:
        ...

    def __str__(self):
        args = ", ".join(f"{k}={v!r}" for k, v in self.params.items())
        return f"{self.kind}({args})"


class Add(Job, kind="add"):
    async def run(self):
        await asyncio.sleep(0)
        return self.params["a"] + self.params["b"]


class Flaky(Job, kind="flaky"):
    async def run(self):
        self.attempts += 1
        if self.attempts < self.params.get("fail", 2):
            raise ConnectionError(f"attempt {self.attempts}")
        return "finally"


class Runner:
    def __init__(self, retries=3):
        self.retries = retries
        self.results = OrderedDict()
        self.failures = defaultdict(list)
        self.recent = deque(maxlen=2)

    async def submit(self, spec):
        kind, params = spec
        try:
            job = Job.registry[kind](**params)
        except KeyError as e:
            print("unknown job", e)
            return
        for n in range(self.retries):
            try:
                value = await job.run()
            except ConnectionError as e:
                self.failures[str(job)].append(str(e))
            except Exception as e:
                print("crashed:", "".join(traceback.format_exception_only(e)).strip())
                break
            else:
                self.results[str(job)] = value
                self.recent.append(job.kind)
                break
        else:
            print("gave up on", job)


async def main():
    r = Runner()
    specs = [("add", {"a": 1, "b": 2}), ("flaky", {"fail": 3}), ("flaky", {"fail": 9}), ("nope", {}), ("add", {"a": 1})]
    for s in specs:
        await r.submit(s)
    for k, v in r.results.items():
        print(k, "=", v)
    print(dict(r.failures))
    print(list(r.recent), sorted(Job.registry))
    try:
        Job()
    except TypeError as e:
        print("abstract")

asyncio.run(main())
