import calendar
import datetime as dt
import time
from zoneinfo import ZoneInfo


def workdays(start: dt.date, n: int, holidays=frozenset()):
    day = start
    while n:
        if day.weekday() < 5 and day not in holidays:
            yield day
            n -= 1
        day += dt.timedelta(days=1)


def month_grid(year, month):
    return [" ".join(f"{d:2}" if d else "  " for d in week) for week in calendar.monthcalendar(year, month)]


start = dt.date(2024, 12, 20)
print([d.strftime("%a %d.%m.") for d in workdays(start, 5, {dt.date(2024, 12, 25), dt.date(2024, 12, 26)})])
print("\n".join(month_grid(2024, 2)))
print(calendar.isleap(2024), calendar.monthrange(2023, 2)[1], calendar.month_name[3], calendar.day_abbr[0])
paris = ZoneInfo("Europe/Paris")
meeting = dt.datetime(2024, 3, 31, 1, 30, tzinfo=paris)
print(meeting, meeting + dt.timedelta(hours=1), (meeting.astimezone(dt.timezone.utc) + dt.timedelta(hours=1)).astimezone(paris))
print(meeting.utcoffset(), meeting.astimezone(ZoneInfo("America/New_York")).isoformat(), meeting.dst())
for text, fmt in [("2024-02-29 08:15", "%Y-%m-%d %H:%M"), ("29 Feb 24", "%d %b %y"), ("07:05 PM", "%I:%M %p"), ("2023-02-29", "%Y-%m-%d")]:
    try:
        print(dt.datetime.strptime(text, fmt))
    except ValueError as e:
        print("error:", e)
delta = dt.timedelta(days=2, hours=5, minutes=90)
print(delta, delta.days, delta.seconds, delta // dt.timedelta(hours=1), divmod(delta, dt.timedelta(days=1)), -delta, delta * 2, delta / 2)
print(max(dt.date(2024, 1, 1), start), start.replace(day=1), start.isocalendar().week, start.toordinal(), dt.date.fromordinal(1), dt.date.fromisocalendar(2024, 1, 1))
print(dt.datetime.combine(start, dt.time(9, 5)).timestamp() > 0, dt.datetime.min.year, dt.time(23, 59).replace(hour=1), dt.time(1) < dt.time(2))
print(time.strftime("%Y-%m-%d", time.gmtime(86400 * 365)), time.gmtime(0).tm_wday, dt.datetime.fromtimestamp(1e9, dt.UTC), dt.datetime(2024, 1, 1).strftime("%c|%x|%X"))
ages = {name: (dt.date(2024, 6, 1) - born).days // 365 for name, born in {"ann": dt.date(1990, 6, 2), "bob": dt.date(2000, 1, 1)}.items()}
print(ages, sorted(ages, key=ages.get), f"{start:%Y/%m/%d}", f"{meeting:%H:%M %Z}", str(dt.timedelta(seconds=59.5)), dt.timedelta(1) == dt.timedelta(hours=24))
