# The sys module, as far as scripts use it.
@intrinsic("exit")
def exit(status: object = None, /) -> Never: ...

@cs_type("TextWriter")
class TextIO:
    @csharp("$self.Write($s)")
    def write(self, s: str, /) -> None: ...
    @csharp("$self.Flush()")
    def flush(self) -> None: ...
    @csharp("PyIO.WriteLines($self, $lines)")
    def writelines(self, lines: Iterable[str], /) -> None: ...
    @csharp("false")
    def isatty(self) -> bool: ...

stdout: TextIO = "Console.Out"
stderr: TextIO = "Console.Error"
argv: list[str] = "PySys.Argv"
version: str = "PySys.Version"
byteorder: str = "\"little\""
@csharp("1000")
def getrecursionlimit() -> int: ...
@csharp("PySys.SetRecursionLimit($limit)")
def setrecursionlimit(limit: int, /) -> None: ...
maxsize: int = "long.MaxValue"
platform: str = "\"linux\""
