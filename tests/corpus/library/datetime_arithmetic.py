from datetime import date, datetime, timedelta, timezone

start = datetime(2024, 2, 28, 23, 30)
delta = timedelta(hours=1, minutes=45)
end = start + delta
print(start, end, end - start, (end - start).total_seconds())
print(repr(start), repr(delta), delta * 2, delta / 2, -delta, delta > timedelta(minutes=5))
print(timedelta(days=1, seconds=5), timedelta(seconds=0.5), timedelta(days=-1), timedelta(weeks=2).days, timedelta(minutes=90) // timedelta(hours=1))
print(start.strftime("%Y-%m-%d %H:%M:%S %A %j %B %d, %I %p"), f"{start:%d/%m/%y}", start.isoformat(), end.date())
parsed = datetime.strptime("2023-12-25 08:05:09", "%Y-%m-%d %H:%M:%S")
print(parsed, parsed.weekday(), parsed.year, parsed.replace(hour=0, minute=0), parsed.isoformat(sep=" ", timespec="minutes"))
d = date(2024, 1, 31)
print(d + timedelta(days=30), d - date(2023, 12, 25), d.isoformat(), d.weekday(), d < date(2024, 2, 1), repr(d))
aware = datetime(2024, 5, 6, 7, 8, 9, 1234, tzinfo=timezone.utc)
print(aware, aware.isoformat(), aware.microsecond, aware.timestamp(), datetime.fromtimestamp(0, tz=timezone.utc))
print(datetime.fromisoformat("2024-01-02T03:04:05.678000"), date.fromisoformat("2020-02-29"), max(d, date(2020, 1, 1)))
for bad in ("2024-13-01", "nope"):
    try:
        datetime.strptime(bad, "%Y-%m-%d")
    except ValueError as e:
        print(e)
try:
    date(2023, 2, 29)
except ValueError as e:
    print(e)
days = [date(2024, 3, d) for d in (9, 1, 5)]
print(sorted(days), [timedelta(seconds=90)], {"at": start})
began = datetime.now()
elapsed = datetime.now() - began
print(elapsed < timedelta(seconds=5), elapsed.total_seconds() >= 0)
