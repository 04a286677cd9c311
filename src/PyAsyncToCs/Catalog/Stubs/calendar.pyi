# The calendar.
from time import struct_time

MONDAY: int = "0"
TUESDAY: int = "1"
WEDNESDAY: int = "2"
THURSDAY: int = "3"
FRIDAY: int = "4"
SATURDAY: int = "5"
SUNDAY: int = "6"
JANUARY: int = "1"
FEBRUARY: int = "2"
MARCH: int = "3"
APRIL: int = "4"
MAY: int = "5"
JUNE: int = "6"
JULY: int = "7"
AUGUST: int = "8"
SEPTEMBER: int = "9"
OCTOBER: int = "10"
NOVEMBER: int = "11"
DECEMBER: int = "12"
day_name: list[str] = "PyCalendar.DayNames"
day_abbr: list[str] = "PyCalendar.DayAbbreviations"
month_name: list[str] = "PyCalendar.MonthNames"
month_abbr: list[str] = "PyCalendar.MonthAbbreviations"
@csharp("DateTime.IsLeapYear($year)")
def isleap(year: int) -> bool: ...
@csharp("PyCalendar.LeapDays($y1, $y2)")
def leapdays(y1: int, y2: int) -> int: ...
@csharp("PyCalendar.Weekday($year, $month, $day)")
def weekday(year: int, month: int, day: int) -> int: ...
@cs_type("PyMonthRange", struct=True)
class MonthRange(Iterable[int], Sized, Hashable):
    __match_args__: tuple[int, int] = "Parts"
    @csharp("$self[$i]")
    def __getitem__(self, i: int, /) -> int: ...
    @csharp("$self.Items")
    def __iter__(self) -> Iterator[int]: ...
    @csharp("$self.Length")
    def __len__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    @csharp("$self.Repr()")
    def __repr__(self) -> str: ...
@csharp("new PyMonthRange($year, $month)")
def monthrange(year: int, month: int) -> MonthRange: ...
@csharp("PyCalendar.Weeks($year, $month)")
def monthcalendar(year: int, month: int) -> list[list[int]]: ...
@csharp("PyCalendar.Month($year, $month)")
def month(year: int, month: int) -> str: ...
@csharp("PyTimeTuple.UtcSeconds($tuple)")
def timegm(tuple: struct_time) -> int: ...
