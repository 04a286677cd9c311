# Handlers beyond the basic ones.
from logging import FileHandler, Handler, LogRecord
from queue import Queue

@cs_type("PyLogMemoryHandler", base=True)
class MemoryHandler(Handler):
    @csharp("new PyLogMemoryHandler($capacity, $flushLevel, $target, $flushOnClose)")
    def __init__(self, capacity: int, flushLevel: int = 40, target: Handler | None = None, flushOnClose: bool = True): ...
    target: Handler | None = "Target"
    buffer: list[LogRecord] = "Buffer"
    @csharp("$self.Target = $target")
    def setTarget(self, target: Handler | None) -> None: ...

@cs_type("PyLogRotatingFileHandler", base=True)
class RotatingFileHandler(Handler):
    @csharp("new PyLogRotatingFileHandler($filename, $mode, $maxBytes, $backupCount)")
    def __init__(self, filename: str, mode: str = "a", maxBytes: int = 0, backupCount: int = 0, encoding: str | None = None): ...
    @csharp("$self.DoRollover()")
    def doRollover(self) -> None: ...

@cs_type("PyLogQueueHandler", base=True)
class QueueHandler(Handler):
    @csharp("new PyLogQueueHandler($queue)")
    def __init__(self, queue: Queue[LogRecord]): ...

@cs_type("PyLogQueueListener")
class QueueListener:
    @csharp("new PyLogQueueListener($queue, $respect_handler_level, $args)")
    def __init__(self, queue: Queue[LogRecord], *args: Handler, respect_handler_level: bool = False): ...
    @csharp("$self.Start()")
    def start(self) -> None: ...
    @csharp("$self.Stop()")
    def stop(self) -> None: ...
