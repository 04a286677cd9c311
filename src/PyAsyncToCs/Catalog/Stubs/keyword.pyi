# Words of the language.
kwlist: list[str] = "PyKeywords.All"
softkwlist: list[str] = "PyKeywords.Soft"
@csharp("PyKeywords.All.Contains($s)")
def iskeyword(s: str, /) -> bool: ...
@csharp("PyKeywords.Soft.Contains($s)")
def issoftkeyword(s: str, /) -> bool: ...
