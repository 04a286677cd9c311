# A queue of calls by time.
@cs_type("PySchedulerEvent")
class Event:
    time: float = "Time"
    priority: int = "Priority"
    sequence: int = "Sequence"

@cs_type("PyScheduler")
class scheduler:
    @overload
    @csharp("new PyScheduler(() => Stopwatch.GetElapsedTime(0).TotalSeconds, seconds => Thread.Sleep(TimeSpan.FromSeconds(seconds)))", using="System.Diagnostics", target="bcl")
    @csharp("new PyScheduler(() => Asyncio.Clock(), seconds => Asyncio.BlockFor(seconds))", target="asyncio")
    def __init__(self): ...
    @overload
    @csharp("new PyScheduler($timefunc, $delayfunc)")
    def __init__(self, timefunc: Callable[[], float], delayfunc: Callable[[float], None]): ...
    @intrinsic("sched_enter")
    def enter(self, delay: float, priority: int, action: object, argument: object = (), kwargs: object = None) -> Event: ...
    @intrinsic("sched_enter")
    def enterabs(self, time: float, priority: int, action: object, argument: object = (), kwargs: object = None) -> Event: ...
    @csharp("$self.Cancel($event)")
    def cancel(self, event: Event) -> None: ...
    @csharp("$self.IsEmpty")
    def empty(self) -> bool: ...
    @csharp("$self.Run($blocking)")
    def run(self, blocking: bool = True) -> float | None: ...
    @property
    @csharp("$self.Queue")
    def queue(self) -> list[Event]: ...
