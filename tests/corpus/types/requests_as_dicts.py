import asyncio
import json


class InMemoryStore:
    def __init__(self):
        self._rows = {}
        self._next_id = 1

    async def insert(self, row):
        await asyncio.sleep(0)
        row = dict(row, id=self._next_id)
        self._rows[self._next_id] = row
        self._next_id += 1
        return row

    async def find(self, **criteria):
        await asyncio.sleep(0)
        return [r for r in self._rows.values() if all(r.get(k) == v for k, v in criteria.items())]

    async def update(self, id, **changes):
        row = self._rows.get(id)
        if row is None:
            raise KeyError(id)
        row.update(changes)
        return row


async def handler(store, request):
    method, path, body = request["method"], request["path"], request.get("body")
    parts = [p for p in path.split("/") if p]
    try:
        match (method, parts):
            case ("POST", ["users"]):
                return 201, await store.insert(body)
            case ("GET", ["users"]):
                return 200, await store.find()
            case ("GET", ["users", "active"]):
                return 200, await store.find(active=True)
            case ("PATCH", ["users", id]):
                return 200, await store.update(int(id), **body)
            case _:
                return 404, {"error": f"no route {method} {path}"}
    except KeyError as e:
        return 404, {"error": f"missing {e}"}
    except ValueError as e:
        return 400, {"error": str(e)}


async def main():
    store = InMemoryStore()
    requests = [
        {"method": "POST", "path": "/users", "body": {"name": "Ann", "active": True}},
        {"method": "POST", "path": "/users", "body": {"name": "Bob", "active": False}},
        {"method": "GET", "path": "/users/active"},
        {"method": "PATCH", "path": "/users/2", "body": {"active": True}},
        {"method": "PATCH", "path": "/users/9", "body": {"active": True}},
        {"method": "PATCH", "path": "/users/x", "body": {}},
        {"method": "DELETE", "path": "/users"},
        {"method": "GET", "path": "/users"},
    ]
    for request in requests:
        status, body = await handler(store, request)
        print(status, json.dumps(body))


asyncio.run(main())
