# XML read event by event.
from xml.dom.minidom import Node

START_ELEMENT: str = "\"START_ELEMENT\""
END_ELEMENT: str = "\"END_ELEMENT\""
COMMENT: str = "\"COMMENT\""
START_DOCUMENT: str = "\"START_DOCUMENT\""
END_DOCUMENT: str = "\"END_DOCUMENT\""
PROCESSING_INSTRUCTION: str = "\"PROCESSING_INSTRUCTION\""
IGNORABLE_WHITESPACE: str = "\"IGNORABLE_WHITESPACE\""
CHARACTERS: str = "\"CHARACTERS\""

@cs_type("PyPullDom")
class DOMEventStream(Iterable[tuple[str, Node]]):
    @csharp("$self.Expand($node)")
    def expandNode(self, node: Node) -> None: ...
    @csharp("$self")
    def __iter__(self) -> Iterator[tuple[str, Node]]: ...

@csharp("new PyPullDom($string)")
def parseString(string: str) -> DOMEventStream: ...
@csharp("new PyPullDom(PyUtf8.Decode(File.ReadAllBytes($stream_or_string)))")
def parse(stream_or_string: str) -> DOMEventStream: ...
