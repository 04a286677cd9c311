"""A server on a thread, asked by several clients of the same program."""
import asyncio
import json
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlparse
from urllib.request import Request, urlopen


class Shop(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    items: dict[str, int] = {"pen": 2, "cup": 5}

    def log_message(self, *args) -> None:
        pass

    def _reply(self, status: HTTPStatus, payload: object) -> None:
        body = json.dumps(payload).encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        url = urlparse(self.path)
        if url.path != "/items":
            self.send_error(404, "No such page")
            return
        least = int(parse_qs(url.query).get("least", ["0"])[0])
        self._reply(HTTPStatus.OK, {name: price for name, price in self.items.items() if price >= least})

    def do_PUT(self) -> None:
        size = int(self.headers["Content-Length"])
        sent = json.loads(self.rfile.read(size))
        if "name" not in sent:
            self._reply(HTTPStatus.BAD_REQUEST, {"error": "name is missing", "agent": self.headers.get("X-Agent", "-")})
            return
        self.items[sent["name"]] = sent["price"]
        self._reply(HTTPStatus.CREATED, len(self.items))


def ask(url: str, payload: dict | None = None) -> str:
    request = Request(url, headers={"X-Agent": "tests"})
    if payload is not None:
        request = Request(url, json.dumps(payload).encode(), {"X-Agent": "tests"}, method="PUT")
    try:
        with urlopen(request, timeout=5) as answer:
            return f"{answer.status} {answer.read().decode()}"
    except HTTPError as error:
        return f"{error.code} {error.reason}"


async def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Shop)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    base = f"http://127.0.0.1:{server.server_address[1]}"
    print(await asyncio.to_thread(ask, f"{base}/items"))
    print(await asyncio.to_thread(ask, f"{base}/items", {"name": "hat", "price": 9}))
    print(await asyncio.gather(*(asyncio.to_thread(ask, f"{base}/items?least={n}") for n in (3, 6))))
    print(await asyncio.to_thread(ask, f"{base}/items", {"price": 9}))
    print(await asyncio.to_thread(ask, f"{base}/nothing"))
    server.shutdown()
    server.server_close()


asyncio.run(main())
