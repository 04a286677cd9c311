# The time module. Sleeping blocks the thread, as in Python.
@csharp("Thread.Sleep(TimeSpan.FromSeconds($secs))", target="bcl")
@csharp("PyGil.Sleep($secs)", when="threads")
@csharp("Asyncio.BlockFor($secs)", target="asyncio")
def sleep(secs: float, /) -> None: ...
@csharp("Stopwatch.GetElapsedTime(0).TotalSeconds", using="System.Diagnostics", target="bcl")
@csharp("Asyncio.Clock()", target="asyncio")
def perf_counter() -> float: ...
@csharp("Stopwatch.GetElapsedTime(0).TotalSeconds", using="System.Diagnostics", target="bcl")
@csharp("Asyncio.Clock()", target="asyncio")
def monotonic() -> float: ...
@csharp("(DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds", target="bcl")
@csharp("Asyncio.UnixTime()", target="asyncio")
def time() -> float: ...
@csharp("Environment.CpuUsage.TotalTime.TotalSeconds")
def process_time() -> float: ...
@csharp("PyTime.Nanoseconds(Asyncio.Clock())", target="asyncio", returns="long")
@csharp("PyTime.Nanoseconds(Stopwatch.GetElapsedTime(0).TotalSeconds)", using="System.Diagnostics")
def perf_counter_ns() -> int: ...
@csharp("PyTime.Nanoseconds(Asyncio.Clock())", target="asyncio", returns="long")
@csharp("PyTime.Nanoseconds(Stopwatch.GetElapsedTime(0).TotalSeconds)", using="System.Diagnostics")
def monotonic_ns() -> int: ...
@csharp("PyTime.Nanoseconds(Asyncio.UnixTime())", target="asyncio", returns="long")
@csharp("PyTime.Nanoseconds((DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds)")
def time_ns() -> int: ...
@cs_type("PyTimeTuple")
class struct_time:
    tm_year: int = "Time.Year"
    tm_mon: int = "Time.Month"
    tm_mday: int = "Time.Day"
    tm_hour: int = "Time.Hour"
    tm_min: int = "Time.Minute"
    tm_sec: int = "Time.Second"
    tm_wday: int = "Weekday"
    tm_yday: int = "Time.DayOfYear"
    tm_isdst: int = "IsDst"
    @csharp("$self[$i]")
    def __getitem__(self, i: int, /) -> int: ...
    @csharp("$self.Repr()")
    def __repr__(self) -> str: ...

@csharp("PyTimeTuple.Gm($args_named)")
def gmtime(secs: float | None = None, /) -> struct_time: ...
@csharp("PyTimeTuple.Local($args_named)")
def localtime(secs: float | None = None, /) -> struct_time: ...
@csharp("PyTimeTuple.Seconds($t)")
def mktime(t: struct_time, /) -> float: ...
@csharp("PyTimeTuple.Of(PyTimeParser.Parse($text, $format))")
def strptime(text: str, format: str, /) -> struct_time: ...
@overload
@csharp("PyTime.Format(DateTime.Now, $format)")
def strftime(format: str, /) -> str: ...
@overload
@csharp("PyTime.Format($t.Time, $format)")
def strftime(format: str, t: struct_time, /) -> str: ...
@overload
@csharp("PyTime.Format(DateTime.Now, \"%c\")")
def ctime() -> str: ...
@overload
@csharp("PyTime.Format(PyTimeTuple.Local($secs).Time, \"%c\")")
def ctime(secs: float, /) -> str: ...
@overload
@csharp("PyTime.Format(DateTime.Now, \"%c\")")
def asctime() -> str: ...
@overload
@csharp("PyTime.Format($t.Time, \"%c\")")
def asctime(t: struct_time, /) -> str: ...
@csharp("Environment.CpuUsage.TotalTime.TotalSeconds")
def thread_time() -> float: ...
timezone: int = "(int)-TimeZoneInfo.Local.BaseUtcOffset.TotalSeconds"
