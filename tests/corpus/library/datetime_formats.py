from datetime import date, datetime, time, timedelta, timezone


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


print(age(date(1990, 5, 17), date(2024, 5, 16)))
d = datetime(2024, 2, 29, 13, 5, 9, 1200)
print(d, d.isoformat(), d.isoformat(sep=" ", timespec="milliseconds"))
print(d.strftime("%Y-%m-%d %H:%M:%S.%f %j %a %A %b %B %p %I %y %U %W %w %%"))
print(d.replace(year=2023, day=28) + timedelta(days=1, hours=12), d.weekday(), d.isoweekday(), d.isocalendar())
print(datetime.strptime("03/Mar/2021:10:11:12 +0200", "%d/%b/%Y:%H:%M:%S %z"))
t = timedelta(days=-1, hours=5, seconds=30)
print(t, repr(t), t.total_seconds(), abs(t), -t, t.days, t.seconds)
print(timedelta(minutes=90) / timedelta(hours=1), timedelta(hours=7) // timedelta(hours=2), timedelta(days=3) * 1.5)
utc = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
est = timezone(timedelta(hours=-5), "EST")
print(utc.astimezone(est), utc.astimezone(est).tzname(), utc == utc.astimezone(est))
print(datetime.fromtimestamp(0, timezone.utc), utc.timestamp())
print(date.fromisoformat("2024-12-31").timetuple().tm_yday, date.min, date.max, date(2024, 3, 1) - date(2024, 2, 1))
print(time(9, 30), time.fromisoformat("23:59:01").hour, datetime.combine(date(2020, 1, 1), time(1, 2)))
try:
    date(2023, 2, 29)
except ValueError as e:
    print("error:", e)
try:
    datetime.strptime("2024-13-01", "%Y-%m-%d")
except ValueError as e:
    print("error:", e)
try:
    print(utc < datetime(2024, 1, 1))
except TypeError as e:
    print("error:", e)
print(repr(d), repr(utc), repr(date(2020, 1, 2)), repr(time(1, 2, 3)))
print(f"{d:%d.%m.%y}", date(2024, 1, 1).ctime(), sorted([date(2024, 5, 1), date(2023, 1, 1)])[0].strftime("%x"))
