# Words as a shell reads them.
@csharp("PyShlex.Split($s, $comments)")
def split(s: str, comments: bool = False, posix: bool = True) -> list[str]: ...
@csharp("PyShlex.Quote($s)")
def quote(s: str) -> str: ...
@csharp("string.Join(' ', $split_command.Select(PyShlex.Quote))")
def join(split_command: Iterable[str]) -> str: ...

@cs_type("PyShlexReader")
class shlex(Iterable[str]):
    @overload
    @csharp("new PyShlexReader($instream, posix: $posix)")
    def __init__(self, instream: str, infile: None = None, posix: bool = False): ...
    @overload
    @csharp("new PyShlexReader($instream, posix: $posix, punctuationChars: $punctuation_chars ? \"();<>|&\" : \"\")")
    def __init__(self, instream: str, infile: None = None, posix: bool = False, punctuation_chars: bool = False): ...
    @overload
    @csharp("new PyShlexReader($instream, posix: $posix, punctuationChars: $punctuation_chars)")
    def __init__(self, instream: str, infile: None = None, posix: bool = False, punctuation_chars: str = ""): ...
    wordchars: str = "WordChars"
    commenters: str = "Commenters"
    whitespace: str = "WhiteSpace"
    whitespace_split: bool = "WhiteSpaceSplit"
    quotes: str = "Quotes"
    escape: str = "Escape"
    escapedquotes: str = "EscapedQuotes"
    lineno: int = "Line"
    @csharp("$self.Next()")
    def get_token(self) -> str | None: ...
    @csharp("$self.Push($tok)")
    def push_token(self, tok: str) -> None: ...
