# Texts of values, cut to a length.
@cs_type("PyShortRepr")
class Repr:
    @csharp("new PyShortRepr()")
    def __init__(self): ...
    maxlevel: int = "MaxLevel"
    maxtuple: int = "MaxTuple"
    maxlist: int = "MaxList"
    maxdict: int = "MaxDict"
    maxset: int = "MaxSet"
    maxfrozenset: int = "MaxFrozenSet"
    maxdeque: int = "MaxDeque"
    maxstring: int = "MaxString"
    maxlong: int = "MaxLong"
    maxother: int = "MaxOther"
    fillvalue: str = "FillValue"
    @csharp("$self.Text($x)")
    def repr(self, x: object, /) -> str: ...

aRepr: Repr = "PyShortRepr.Shared"

@csharp("PyShortRepr.Shared.Text($x)")
def repr(x: object, /) -> str: ...
