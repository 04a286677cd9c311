# The sys module, as far as scripts use it.
@intrinsic("exit")
def exit(status: object = None, /) -> Never: ...
stdout: object = "Console.Out"
stderr: object = "Console.Error"
maxsize: int = "long.MaxValue"
platform: str = "\"linux\""
