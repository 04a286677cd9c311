"""Keyword dictionaries: collected, read, passed on."""
import asyncio


def build_url(base, **params):
    if not params:
        return base
    query = "&".join(f"{k}={v}" for k, v in params.items())
    return base + "?" + query


def settings(**options):
    for key, value in sorted(options.items()):
        print(f"  {key} -> {value}")
    return options


def make_user(name, age=0, *, city="Rome"):
    return f"{name} {age} {city}"


def log(level, *parts, **fields):
    print(level, parts, fields)


async def request(method, path, **headers):
    await asyncio.sleep(0.01)
    return method, path, headers.get("accept", "none"), len(headers)


async def get(path, **headers):
    return await request("GET", path, **headers)


async def main():
    print(build_url("http://x"))
    print(build_url("http://x", page="2", size="10"))
    opts = settings(debug=True, verbose=False)
    print(opts)
    config = {"age": 30, "city": "Oslo"}
    print(make_user("Ann", **{"age": 3, "city": "Bonn"}))
    print(make_user(name="Bob", age=4))
    log("INFO")
    log("WARN", "disk", "full", host="a", path="/tmp")
    print(await get("/", accept="json"))
    print(await request("POST", "/x"))
    extra = {"accept": "xml", "via": "proxy"}
    print(await get("/y", **extra))
    print(await get("/z", token="t", **extra))
    print(config["age"], len(config))


asyncio.run(main())
