# Addresses.
@csharp("PyUrl.Quote($string, $safe)")
def quote(string: str, safe: str = "/") -> str: ...
@csharp("PyUrl.Quote($string, $safe + \" \").Replace(' ', '+')")
def quote_plus(string: str, safe: str = "") -> str: ...
@csharp("Uri.UnescapeDataString($string)")
def unquote(string: str) -> str: ...
@csharp("Uri.UnescapeDataString($string.Replace('+', ' '))")
def unquote_plus(string: str) -> str: ...
@overload
@csharp("PyUrl.Encode($query.Select(item => (item.Key, PyText.Str(item.Value))))")
def urlencode[K, V](query: dict[K, V]) -> str: ...
@overload
@csharp("PyUrl.Encode($query.Select(item => (item.Item1, PyText.Str(item.Item2))))")
def urlencode[K, V](query: Iterable[tuple[K, V]]) -> str: ...
@csharp("PyUrl.Split($url)")
def urlparse(url: str) -> ParseResult: ...
@csharp("PyUrl.Split($url)")
def urlsplit(url: str) -> ParseResult: ...
@csharp("PyUrl.Query($qs)")
def parse_qs(qs: str) -> dict[str, list[str]]: ...
@csharp("PyUrl.QueryList($qs)")
def parse_qsl(qs: str) -> list[tuple[str, str]]: ...
@csharp("PyUrl.Join($base, $url)")
def urljoin(base: str, url: str) -> str: ...

@cs_type("PyUrlParts")
class ParseResult:
    scheme: str = "Scheme"
    netloc: str = "NetLoc"
    path: str = "Path"
    params: str = "Params"
    query: str = "Query"
    fragment: str = "Fragment"
    hostname: str | None = "HostName"
    port: int | None = "Port"
    username: str | None = "UserName"
    password: str | None = "Password"
    @csharp("$self.GetUrl()")
    def geturl(self) -> str: ...
