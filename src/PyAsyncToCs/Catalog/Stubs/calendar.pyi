# The calendar.
from time import struct_time

MONDAY: int = "0"
TUESDAY: int = "1"
WEDNESDAY: int = "2"
THURSDAY: int = "3"
FRIDAY: int = "4"
SATURDAY: int = "5"
SUNDAY: int = "6"
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
@csharp("(PyCalendar.Weekday($year, $month, 1), DateTime.DaysInMonth($year, $month))")
def monthrange(year: int, month: int) -> tuple[int, int]: ...
@csharp("PyCalendar.Weeks($year, $month)")
def monthcalendar(year: int, month: int) -> list[list[int]]: ...
@csharp("PyCalendar.Month($year, $month)")
def month(year: int, month: int) -> str: ...
@csharp("PyTimeTuple.UtcSeconds($tuple)")
def timegm(tuple: struct_time) -> int: ...
