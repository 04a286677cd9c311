from datetime import datetime, timedelta, timezone, date, time


def describe(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S %z}|{moment.tzname()}|{moment.utcoffset()}"


utc = datetime(2024, 2, 29, 23, 30, tzinfo=timezone.utc)
tokyo = timezone(timedelta(hours=9), "JST")
india = timezone(timedelta(hours=5, minutes=30))
print(describe(utc))
print(describe(utc.astimezone(tokyo)))
print(describe(utc.astimezone(india)))
print(utc.isoformat(), utc.astimezone(india).isoformat(timespec="minutes"))
print(repr(tokyo), india, timezone.utc)
parsed = datetime.strptime("12/Mar/2023:10:15:30 +0200", "%d/%b/%Y:%H:%M:%S %z")
print(parsed, parsed.timestamp(), repr(parsed))
print(datetime.fromisoformat("2024-01-05T10:00:00+01:00") == datetime.fromisoformat("2024-01-05T09:00:00Z"))
naive = datetime(2024, 12, 31, 12, 0)
print(naive.strftime("%A %d %B %Y, week %W, day %j, %I %p %y %%"), tuple(naive.isocalendar()), naive.weekday(), naive.isoweekday())
print(naive + timedelta(days=1, hours=13), naive.replace(month=2, day=1), naive.date(), naive.time())
try:
    print(naive < utc)
except TypeError as e:
    print("TypeError:", e)
try:
    datetime.strptime("2024-13-01", "%Y-%m-%d")
except ValueError as e:
    print("ValueError:", e)
try:
    date(2023, 2, 29)
except ValueError as e:
    print("ValueError:", e)
delta = datetime(2024, 3, 1) - datetime(2023, 3, 1, 6, 30)
print(delta, delta.days, delta.seconds, delta.total_seconds(), delta // timedelta(days=7), delta % timedelta(days=7))
print(timedelta(seconds=-1), repr(timedelta(hours=-5)), abs(timedelta(minutes=-90)), timedelta(days=1) / timedelta(hours=5), timedelta(hours=7) // 2)
print(datetime.fromtimestamp(86400.5, tz=timezone.utc), datetime.fromtimestamp(0, timezone.utc).ctime())
days = [date(2024, 1, 31) + timedelta(weeks=i) for i in range(3)]
print([d.strftime("%a %b %d") for d in days], max(days), days[0].toordinal(), date.fromordinal(738000))
print(time(9, 5).isoformat(), time(23, 59, 59, 999).strftime("%H:%M:%S.%f"), time(9) < time(10), datetime.combine(days[0], time(8, 30)))
print(datetime.min, datetime.max.year, date.min, timedelta.resolution)
print(sorted({datetime(2024, 1, 2), datetime(2023, 5, 5), datetime(2024, 1, 2)}))
