from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo
import calendar


def business_days(start, end):
    day = start
    while day < end:
        if day.weekday() < 5:
            yield day
        day += timedelta(days=1)


def humanize(delta):
    seconds = int(delta.total_seconds())
    sign = "-" if seconds < 0 else ""
    seconds = abs(seconds)
    days, rest = divmod(seconds, 86400)
    hours, rest = divmod(rest, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = [(days, "d"), (hours, "h"), (minutes, "m"), (seconds, "s")]
    return sign + (" ".join(f"{n}{u}" for n, u in parts if n) or "0s")


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


start = date(2024, 2, 26)
print([d.strftime("%a %d") for d in business_days(start, date(2024, 3, 4))])
print(humanize(timedelta(days=1, hours=2, seconds=5)), humanize(timedelta(minutes=-90)), humanize(timedelta()))
print(age(date(2000, 2, 29), date(2024, 2, 28)), calendar.isleap(2024), calendar.monthrange(2024, 2))
meeting = datetime(2024, 3, 10, 1, 30, tzinfo=ZoneInfo("America/New_York"))
for name in ("Europe/London", "Asia/Kolkata", "UTC"):
    local = meeting.astimezone(ZoneInfo(name))
    print(f"{name:<15} {local:%Y-%m-%d %H:%M %Z} {local.utcoffset()}")
later = (meeting.astimezone(timezone.utc) + timedelta(hours=1)).astimezone(meeting.tzinfo)
print(later.isoformat(), later - meeting, meeting.dst(), later.dst())
stamps = ["2024-01-05T10:00:00", "2023-12-31T23:59:59+00:00", "2024-01-05"]
for s in stamps:
    d = datetime.fromisoformat(s)
    print(d, d.tzinfo, d.date() == date(2024, 1, 5))
print(datetime.strptime("03/Feb/2021:14:05:00 +0200", "%d/%b/%Y:%H:%M:%S %z").astimezone(timezone.utc))
print(min(date(2024, 1, 1), date(2023, 1, 1)), sorted({time(9), time(8, 30)}), date(2024, 1, 31).replace(month=3))
print((datetime(2024, 1, 1) - datetime(2023, 1, 1)) / timedelta(weeks=1), timedelta(days=10) // timedelta(days=3))
print(datetime(2024, 12, 30).isocalendar()[:2], datetime(2024, 5, 6).strftime("%j %U %W %u"), datetime(1999, 1, 2).strftime("%y/%m/%d %I %p"))
print(datetime.combine(date(2024, 1, 1), time.min) + timedelta(hours=36), date.fromordinal(730920), datetime(2024, 1, 1).timestamp() > 0)
print(calendar.month_name[2], list(calendar.day_abbr)[:3], calendar.weekday(2024, 7, 4))
print(calendar.month(2024, 2))
