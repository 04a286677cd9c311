# TOML. What is read is a value that knows its kind when the program runs.
from io import BufferedIOBase
from json import JsonValue

@cs_type("PyTomlException")
class TOMLDecodeError(ValueError): ...

@csharp("PyToml.Loads($s)")
def loads(s: str, /) -> JsonValue: ...
@csharp("PyToml.Loads(Encoding.UTF8.GetString($fp.Read()))", using="System.Text")
def load(fp: BufferedIOBase, /) -> JsonValue: ...
