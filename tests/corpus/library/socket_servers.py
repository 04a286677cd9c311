# socketserver: one connection after the other, with a thread each, and as files; subclasses of the servers.
import socket
import socketserver
import threading


class EchoHandler(socketserver.BaseRequestHandler):
    def setup(self):
        self.count = 0

    def handle(self):
        while True:
            data = self.request.recv(1024)
            if not data:
                break
            self.count += 1
            self.request.sendall(data.upper())

    def finish(self):
        print("served", self.count)


class LineHandler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            text = line.decode().strip()
            if text == "quit":
                self.wfile.write(b"bye\n")
                return
            self.wfile.write(f"{len(text)}:{text}\n".encode())


class ThreadedServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True


def ask(address: tuple[str, int], *messages: bytes) -> list[bytes]:
    answers = []
    with socket.create_connection(address) as conn:
        for message in messages:
            conn.sendall(message)
            answers.append(conn.recv(1024))
    return answers


with socketserver.TCPServer(("127.0.0.1", 0), EchoHandler) as server:
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    print(ask(server.server_address, b"hello", b"again"))
    thread.join()

with ThreadedServer(("127.0.0.1", 0), LineHandler) as server:
    host, port = server.server_address
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    print(host, port > 0, ask((host, port), b"one\n", b"three\n", b"quit\n"))
    server.shutdown()
    thread.join()
print("done")
