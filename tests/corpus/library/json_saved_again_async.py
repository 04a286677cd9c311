import asyncio
import json
from pathlib import Path
import tempfile


async def save_json(path, data):
    await asyncio.to_thread(Path(path).write_text, json.dumps(data, indent=2))


async def load_json(path):
    text = await asyncio.to_thread(Path(path).read_text)
    return json.loads(text)


async def main():
    with tempfile.TemporaryDirectory() as d:
        file = Path(d) / "data.json"
        await save_json(file, {"users": [{"name": "Ann", "tags": ["x"]}, {"name": "Bob", "tags": []}], "version": 3})
        data = await load_json(file)
        for user in data["users"]:
            user["tags"].append("new")
            user["len"] = len(user["name"])
        data["version"] += 1
        data.setdefault("meta", {})["count"] = len(data["users"])
        await save_json(file, data)
        again = await load_json(file)
        print(again["version"], again["meta"], [u["tags"] for u in again["users"]])
        print(sorted(again), again == data, "users" in again)
        names = {u["name"]: u["len"] for u in again["users"]}
        print(names, max(names, key=names.get), sum(names.values()))
        del again["meta"]["count"]
        print(again["meta"], bool(again["meta"]), again.pop("version"), list(again.keys()))


asyncio.run(main())
