import asyncio

async def fetch(i):
    await asyncio.sleep(0)
    return {"id": i, "name": f"n{i}", "score": i * 1.5, "tags": ["a"] * i}

async def main():
    rows = await asyncio.gather(*(fetch(i) for i in range(4)))
    print(sorted(r["id"] for r in rows))
    print(sum(r["score"] for r in rows), max(r["id"] for r in rows))
    ids = [r["id"] for r in rows]
    print(ids[0] + 1, set(r["name"] for r in rows if r["id"] > 2))
    best = max(rows, key=lambda r: r["score"])
    print(best["name"], [r["name"] for r in sorted(rows, key=lambda r: -r["id"])])
    rows.sort(key=lambda r: r["name"], reverse=True)
    print(", ".join(r["name"] for r in rows))
    total = 0
    for r in rows:
        total += r["id"]
        r["score"] += 1
    print(total, rows[0])
    by = {r["name"]: r["score"] for r in rows}
    print(by)

asyncio.run(main())
