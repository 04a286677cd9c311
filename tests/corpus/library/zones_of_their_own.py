from datetime import datetime, timedelta, timezone, date, time, tzinfo


class Fixed(tzinfo):
    def __init__(self, hours, name):
        self._hours = hours
        self._name = name

    def utcoffset(self, dt):
        return timedelta(hours=self._hours)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return self._name


def main():
    ist = Fixed(5, "FIVE")
    d = datetime(2024, 2, 29, 12, 30, tzinfo=ist)
    print(d, d.tzname(), d.utcoffset(), d.isoformat())
    print(d.astimezone(timezone.utc))
    print(d.strftime("%Y-%m-%d %H:%M:%S %Z %z"))
    print(timedelta.max, timedelta.min, timedelta.resolution)
    td = timedelta(days=-1, hours=3, microseconds=5)
    print(td, repr(td), td.total_seconds(), td // timedelta(minutes=7), td % timedelta(hours=1))
    print(divmod(timedelta(days=1), timedelta(hours=5)))
    print(date(2024, 1, 1).isocalendar(), date.fromisocalendar(2024, 9, 4))
    print(date.max - date.min, datetime.min)
    print(datetime.strptime("5 Mar 2021 07:08 PM", "%d %b %Y %I:%M %p"))
    print(time(23, 59, 59, 999).isoformat(timespec="milliseconds"), time.fromisoformat("04:23:01"))
    print(datetime(2024, 3, 1).replace(month=12).timetuple().tm_yday)
    print(datetime.fromisoformat("2024-05-06T07:08:09+02:00").utctimetuple()[:6])
    try:
        date(2023, 2, 29)
    except ValueError as e:
        print(e)
    print(datetime(2020, 1, 1) < datetime(2021, 1, 1), date(2020, 1, 1) in {date(2020, 1, 1)})
    print(datetime.combine(date(2024, 1, 2), time(3, 4)), f"{date(2024, 1, 2):%A %d %B}")


main()
