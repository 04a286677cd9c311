import asyncio

async def fetch_user(uid):
    await asyncio.sleep(0.01)
    if uid == 3:
        raise LookupError(f"user {uid} not found")
    return {"id": uid, "name": f"user{uid}", "friends": [u for u in range(1, 5) if u != uid]}

async def fetch_posts(user):
    await asyncio.sleep(0.005 * user["id"])
    return [f"{user['name']}-post{i}" for i in range(user["id"])]

async def profile(uid, sem):
    async with sem:
        user = await fetch_user(uid)
        posts, friends = await asyncio.gather(
            fetch_posts(user),
            asyncio.gather(*(fetch_user(f) for f in user["friends"]), return_exceptions=True),
        )
        user["posts"] = posts
        user["friends"] = [f["name"] if not isinstance(f, Exception) else "?" for f in friends]
        return user

async def main():
    sem = asyncio.Semaphore(2)
    results = await asyncio.gather(*[profile(i, sem) for i in (1, 2, 3, 4)], return_exceptions=True)
    for r in results:
        if isinstance(r, BaseException):
            print("error:", type(r).__name__, r)
        else:
            print(r["name"], len(r["posts"]), ",".join(r["friends"]))
    by_name = {r["name"]: r for r in results if isinstance(r, dict)}
    print(sorted(by_name), by_name["user4"]["posts"][-1])

asyncio.run(main())
