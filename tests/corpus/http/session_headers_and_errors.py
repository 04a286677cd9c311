# Headers of a session beside a body, the errors of each library, and files' facts awaited.
import asyncio
import json
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import aiofiles
import aiofiles.os
import aiohttp
import requests


class Api(BaseHTTPRequestHandler):
    def log_message(self, format, *args):
        pass

    def do_POST(self):
        data = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        body = json.dumps({"received": data, "auth": self.headers.get("Authorization")}).encode()
        self.send_response(201 if data else 400)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


async def send(session: aiohttp.ClientSession, url: str, data: dict) -> dict:
    async with session.post(url, json=data) as response:
        response.raise_for_status()
        return await response.json()


def blocking() -> None:
    try:
        requests.get("http://127.0.0.1:9/", timeout=2)
    except requests.exceptions.ConnectionError:
        print("no connection")
    try:
        requests.get("http://127.0.0.1:9/", timeout=2)
    except (requests.Timeout, requests.ConnectionError):
        print("none again")


async def main() -> None:
    server = HTTPServer(("127.0.0.1", 0), Api)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{server.server_port}/items"
    async with aiohttp.ClientSession(headers={"Authorization": "Bearer t"}) as session:
        results = await asyncio.gather(send(session, url, {"a": 1}), send(session, url, {}), return_exceptions=True)
        for result in results:
            if isinstance(result, aiohttp.ClientResponseError):
                print("failed", result.status, result.message)
            elif isinstance(result, Exception):
                print("other", result)
            else:
                print(result["auth"], result["received"])
    await asyncio.to_thread(blocking)
    server.shutdown()
    thread.join()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.bin"
        async with aiofiles.open(path, "wb") as f:
            await f.write(b"one\ntwo\nthree")
        print((await aiofiles.os.stat(path)).st_size)
        async with aiofiles.open(path, "rb") as f:
            print(await f.readline(), await f.readlines())


asyncio.run(main())
