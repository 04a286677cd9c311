# The decorator and field() are read where the class is bound.
def dataclass[T](cls: T) -> T: ...

def field[T](*, default: T = ..., default_factory: object = ..., init: bool = True, repr: bool = True, hash: bool | None = None, compare: bool = True, kw_only: bool = False) -> T: ...

@intrinsic("replace")
def replace[T](obj: T, /, **changes: object) -> T: ...

class FrozenInstanceError(AttributeError):
    @intrinsic("exception")
    def __init__(self, *args: object): ...

class KW_ONLY: ...
class InitVar: ...
@intrinsic("inspected")
def is_dataclass(obj: object) -> bool: ...

@cs_type("PyField")
class Field:
    name: str = "Name"
    type: type = "Type"
    init: bool = "Init"
    repr: bool = "Repr"
    compare: bool = "Compare"
    kw_only: bool = "KwOnly"

@intrinsic("fields")
def fields(class_or_instance: object, /) -> tuple[Field, ...]: ...
