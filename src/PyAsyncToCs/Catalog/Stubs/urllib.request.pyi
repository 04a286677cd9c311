# Addresses that are read.
@cs_type("PyHttpResponse")
class _UrlResponse:
    status: int = "Status"
    code: int = "Status"
    reason: str = "Reason"
    url: str = "Url"
    headers: dict[str, str] = "Headers"
    @csharp("$self.Content")
    def read(self) -> bytes: ...
    @csharp("$self.Status")
    def getcode(self) -> int: ...
    @csharp("$self.Url")
    def geturl(self) -> str: ...
    @intrinsic("with_dispose")
    def __enter__(self) -> _UrlResponse: ...
    def __exit__(self, exc_type: object, exc: object, tb: object) -> None: ...

@cs_type("PyHttpRequest")
class Request:
    @csharp("new PyHttpRequest($args_named)")
    def __init__(self, url: str, data: bytes | None = None, headers: object = None, *, method: str | None = None): ...
    @csharp("$self.AddHeader($key, $value)")
    def add_header(self, key: str, value: str) -> None: ...

@overload
@csharp("new PyHttpRequest($url, $data).Open($timeout)")
def urlopen(url: str, data: bytes | None = None, timeout: float | None = None) -> _UrlResponse: ...
@overload
@csharp("$url.Open($timeout)")
def urlopen(url: Request, *, timeout: float | None = None) -> _UrlResponse: ...
