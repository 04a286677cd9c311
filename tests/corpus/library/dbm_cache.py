"""A cache of pages on disk with dbm."""
import dbm
import os
import tempfile


class PageCache:
    def __init__(self, path: str):
        self.path = path

    def put(self, url: str, body: str) -> None:
        with dbm.open(self.path, "c") as db:
            db[url] = body

    def get(self, url: str) -> str | None:
        with dbm.open(self.path, "r") as db:
            value = db.get(url.encode())
            return value.decode() if value is not None else None

    def urls(self) -> list[str]:
        with dbm.open(self.path) as db:
            return sorted(k.decode() for k in db.keys())


with tempfile.TemporaryDirectory() as folder:
    cache = PageCache(os.path.join(folder, "pages"))
    cache.put("http://a", "<h1>A</h1>")
    cache.put("http://b", "Bé")
    print(cache.get("http://a"), cache.get("http://b"), cache.get("http://c"), cache.urls())
    db = dbm.open(cache.path, "w")
    db[b"count"] = b"1"
    db["count"] = str(int(db["count"]) + 1)
    print(db["count"], "count" in db, b"x" in db, len(db), db.setdefault("new", b"0"))
    del db["http://a"]
    try:
        print(db["http://a"])
    except KeyError as e:
        print("KeyError", e)
    for key in db.keys():
        print(key, db[key])
    db.close()
    try:
        dbm.open(os.path.join(folder, "missing"), "r")
    except dbm.error:
        print("missing")
