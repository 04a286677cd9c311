import calendar
import time
from datetime import date, datetime, time as dtime, timedelta, timezone
from enum import IntFlag, Flag, auto, unique
from typing import Literal


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1


@unique
class Day(Flag):
    MON = auto()
    TUE = auto()
    WED = auto()
    MID = TUE | WED


def business_days(start: date, count: int):
    current = start
    while count:
        if current.weekday() < 5:
            yield current
            count -= 1
        current += timedelta(days=1)


def humanize(delta: timedelta, style: Literal["short", "long"] = "short") -> str:
    minutes, seconds = divmod(int(delta.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    if style == "long":
        return f"{hours} hours, {minutes} minutes, {seconds} seconds"
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}"


for d in business_days(date(2024, 2, 28), 4):
    print(d.isoformat(), d.strftime("%A"), d.isocalendar().week, d.timetuple().tm_yday)
print(humanize(timedelta(hours=5, seconds=61)), humanize(timedelta(minutes=3), "long"))
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.month_name[2], calendar.day_abbr[0])
print(calendar.month(2024, 2))
dt = datetime.strptime("2024-12-25 18:30:15.250", "%Y-%m-%d %H:%M:%S.%f")
print(dt, dt.date(), dt.time(), repr(dt), dt.replace(microsecond=0).isoformat(sep=" "))
tz = timezone(timedelta(hours=-5), "EST")
aware = dt.replace(tzinfo=timezone.utc).astimezone(tz)
print(aware, aware.tzname(), aware.utcoffset(), int(aware.timestamp()))
print(date.max, dtime(7, 5) < dtime(12), (date(2025, 1, 1) - date(2024, 1, 1)).days, timedelta(days=-1, hours=2))
print(time.strftime("%Y/%m/%d", time.gmtime(0)), time.gmtime(86400 * 365).tm_year)
print(Perm.R | Perm.W, Perm(7), Perm.X in Perm(5), int(Perm.R), ~Perm.R & Perm(7), Perm.R | 8)
print(Day.MID, list(Day), Day.TUE in Day.MID, bool(Day.MON & Day.MID), Day(0), repr(Day.MON | Day.TUE))
print([d.name for d in Day.MID], len(Day), Day["MID"].value)
