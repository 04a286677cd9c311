# Paragraphs.
@csharp("PyTextWrap.Dedent($text)")
def dedent(text: str) -> str: ...
@overload
@csharp("PyTextWrap.Indent($text, $prefix)")
def indent(text: str, prefix: str) -> str: ...
@overload
@csharp("PyTextWrap.Indent($text, $prefix, $predicate)")
def indent(text: str, prefix: str, predicate: Callable[[str], bool]) -> str: ...
@csharp("PyTextWrap.Wrap($args_named)")
def wrap(text: str, width: int = 70, *, initial_indent: str = "", subsequent_indent: str = "", break_long_words: bool = True, break_on_hyphens: bool = True, max_lines: int | None = None, placeholder: str = " [...]") -> list[str]: ...
@csharp("string.Join('\\n', PyTextWrap.Wrap($args_named))")
def fill(text: str, width: int = 70, *, initial_indent: str = "", subsequent_indent: str = "", break_long_words: bool = True, break_on_hyphens: bool = True, max_lines: int | None = None, placeholder: str = " [...]") -> str: ...
@csharp("PyTextWrap.Shorten($text, $width, $placeholder)")
def shorten(text: str, width: int, *, placeholder: str = " [...]") -> str: ...

@cs_type("PyTextWrapper")
class TextWrapper:
    @csharp("new PyTextWrapper($args_named)")
    def __init__(self, width: int = 70, *, initial_indent: str = "", subsequent_indent: str = "", break_long_words: bool = True, break_on_hyphens: bool = True, max_lines: int | None = None, placeholder: str = " [...]"): ...
    width: int = "Width"
    initial_indent: str = "InitialIndent"
    subsequent_indent: str = "SubsequentIndent"
    break_long_words: bool = "BreakLongWords"
    break_on_hyphens: bool = "BreakOnHyphens"
    max_lines: int | None = "MaxLines"
    placeholder: str = "Placeholder"
    @csharp("$self.Wrap($text)")
    def wrap(self, text: str) -> list[str]: ...
    @csharp("string.Join('\\n', $self.Wrap($text))")
    def fill(self, text: str) -> str: ...
