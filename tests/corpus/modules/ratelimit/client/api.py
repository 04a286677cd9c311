from __future__ import annotations
from .cache import TTLCache
from .retry import RetryPolicy, retry
from .transport import Request, Transport


class ApiError(Exception):
    def __init__(self, status: int, path: str):
        super().__init__(f"{status} for {path}")
        self.status = status


class ServerBusy(ApiError):
    pass


class ApiClient:
    def __init__(self, transport: Transport, cache: TTLCache[str, dict] | None = None) -> None:
        self._transport = transport
        self._cache = cache

    @retry(RetryPolicy(attempts=3), ServerBusy)
    async def _fetch(self, path: str) -> dict:
        response = await self._transport.send(Request("GET", path))
        if response.status == 503:
            raise ServerBusy(response.status, path)
        if not response.ok:
            raise ApiError(response.status, path)
        return response.json()

    async def get(self, path: str) -> dict:
        if self._cache is not None and (cached := self._cache.get(path)) is not None:
            return cached
        data = await self._fetch(path)
        if self._cache is not None:
            self._cache.put(path, data)
        return data

    async def user_name(self, user_id: int) -> str:
        return (await self.get(f"/users/{user_id}"))["name"]
