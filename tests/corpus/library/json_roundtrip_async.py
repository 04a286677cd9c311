import asyncio
import json


async def fetch(i: int) -> str:
    await asyncio.sleep(0.001)
    return json.dumps({"id": i, "name": f"user{i}", "tags": ["a", "b"], "score": i * 1.5, "active": i % 2 == 0, "note": None})


async def main():
    texts = await asyncio.gather(*(fetch(i) for i in range(3)))
    for text in texts:
        data = json.loads(text)
        print(data["name"], data["id"] + 1, data["tags"][0], len(data["tags"]), data["score"], data["note"], data["active"])
        if data["active"]:
            print("active", data.get("missing"), data.get("missing", "x"), "id" in data)
        for key, value in data.items():
            print(key, value, end="; ")
        print()
    print(json.loads('[1, 2.5, "x", true, null, {"a": []}]'))
    total = 0
    for item in json.loads("[1, 2, 3]"):
        total += int(item)
    print(total)
    try:
        json.loads('{"a": 1,}')
    except json.JSONDecodeError as e:
        print("bad:", e)
    try:
        json.loads("nothing")
    except ValueError as e:
        print("bad:", e)


asyncio.run(main())
