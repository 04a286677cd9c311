# The errors of urllib.request.
@cs_type("PyHttpException")
class URLError(OSError): ...
@cs_type("PyHttpStatusException")
class HTTPError(URLError):
    code: int = "Status"
    reason: str = "Reason"
    status: int = "Status"
    url: str = "Response.Url"
    headers: dict[str, str] = "Response.Headers"
    @csharp("$self.Response.Content")
    def read(self) -> bytes: ...
    @csharp("$self.Status")
    def getcode(self) -> int: ...
