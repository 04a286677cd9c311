"""A key-value server with socketserver, and a client that uses its socket as a file."""
import json
import socket
import socketserver
import threading

STORE: dict[str, str] = {}
LOCK = threading.Lock()


class KVHandler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        while True:
            line = self.rfile.readline()
            if not line:
                break
            command, _, rest = line.decode().strip().partition(" ")
            self.wfile.write((self.dispatch(command.upper(), rest) + "\n").encode())

    def dispatch(self, command: str, rest: str) -> str:
        with LOCK:
            if command == "SET":
                key, value = rest.split(" ", 1)
                STORE[key] = value
                return "OK"
            if command == "GET":
                return STORE.get(rest, "NIL")
            if command == "DUMP":
                return json.dumps(STORE, sort_keys=True)
        return f"ERR unknown {command}"


class KVServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """A threaded server."""
    allow_reuse_address = True
    daemon_threads = True


class Client:
    def __init__(self, address):
        self.sock = socket.create_connection(address)
        self.file = self.sock.makefile("rwb")

    def call(self, text: str) -> str:
        self.file.write(text.encode() + b"\n")
        self.file.flush()
        return self.file.readline().decode().strip()

    def close(self) -> None:
        self.file.close()
        self.sock.close()


def main() -> None:
    with KVServer(("127.0.0.1", 0), KVHandler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        c = Client(server.server_address)
        for text in ("set a 1", "set b two words", "get a", "get zz", "boom", "dump"):
            print(text, "->", c.call(text))
        c.close()
        server.shutdown()


if __name__ == "__main__":
    main()
