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
executable: str = "Environment.ProcessPath ?? \"\""
path: list[str] = "new List<string>()"
hexversion: int = "51183856"

@cs_type("PyFloatInfo")
class _FloatInfo:
    max: float = "Max"
    min: float = "Min"
    epsilon: float = "Epsilon"
    dig: int = "Digits"
float_info: _FloatInfo = "PyFloatInfo.Value"

version_info: tuple[int, int, int, str, int] = "(3, 13, 0, \"final\", 0)"

@csharp("$s")
def intern(s: str, /) -> str: ...
