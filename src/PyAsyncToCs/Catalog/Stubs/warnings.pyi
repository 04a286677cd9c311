# Warnings go to standard error.
@intrinsic("warn")
def warn(message: object, category: object = None, stacklevel: int = 1) -> None: ...
@csharp("PyWarnings.Filter($action)")
def simplefilter(action: str, category: object = None, lineno: int = 0, append: bool = False) -> None: ...
@csharp("PyWarnings.Filter($action)")
def filterwarnings(action: str, message: str = "", category: object = None, module: str = "", lineno: int = 0, append: bool = False) -> None: ...
@csharp("PyWarnings.Filter(\"default\")")
def resetwarnings() -> None: ...

@cs_type("PyWarning")
class WarningMessage:
    message: BaseException = "Message"
    category: type[BaseException] = "Category"
    lineno: int = "Line"
    filename: str = "File"

@cs_type("PyWarningCatcher")
class catch_warnings:
    @csharp("new PyWarningCatcher($record)")
    def __init__(self, *, record: bool = False): ...
    @intrinsic("with_records")
    def __enter__(self) -> list[WarningMessage]: ...
    def __exit__(self, exc_type: object, exc: object, tb: object) -> None: ...
