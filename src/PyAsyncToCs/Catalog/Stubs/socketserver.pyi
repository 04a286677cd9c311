# Servers whose connections are answered by objects of the program's own class.
from io import BufferedIOBase
from socket import socket

@cs_type("PySocketHandler", base=True)
class BaseRequestHandler:
    request: socket = "Request"
    client_address: tuple[str, int] = "ClientAddress"
    server: TCPServer = "Server"
    @csharp("$self.Setup()")
    def setup(self) -> None: ...
    @csharp("$self.Handle()")
    def handle(self) -> None: ...
    @csharp("$self.Finish()")
    def finish(self) -> None: ...

@cs_type("PyStreamHandler", base=True)
class StreamRequestHandler(BaseRequestHandler):
    rfile: BufferedIOBase = "Input"
    wfile: BufferedIOBase = "Output"

@cs_type("PySocketServer")
class TCPServer:
    @intrinsic("http_server")
    def __init__(self, server_address: tuple[str, int], RequestHandlerClass: object, bind_and_activate: bool = True): ...
    server_address: tuple[str, int] = "Address"
    @csharp("$self.ServeForever()")
    def serve_forever(self, poll_interval: float = 0.5) -> None: ...
    @csharp("$self.HandleRequest()")
    def handle_request(self) -> None: ...
    @csharp("$self.Shutdown()")
    def shutdown(self) -> None: ...
    @csharp("$self.Dispose()")
    def server_close(self) -> None: ...
    @intrinsic("with_dispose")
    def __enter__(self) -> TCPServer: ...
    def __exit__(self, exc_type: object, exc: object, tb: object) -> None: ...

@cs_type("PySocketServer")
class ThreadingTCPServer(TCPServer):
    @intrinsic("http_server")
    def __init__(self, server_address: tuple[str, int], RequestHandlerClass: object, bind_and_activate: bool = True): ...
    daemon_threads: bool = "UsesDaemons"
    @intrinsic("with_dispose")
    def __enter__(self) -> ThreadingTCPServer: ...
    def __exit__(self, exc_type: object, exc: object, tb: object) -> None: ...

class ThreadingMixIn: ...
