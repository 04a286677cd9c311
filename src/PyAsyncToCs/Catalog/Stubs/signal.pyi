# Signals by number, as Linux has them.

@cs_type("PySignal", struct=True)
class Signals:
    __members__: Iterable[Signals] = "PySignal.All"
    @csharp("new PySignal($value)")
    def __init__(self, value: int, /): ...
    @csharp("$self.Value")
    def __int__(self) -> int: ...
    @csharp("$self.Value + $n")
    def __add__(self, n: int, /) -> int: ...
    @csharp("$n + $self.Value")
    def __radd__(self, n: int, /) -> int: ...
    @csharp("-$self.Value")
    def __neg__(self) -> int: ...
    def __lt__(self, other: object, /) -> bool: ...
    name: str = "Name"
    value: int = "Value"
    SIGHUP: Signals = "new PySignal(1)"
    SIGINT: Signals = "new PySignal(2)"
    SIGQUIT: Signals = "new PySignal(3)"
    SIGKILL: Signals = "new PySignal(9)"
    SIGUSR1: Signals = "new PySignal(10)"
    SIGUSR2: Signals = "new PySignal(12)"
    SIGALRM: Signals = "new PySignal(14)"
    SIGTERM: Signals = "new PySignal(15)"

SIGHUP: Signals = "new PySignal(1)"
SIGINT: Signals = "new PySignal(2)"
SIGQUIT: Signals = "new PySignal(3)"
SIGKILL: Signals = "new PySignal(9)"
SIGUSR1: Signals = "new PySignal(10)"
SIGUSR2: Signals = "new PySignal(12)"
SIGALRM: Signals = "new PySignal(14)"
SIGTERM: Signals = "new PySignal(15)"

@csharp("PySignals.Handle($signalnum, $handler)")
def signal(signalnum: Signals, handler: Callable[[int, object], object]) -> None: ...
@csharp("PySignals.Raise($signum)")
def raise_signal(signum: Signals) -> None: ...
