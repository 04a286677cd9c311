# XML read piece by piece.
from io import BufferedIOBase

@cs_type("PyXmlException")
class ExpatError(Exception): ...
error = ExpatError

@cs_type("PyExpatParser")
class XMLParserType:
    StartElementHandler: Callable[[str, dict[str, str]], None] | None = "StartElementHandler"
    EndElementHandler: Callable[[str], None] | None = "EndElementHandler"
    CharacterDataHandler: Callable[[str], None] | None = "CharacterDataHandler"
    CommentHandler: Callable[[str], None] | None = "CommentHandler"
    ProcessingInstructionHandler: Callable[[str, str], None] | None = "ProcessingInstructionHandler"
    StartCdataSectionHandler: Callable[[], None] | None = "StartCdataSectionHandler"
    EndCdataSectionHandler: Callable[[], None] | None = "EndCdataSectionHandler"
    buffer_text: bool = "BufferText"
    CurrentLineNumber: int = "Line"
    CurrentColumnNumber: int = "Column"
    @overload
    @csharp("$self.Parse($data, $isfinal)")
    def Parse(self, data: str, isfinal: bool = False, /) -> int: ...
    @overload
    @csharp("$self.Parse($data, $isfinal)")
    def Parse(self, data: bytes, isfinal: bool = False, /) -> int: ...
    @overload
    @csharp("$self.Parse($data, $isfinal != 0)")
    def Parse(self, data: str, isfinal: int, /) -> int: ...
    @overload
    @csharp("$self.Parse($data, $isfinal != 0)")
    def Parse(self, data: bytes, isfinal: int, /) -> int: ...
    @csharp("$self.ParseFile($file)")
    def ParseFile(self, file: BufferedIOBase, /) -> int: ...

@csharp("new PyExpatParser()")
def ParserCreate(encoding: str | None = None) -> XMLParserType: ...
