from datetime import datetime, timedelta, timezone, date, time
from zoneinfo import ZoneInfo

NY = ZoneInfo("America/New_York")
PARIS = ZoneInfo("Europe/Paris")
utc_now = datetime(2024, 3, 10, 6, 30, tzinfo=timezone.utc)
for hours in range(0, 3):
    moment = utc_now + timedelta(hours=hours)
    local = moment.astimezone(NY)
    print(moment.isoformat(), "->", local.isoformat(), local.tzname(), local.utcoffset(), local.dst())
meeting = datetime(2024, 7, 4, 9, 0, tzinfo=NY)
print(meeting, meeting.astimezone(PARIS), meeting.astimezone(timezone.utc).strftime("%Y-%m-%d %H:%M %Z%z"))
print(repr(meeting), NY, repr(PARIS), NY.key)
attendees = {"Ann": NY, "Bob": PARIS, "Cy": timezone(timedelta(hours=5, minutes=30)), "Di": timezone.utc}
for name, zone in sorted(attendees.items()):
    print(f"{name:<4} {meeting.astimezone(zone):%H:%M %Z}")
a = datetime(2024, 1, 1, 12, tzinfo=timezone(timedelta(hours=2)))
b = datetime(2024, 1, 1, 10, tzinfo=timezone.utc)
print(a == b, a - b, hash(a) == hash(b), a.date() == b.date(), len({a, b}), max(a, b) is not None)
print(a.replace(tzinfo=None), a.replace(hour=0), b.replace(tzinfo=PARIS), a.timestamp(), b.timestamp())
naive = datetime(2024, 5, 1)
for action in (lambda: naive - b, lambda: naive < b):
    try:
        print(action())
    except TypeError as e:
        print("TypeError:", e)
print(naive == b, naive.tzinfo, naive.utcoffset(), b.tzinfo, b.tzinfo is timezone.utc)
fold0 = datetime(2024, 11, 3, 1, 30, tzinfo=NY)
fold1 = fold0.replace(fold=1)
print(fold0.utcoffset(), fold1.utcoffset(), fold0.isoformat(), fold1.isoformat())
print(datetime.fromisoformat("2024-02-03T04:05:06.000007-03:30"), datetime.strptime("2024-02-03 04:05 +0530", "%Y-%m-%d %H:%M %z"))
print(datetime.fromtimestamp(0, tz=NY), datetime.combine(date(2024, 1, 2), time(3, 4), tzinfo=timezone.utc))
print(timezone(timedelta(hours=-3)), timezone(timedelta(hours=1), "CET"), repr(timezone(timedelta(minutes=90))), timezone.utc)
try:
    timezone(timedelta(hours=24))
except ValueError as e:
    print(e)
schedule = sorted([a, b + timedelta(minutes=5), meeting], reverse=True)
print([m.strftime("%d %b %H:%M%z") for m in schedule], (schedule[0] - schedule[-1]).days)
