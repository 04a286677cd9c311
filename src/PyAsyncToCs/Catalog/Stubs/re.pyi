# Regular expressions: patterns are translated when the program runs (PyRegex).
@cs_type("RegexOptions", using="System.Text.RegularExpressions", struct=True)
class RegexFlag:
    IGNORECASE: RegexFlag = "RegexOptions.IgnoreCase"
    I: RegexFlag = "RegexOptions.IgnoreCase"
    MULTILINE: RegexFlag = "RegexOptions.Multiline"
    M: RegexFlag = "RegexOptions.Multiline"
    DOTALL: RegexFlag = "RegexOptions.Singleline"
    S: RegexFlag = "RegexOptions.Singleline"
    VERBOSE: RegexFlag = "RegexOptions.IgnorePatternWhitespace"
    X: RegexFlag = "RegexOptions.IgnorePatternWhitespace"
    @csharp("$self | $other")
    def __or__(self, other: RegexFlag, /) -> RegexFlag: ...

IGNORECASE: RegexFlag = "RegexOptions.IgnoreCase"
I: RegexFlag = "RegexOptions.IgnoreCase"
MULTILINE: RegexFlag = "RegexOptions.Multiline"
M: RegexFlag = "RegexOptions.Multiline"
DOTALL: RegexFlag = "RegexOptions.Singleline"
S: RegexFlag = "RegexOptions.Singleline"
VERBOSE: RegexFlag = "RegexOptions.IgnorePatternWhitespace"
X: RegexFlag = "RegexOptions.IgnorePatternWhitespace"
UNICODE: RegexFlag = "RegexOptions.None"
U: RegexFlag = "RegexOptions.None"
NOFLAG: RegexFlag = "RegexOptions.None"
ASCII: RegexFlag = "RegexOptions.ECMAScript"
A: RegexFlag = "RegexOptions.ECMAScript"

@cs_type("PyRegexException")
class error(Exception):
    msg: str = "Reason"
    pos: int | None = "Position"
    pattern: str = "Pattern"
PatternError = error

@cs_type("PyMatch")
class Match:
    @intrinsic("re_group")
    def group(self, *groups: int | str) -> str: ...
    @overload
    @intrinsic("re_groups")
    def groups(self) -> tuple[str | None, ...]: ...
    @overload
    @csharp("$self.GroupsOr($default)")
    def groups(self, default: str) -> tuple[str, ...]: ...
    @csharp("$self.Expand($template)")
    def expand(self, template: str) -> str: ...
    pos: int = "Position"
    endpos: int = "EndPosition"
    @overload
    @intrinsic("re_groupdict")
    def groupdict(self) -> dict[str, str | None]: ...
    @overload
    @csharp("$self.GroupDict().ToDictionary(name => name.Key, name => name.Value ?? $default)")
    def groupdict(self, default: str) -> dict[str, str]: ...
    @csharp("$self.Start($group)")
    def start(self, group: int | str = 0, /) -> int: ...
    @csharp("$self.End($group)")
    def end(self, group: int | str = 0, /) -> int: ...
    @csharp("$self.Span($group)")
    def span(self, group: int | str = 0, /) -> tuple[int, int]: ...
    @csharp("$self.Group($group)!")
    def __getitem__(self, group: int | str, /) -> str: ...
    string: str = "Text"
    re: Pattern[str] = "Regex"
    lastindex: int | None = "LastIndex"
    lastgroup: str | None = "LastGroup"
    @csharp("$self.Repr()")
    def __repr__(self) -> str: ...

@cs_type("PyRegex")
class Pattern[T]:
    pattern: str = "Source"
    groups: int = "GroupCount"
    @property
    @csharp("$self.Flags")
    def flags(self) -> int: ...
    groupindex: dict[str, int] = "GroupIndex"
    def __eq__(self, other: object, /) -> bool: ...
    @csharp("$self.Repr()")
    def __repr__(self) -> str: ...
    @overload
    @csharp("$self.Search($args_named)")
    def search(self, string: str, pos: int = 0) -> Match | None: ...
    @overload
    @csharp("$self.Search(PyRegex.Until($string, $endpos), $pos)")
    def search(self, string: str, pos: int, endpos: int) -> Match | None: ...
    @overload
    @csharp("$self.Match($args_named)")
    def match(self, string: str, pos: int = 0) -> Match | None: ...
    @overload
    @csharp("$self.Match(PyRegex.Until($string, $endpos), $pos)")
    def match(self, string: str, pos: int, endpos: int) -> Match | None: ...
    @overload
    @csharp("$self.FullMatch($args_named)")
    def fullmatch(self, string: str, pos: int = 0) -> Match | None: ...
    @overload
    @csharp("$self.FullMatch(PyRegex.Until($string, $endpos), $pos)")
    def fullmatch(self, string: str, pos: int, endpos: int) -> Match | None: ...
    @intrinsic("re_findall")
    def findall(self, string: str) -> list[T]: ...
    @csharp("$self.FindIter($string)")
    def finditer(self, string: str) -> Iterator[Match]: ...
    @overload
    @csharp("$self.Sub($repl, $string, $count)")
    def sub(self, repl: str, string: str, count: int = 0) -> str: ...
    @overload
    @csharp("$self.Sub($repl, $string, $count)")
    def sub(self, repl: Callable[[Match], str], string: str, count: int = 0) -> str: ...
    @overload
    @csharp("$self.SubN($args_named)")
    def subn(self, repl: str, string: str, count: int = 0) -> tuple[str, int]: ...
    @overload
    @csharp("$self.SubN($args_named)")
    def subn(self, repl: Callable[[Match], str], string: str, count: int = 0) -> tuple[str, int]: ...
    @csharp("$self.Split($string, $maxsplit)")
    def split(self, string: str, maxsplit: int = 0) -> list[str]: ...

@cs_type("PyBytesMatch")
class BytesMatch:
    @overload
    @csharp("$self.Group()")
    def group(self) -> bytes: ...
    @overload
    @csharp("$self.Group($group)")
    def group(self, group: int | str, /) -> bytes: ...
    @csharp("$self.Groups()")
    def groups(self) -> tuple[bytes, ...]: ...
    @csharp("$self.GroupDict()")
    def groupdict(self) -> dict[str, bytes]: ...
    @csharp("$self.Start($group)")
    def start(self, group: int | str = 0, /) -> int: ...
    @csharp("$self.End($group)")
    def end(self, group: int | str = 0, /) -> int: ...
    @csharp("$self.Span($group)")
    def span(self, group: int | str = 0, /) -> tuple[int, int]: ...
    @csharp("$self.Group($group)")
    def __getitem__(self, group: int | str, /) -> bytes: ...
    string: bytes = "Data"
    @csharp("$self.Repr()")
    def __repr__(self) -> str: ...

@cs_type("PyBytesRegex")
class BytesPattern[T]:
    pattern: bytes = "Source"
    groups: int = "GroupCount"
    @csharp("$self.Repr()")
    def __repr__(self) -> str: ...
    @csharp("$self.Search($string, $pos)")
    def search(self, string: bytes, pos: int = 0) -> BytesMatch | None: ...
    @csharp("$self.Match($string, $pos)")
    def match(self, string: bytes, pos: int = 0) -> BytesMatch | None: ...
    @csharp("$self.FullMatch($string, $pos)")
    def fullmatch(self, string: bytes, pos: int = 0) -> BytesMatch | None: ...
    @intrinsic("re_findall")
    def findall(self, string: bytes) -> list[T]: ...
    @csharp("$self.FindIter($string)")
    def finditer(self, string: bytes) -> Iterator[BytesMatch]: ...
    @overload
    @csharp("$self.Sub($repl, $string, $count)")
    def sub(self, repl: bytes, string: bytes, count: int = 0) -> bytes: ...
    @overload
    @csharp("$self.Sub($repl, $string, $count)")
    def sub(self, repl: Callable[[BytesMatch], bytes], string: bytes, count: int = 0) -> bytes: ...
    @csharp("$self.SubN($repl, $string, $count)")
    def subn(self, repl: bytes, string: bytes, count: int = 0) -> tuple[bytes, int]: ...
    @csharp("$self.Split($string, $maxsplit)")
    def split(self, string: bytes, maxsplit: int = 0) -> list[bytes]: ...

@overload
@intrinsic("re_compile")
def compile(pattern: str, flags: RegexFlag = "RegexOptions.None") -> Pattern[str]: ...
@overload
@intrinsic("re_compile")
def compile(pattern: bytes, flags: RegexFlag = "RegexOptions.None") -> BytesPattern[bytes]: ...
@overload
@intrinsic("re_call")
def search(pattern: str, string: str, flags: RegexFlag = "RegexOptions.None") -> Match | None: ...
@overload
@intrinsic("re_call")
def search(pattern: bytes, string: bytes, flags: RegexFlag = "RegexOptions.None") -> BytesMatch | None: ...
@overload
@intrinsic("re_call")
def match(pattern: str, string: str, flags: RegexFlag = "RegexOptions.None") -> Match | None: ...
@overload
@intrinsic("re_call")
def match(pattern: bytes, string: bytes, flags: RegexFlag = "RegexOptions.None") -> BytesMatch | None: ...
@overload
@intrinsic("re_call")
def fullmatch(pattern: str, string: str, flags: RegexFlag = "RegexOptions.None") -> Match | None: ...
@overload
@intrinsic("re_call")
def fullmatch(pattern: bytes, string: bytes, flags: RegexFlag = "RegexOptions.None") -> BytesMatch | None: ...
@overload
@intrinsic("re_findall")
def findall(pattern: str, string: str, flags: RegexFlag = "RegexOptions.None") -> list[str]: ...
@overload
@intrinsic("re_findall")
def findall(pattern: bytes, string: bytes, flags: RegexFlag = "RegexOptions.None") -> list[bytes]: ...
@overload
@intrinsic("re_call")
def finditer(pattern: str, string: str, flags: RegexFlag = "RegexOptions.None") -> Iterator[Match]: ...
@overload
@intrinsic("re_call")
def finditer(pattern: bytes, string: bytes, flags: RegexFlag = "RegexOptions.None") -> Iterator[BytesMatch]: ...
@overload
@intrinsic("re_call")
def sub(pattern: str, repl: str, string: str, count: int = 0, flags: RegexFlag = "RegexOptions.None") -> str: ...
@overload
@intrinsic("re_call")
def sub(pattern: str, repl: Callable[[Match], str], string: str, count: int = 0, flags: RegexFlag = "RegexOptions.None") -> str: ...
@overload
@intrinsic("re_call")
def sub(pattern: bytes, repl: bytes, string: bytes, count: int = 0, flags: RegexFlag = "RegexOptions.None") -> bytes: ...
@overload
@intrinsic("re_call")
def sub(pattern: bytes, repl: Callable[[BytesMatch], bytes], string: bytes, count: int = 0, flags: RegexFlag = "RegexOptions.None") -> bytes: ...
@overload
@intrinsic("re_call")
def subn(pattern: str, repl: str, string: str, count: int = 0, flags: RegexFlag = "RegexOptions.None") -> tuple[str, int]: ...
@overload
@intrinsic("re_call")
def subn(pattern: str, repl: Callable[[Match], str], string: str, count: int = 0, flags: RegexFlag = "RegexOptions.None") -> tuple[str, int]: ...
@overload
@intrinsic("re_call")
def subn(pattern: bytes, repl: bytes, string: bytes, count: int = 0, flags: RegexFlag = "RegexOptions.None") -> tuple[bytes, int]: ...
@overload
@intrinsic("re_call")
def split(pattern: str, string: str, maxsplit: int = 0, flags: RegexFlag = "RegexOptions.None") -> list[str]: ...
@overload
@intrinsic("re_call")
def split(pattern: bytes, string: bytes, maxsplit: int = 0, flags: RegexFlag = "RegexOptions.None") -> list[bytes]: ...
@csharp("PyRegex.Escape($pattern)")
def escape(pattern: str) -> str: ...
