from datetime import date, datetime, timedelta
from uuid import UUID
def span(a, b):
    return a, b - a
def both(text):
    return [(date.fromisoformat(text), UUID(int=5))]
print(span(date(2024, 1, 1), date(2024, 2, 1)))
print("x", both("2024-05-06"))
print({"k": date(2024, 1, 1)}, [timedelta(1)], {date(2024, 1, 1)}, both("2024-05-06")[0], str(span(date(2024, 1, 1), date(2024, 2, 1))))
print(f"{span(date(2024, 1, 1), date(2024, 2, 1))}", repr(both("2024-05-06")[0]), dict(a=timedelta(hours=1)), (date(2024,1,1),))
