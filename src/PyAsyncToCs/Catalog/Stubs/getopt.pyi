# Options of a command line, as C's getopt has them.
@cs_type("PyGetOptException")
class GetoptError(Exception):
    @property
    @csharp("$self.Message")
    def msg(self) -> str: ...
    opt: str = "Option"

error = GetoptError

@overload
@csharp("PyGetOpt.Parse($args, $shortopts)")
def getopt(args: Iterable[str], shortopts: str) -> tuple[list[tuple[str, str]], list[str]]: ...
@overload
@csharp("PyGetOpt.Parse($args, $shortopts, $longopts)")
def getopt(args: Iterable[str], shortopts: str, longopts: list[str]) -> tuple[list[tuple[str, str]], list[str]]: ...
@overload
@csharp("PyGetOpt.Parse($args, $shortopts, goesOn: true)")
def gnu_getopt(args: Iterable[str], shortopts: str) -> tuple[list[tuple[str, str]], list[str]]: ...
@overload
@csharp("PyGetOpt.Parse($args, $shortopts, $longopts, goesOn: true)")
def gnu_getopt(args: Iterable[str], shortopts: str, longopts: list[str]) -> tuple[list[tuple[str, str]], list[str]]: ...
