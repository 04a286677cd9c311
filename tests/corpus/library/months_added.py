"""Months added to a date: the parts of a number that is kept as a long are ints again."""
import asyncio
from calendar import monthrange
from datetime import date


def add_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


async def main():
    start = date(2024, 1, 31)
    for n in (1, 2, 13, -2):
        await asyncio.sleep(0)
        print(add_months(start, n))


asyncio.run(main())
