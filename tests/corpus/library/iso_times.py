"""Times as ISO 8601 writes them."""
import time
from datetime import date, datetime
from enum import IntFlag
from datetime import time as clock


class Part(IntFlag):
    TIME = 4
    DATE = 2
    WEEK = 1


for text in ["2011-11-04", "20111104", "2011-11-04T00:05:23", "20111104T000523", "2011-W01-2T00:05:23.283", "2011-11-04 00:05"]:
    parts = Part.DATE
    if "T" in text or " " in text:
        parts |= Part.TIME
    if "W" in text:
        parts = parts | Part.WEEK
    print(f"{text:24}", repr(datetime.fromisoformat(text)), repr(parts))
for text in ["2019-12-04", "20191204", "2021-W01-1", "2021W53", "2021-13-01"]:
    try:
        print(repr(date.fromisoformat(text)))
    except ValueError as error:
        print("ValueError:", error)
for text in ["04:23:01", "T04:23:01", "T042301", "04:23:01.000384", "04:23:01,000", "04"]:
    print(repr(clock.fromisoformat(text)))
day = date(2024, 2, 29)
print(list(day.timetuple())[:8], len(time.gmtime(0)), tuple(day.isocalendar()))
year, week, weekday = day.isocalendar()
print(f"{year}-W{week:02}-{weekday}", date.fromisoformat(f"{year}-W{week:02}-{weekday}") == day)
