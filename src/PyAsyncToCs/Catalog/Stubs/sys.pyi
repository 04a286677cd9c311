# The sys module, as far as scripts use it.
@intrinsic("exit")
def exit(status: object = None, /) -> Never: ...

@cs_type("TextWriter")
class TextIO:
    @csharp("$self.Write($s)", when="statement")
    @csharp("PyIO.Write($self, $s)")
    def write(self, s: str, /) -> int: ...
    @csharp("$self.Flush()")
    def flush(self) -> None: ...
    @csharp("PyIO.WriteLines($self, $lines)")
    def writelines(self, lines: Iterable[str], /) -> None: ...
    @csharp("false")
    def isatty(self) -> bool: ...
    encoding: str = "\"utf-8\""
    @csharp("$self.Flush()")
    def reconfigure(self, *, encoding: str | None = None, errors: str | None = None, newline: str | None = None, line_buffering: bool | None = None, write_through: bool | None = None) -> None: ...

@cs_type("TextReader")
class _Input(Iterable[str]):
    name: str = "\"<stdin>\""
    @overload
    @csharp("PyIO.Read($self)")
    def read(self) -> str: ...
    @overload
    @csharp("PyIO.Read($self, $size)")
    def read(self, size: int, /) -> str: ...
    @csharp("PyIO.ReadLine($self)")
    def readline(self) -> str: ...
    @csharp("PyIO.Lines($self).ToList()")
    def readlines(self) -> list[str]: ...
    @csharp("PyIO.Lines($self)")
    def __iter__(self) -> Iterator[str]: ...
    @csharp("false")
    def isatty(self) -> bool: ...

stdin: _Input = "Console.In"
stdout: TextIO = "Console.Out"
stderr: TextIO = "Console.Error"
argv: list[str] = "PySys.Argv"
version: str = "PySys.Version"
executable: str = "PySys.Executable()"
byteorder: str = "\"little\""
maxunicode: int = "0x10FFFF"
@csharp("\"utf-8\"")
def getdefaultencoding() -> str: ...
@csharp("\"utf-8\"")
def getfilesystemencoding() -> str: ...
@csharp("false")
def is_finalizing() -> bool: ...
@csharp("1000")
def getrecursionlimit() -> int: ...
@csharp("PySys.SetRecursionLimit($limit)")
def setrecursionlimit(limit: int, /) -> None: ...
maxsize: int = "long.MaxValue"
platform: str = "\"linux\""
path: list[str] = "new List<string>()"
hexversion: int = "51183856"

@cs_type("PyFloatInfo")
class _FloatInfo:
    max: float = "Max"
    min: float = "Min"
    epsilon: float = "Epsilon"
    dig: int = "Digits"
float_info: _FloatInfo = "PyFloatInfo.Value"

@cs_type("PyVersionInfo")
class _VersionInfo:
    major: int = "Major"
    minor: int = "Minor"
    micro: int = "Micro"
    releaselevel: str = "ReleaseLevel"
    @csharp("$self[$i]")
    def __getitem__(self, i: int, /) -> int: ...
    def __lt__(self, other: object, /) -> bool: ...
version_info: _VersionInfo = "PyVersionInfo.Value"

@csharp("$s")
def intern(s: str, /) -> str: ...

builtin_module_names: tuple[str, ...] = "PySys.BuiltinModules"
_xoptions: dict[str, str] = "new Dictionary<string, string>()"
