# Differences between sequences.
@cs_type("PySequenceMatcher<$T>")
class SequenceMatcher[T]:
    @overload
    @csharp("new PySequenceMatcher<$T>($a, $b, $autojunk)")
    def __init__(self, isjunk: None = None, a: Iterable[T] = "", b: Iterable[T] = "", autojunk: bool = True): ...
    @csharp("$self.Ratio()")
    def ratio(self) -> float: ...
    @csharp("$self.Blocks()")
    def get_matching_blocks(self) -> list[Match]: ...
    @csharp("$self.OpCodes()")
    def get_opcodes(self) -> list[tuple[str, int, int, int, int]]: ...

@cs_type("PyDiffMatch", struct=True)
class Match:
    a: int = "A"
    b: int = "B"
    size: int = "Size"
    @csharp("$self.ToString()")
    def __repr__(self) -> str: ...

@csharp("PyDiff.CloseMatches($args_named)")
def get_close_matches(word: str, possibilities: Iterable[str], n: int = 3, cutoff: float = 0.6) -> list[str]: ...
@csharp("PyDiff.Unified($args_named)")
def unified_diff(a: Iterable[str], b: Iterable[str], fromfile: str = "", tofile: str = "", fromfiledate: str = "", tofiledate: str = "", n: int = 3, lineterm: str = "\n") -> Iterable[str]: ...
