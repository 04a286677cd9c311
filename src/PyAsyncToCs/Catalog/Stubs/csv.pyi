# Comma-separated values.
from json import JsonValue
from sys import TextIO

QUOTE_MINIMAL: int = "0"
QUOTE_ALL: int = "1"
QUOTE_NONNUMERIC: int = "2"
QUOTE_NONE: int = "3"

@cs_type("PyCsvException")
class Error(Exception): ...

@cs_type("PyCsvWriter")
class _Writer:
    @csharp("$self.WriteRow($row)")
    def writerow[T](self, row: Iterable[T]) -> int: ...
    @csharp("$self.WriteRows($rows)")
    def writerows[T](self, rows: Iterable[Iterable[T]]) -> None: ...

@cs_type("PyCsvDictReader<$V>")
class DictReader[V](Iterable[dict[str, V]]):
    @csharp("new PyCsvDictReader<$V>($args_named)")
    def __init__(self, f: Iterable[str], fieldnames: Iterable[str] | None = None, restkey: str | None = None, restval: str | None = None, dialect: str = "excel", *, delimiter: str = ",", quotechar: str = "\"", skipinitialspace: bool = False): ...
    fieldnames: list[str] = "FieldNames"
    line_num: int = "LineNumber"

@cs_type("PyCsvDictWriter")
class DictWriter:
    @csharp("new PyCsvDictWriter($args_named)")
    def __init__(self, f: TextIO, fieldnames: Iterable[str], restval: str = "", extrasaction: str = "raise", dialect: str = "excel", *, delimiter: str = ",", quotechar: str = "\"", quoting: int = 0, lineterminator: str = "\r\n"): ...
    @csharp("$self.WriteHeader()")
    def writeheader(self) -> int: ...
    @overload
    @csharp("$self.WriteRow($row)")
    def writerow[V](self, row: dict[str, V]) -> int: ...
    @overload
    @csharp("$self.WriteRow($row.Items().ToDictionary(item => item.Key, item => item.Value.Value))")
    def writerow(self, row: JsonValue) -> int: ...
    @overload
    @csharp("$self.WriteRows($rows.Select(row => row.Items().ToDictionary(item => item.Key, item => item.Value.Value)))")
    def writerows(self, rows: JsonValue) -> None: ...
    @overload
    @csharp("$self.WriteRows($rows)")
    def writerows[V](self, rows: Iterable[dict[str, V]]) -> None: ...

@cs_type("PyCsvReader<$T>")
class reader[T](Iterator[list[T]]):
    @csharp("new PyCsvReader<$T>($args_named)")
    def __init__(self, csvfile: Iterable[str], /, dialect: str = "excel", *, delimiter: str = ",", quotechar: str = "\"", skipinitialspace: bool = False): ...
    line_num: int = "LineNumber"

@csharp("PyCsvDialect.Register($args_named)")
def register_dialect(name: str, /, *, delimiter: str = ",", quotechar: str = "\"", skipinitialspace: bool = False, quoting: int = 0, lineterminator: str = "\r\n") -> None: ...
@csharp("PyCsvDialect.Names()")
def list_dialects() -> list[str]: ...
@csharp("PyCsvDialect.Remove($name)")
def unregister_dialect(name: str, /) -> None: ...
@csharp("new PyCsvWriter($args_named)")
def writer(csvfile: TextIO, /, dialect: str = "excel", *, delimiter: str = ",", quotechar: str = "\"", quoting: int = 0, lineterminator: str = "\r\n") -> _Writer: ...
