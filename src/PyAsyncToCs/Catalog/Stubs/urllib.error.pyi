# The errors of urllib.request.
@cs_type("PyHttpException")
class URLError(OSError): ...
@cs_type("PyHttpStatusException")
class HTTPError(URLError):
    code: int = "Status"
    reason: str = "Reason"
