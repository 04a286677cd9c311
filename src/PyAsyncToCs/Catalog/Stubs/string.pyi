# Constants of text.
ascii_lowercase: str = "\"abcdefghijklmnopqrstuvwxyz\""
ascii_uppercase: str = "\"ABCDEFGHIJKLMNOPQRSTUVWXYZ\""
ascii_letters: str = "\"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\""
digits: str = "\"0123456789\""
hexdigits: str = "\"0123456789abcdefABCDEF\""
octdigits: str = "\"01234567\""
punctuation: str = "\"!\\\"#$%&'()*+,-./:;<=>?@[\\\\]^_`{|}~\""
whitespace: str = "\" \\t\\n\\r\\v\\f\""
printable: str = "\"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!\\\"#$%&'()*+,-./:;<=>?@[\\\\]^_`{|}~ \\t\\n\\r\\v\\f\""
@overload
@csharp("string.Join(\" \", PySplit.Words($s).Select(PyCase.Capitalize))")
def capwords(s: str) -> str: ...
@overload
@csharp("string.Join($sep, $s.Split($sep).Select(PyCase.Capitalize))")
def capwords(s: str, sep: str) -> str: ...

@cs_type("PyStringTemplate")
class Template:
    @csharp("new PyStringTemplate($template)")
    def __init__(self, template: str): ...
    template: str = "Source"
    @csharp("$self.Identifiers()")
    def get_identifiers(self) -> list[str]: ...
    @intrinsic("template_substitute")
    def substitute(self, mapping: object = None, /, **kwds: object) -> str: ...
    @intrinsic("template_substitute")
    def safe_substitute(self, mapping: object = None, /, **kwds: object) -> str: ...
