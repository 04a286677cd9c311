"""Time zones and schedules."""
from datetime import date, datetime, time, timedelta, timezone

UTC = timezone.utc
IST = timezone(timedelta(hours=5, minutes=30), "IST")


def workdays(start, count):
    day = start
    while count:
        if day.weekday() < 5:
            yield day
            count -= 1
        day += timedelta(days=1)


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def humanize(delta):
    seconds = int(delta.total_seconds())
    parts = []
    for name, size in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        value, seconds = divmod(seconds, size)
        if value:
            parts.append(f"{value}{name}")
    return " ".join(parts) or "0s"


start = date(2024, 2, 28)
print([d.isoformat() for d in workdays(start, 4)])
print(age(date(1990, 3, 1), date(2024, 2, 29)), age(date(1990, 3, 1), date(2024, 3, 1)))
meeting = datetime(2024, 5, 17, 14, 30, tzinfo=UTC)
print(meeting.astimezone(IST), meeting.astimezone(IST).tzname())
print(meeting.isoformat(), meeting.timestamp(), meeting == meeting.astimezone(IST))
print(humanize(timedelta(days=1, hours=2, seconds=5)), humanize(timedelta()))
print(f"{meeting:%A %d %B %Y, %I:%M %p}", meeting.strftime("%j %U %w %y"))
print(datetime.fromisoformat("2024-01-31T08:00:00+02:00").astimezone(UTC))
slots = [datetime.combine(start, time(9)) + timedelta(minutes=45 * i) for i in range(4)]
print([s.strftime("%H:%M") for s in slots], slots[-1] - slots[0])
try:
    datetime.strptime("31/02/2024", "%d/%m/%Y")
except ValueError as e:
    print("bad:", e)
print(timedelta(minutes=90) / timedelta(hours=1), timedelta(hours=7) // 2, -timedelta(seconds=1))
print(max([date(2024, 1, 5), date(2023, 12, 31)]), date.min, start.replace(day=1).strftime("%d %b"))
y, w, d = start.isocalendar()
print(y, w, d, start.toordinal(), date.fromordinal(738000), repr(meeting))
