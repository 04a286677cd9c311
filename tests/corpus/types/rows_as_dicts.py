import asyncio

async def quote(i):
    await asyncio.sleep(0)
    return {"id": i, "price": i * 1.5}

def order(number, lines):
    return {"number": number, "lines": lines, "total": sum(q * p for _, q, p in lines), "paid": False, "note": None}

def empty(n):
    return {"n": n, "items": [], "by": {}, "label": f"<{n}>"}

async def main():
    quotes = await asyncio.gather(*(quote(i) for i in range(3)))
    ids = [q["id"] for q in quotes]
    print(ids, ids[-1] * 2, [q["price"] for q in quotes], sum(q["price"] for q in quotes))
    print({q["id"]: q["price"] for q in quotes})
    orders = [order(1, [("pen", 2, 1.25)]), order(2, [("ink", 1, 9.5), ("cap", 3, 0.5)])]
    for o in orders:
        o["paid"] = o["total"] > 5
        if o["paid"]:
            o["note"] = f"paid {o['total']:.2f}"
        print(o["number"], o["note"], o["lines"][0][0], o)
    print(sorted(orders, key=lambda o: o["total"], reverse=True)[0]["number"], sum(o["total"] for o in orders if o["paid"]))
    e = empty(4)
    e["items"].append(e["n"])
    e["by"][e["label"]] = e["items"]
    print(e, len(e["items"]), list(e["by"]))
    worst = min(orders, key=lambda o: (o["paid"], o["number"]))
    print(worst["number"] + 1, max(ids), any(o["paid"] for o in orders))

asyncio.run(main())
