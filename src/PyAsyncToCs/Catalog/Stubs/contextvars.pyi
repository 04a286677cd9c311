# Variables whose value belongs to the running task.
@cs_type("ContextVar<$T>")
class ContextVar[T]:
    @overload
    @intrinsic("new_contextvar")
    def __init__(self, name: str): ...
    @overload
    @intrinsic("new_contextvar")
    def __init__(self, name: str, *, default: T): ...
    name: str = "Name"
    @overload
    @csharp("$self.Get()")
    def get(self) -> T: ...
    @overload
    @csharp("$self.Get($default)")
    def get(self, default: T) -> T: ...
    @csharp("$self.Set($value)")
    def set(self, value: T) -> Token[T]: ...
    @csharp("$self.Reset($token)")
    def reset(self, token: Token[T]) -> None: ...

@cs_type("ContextToken<$T>")
class Token[T]:
    var: ContextVar[T] = "Variable"
    old_value: object | None = "OldValue"
    MISSING: object = "ContextMissing.Value"

@cs_type("PyContext")
class Context:
    @intrinsic("context_run")
    def run(self, callable: object, /, *args: object, **kwargs: object) -> object: ...
    @csharp("$self.ValueOf($var)")
    def __getitem__[T](self, var: ContextVar[T], /) -> T: ...
    @overload
    @intrinsic("context_get")
    def get[T](self, var: ContextVar[T], /) -> T | None: ...
    @overload
    @csharp("$self.ValueOr($var, $default)")
    def get[T](self, var: ContextVar[T], default: T, /) -> T: ...
    @csharp("$self.HasValue($var)")
    def __contains__(self, var: object, /) -> bool: ...
    @csharp("$self.Count")
    def __len__(self) -> int: ...

@csharp("PyContext.Copy()")
def copy_context() -> Context: ...
