import asyncio
import json
import os
import tempfile
from pathlib import Path
from dataclasses import dataclass, asdict, field


@dataclass
class Task:
    id: int
    title: str
    done: bool = False
    tags: list = field(default_factory=list)


class Store:
    def __init__(self, path):
        self.path = Path(path)
        self.tasks = {}

    async def load(self):
        loop = asyncio.get_running_loop()
        if self.path.exists():
            text = await loop.run_in_executor(None, self.path.read_text)
            for raw in json.loads(text):
                self.tasks[raw["id"]] = Task(**raw)
        return self

    async def save(self):
        data = [asdict(t) for t in self.tasks.values()]
        tmp = self.path.with_suffix(".tmp")
        await asyncio.to_thread(tmp.write_text, json.dumps(data, indent=1))
        os.replace(tmp, self.path)

    def add(self, title, *tags):
        t = Task(max(self.tasks, default=0) + 1, title, tags=list(tags))
        self.tasks[t.id] = t
        return t

    def complete(self, id):
        try:
            self.tasks[id].done = True
        except KeyError as e:
            raise LookupError(f"no task {e}") from e

    def search(self, *, tag=None, done=None):
        return [t.title for t in self.tasks.values() if (tag is None or tag in t.tags) and (done is None or t.done == done)]


async def main():
    with tempfile.TemporaryDirectory() as d:
        p = Path(d) / "sub" / "tasks.json"
        p.parent.mkdir(parents=True, exist_ok=True)
        s = await Store(p).load()
        s.add("write", "work", "urgent")
        s.add("rest", "home")
        s.add("cook", "home", "urgent")
        s.complete(2)
        try:
            s.complete(9)
        except LookupError as e:
            print(e, repr(e.__cause__))
        await s.save()
        print(p.read_text().count("\n"), sorted(x.name for x in p.parent.iterdir()))
        again = await Store(str(p)).load()
        print(again.tasks[1], again.tasks == s.tasks)
        print(again.search(tag="urgent"), again.search(done=True), again.search(tag="home", done=False))
        with open(p, "a") as f:
            print("trailer", file=f)
        try:
            await Store(p).load()
        except json.JSONDecodeError as e:
            print("bad json:", e.msg)
        print(p.suffix, p.stem, p.relative_to(d), (Path(d) / "nope").exists())
        for line in p.read_text().splitlines()[:3]:
            print(repr(line))

asyncio.run(main())
