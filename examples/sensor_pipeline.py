"""A pipeline of async generators: read, convert, average, warn."""
import asyncio

READINGS = [680, 689, 700, 725, 770, 820, 815, 790, 730, 695]


async def read_sensor(readings):
    for raw in readings:
        await asyncio.sleep(0.001)
        yield raw


async def to_celsius(source):
    """Turns the raw value, tenths of a degree Fahrenheit, into degrees Celsius."""
    async for raw in source:
        yield (raw / 10 - 32) * 5 / 9


async def moving_average(source, size=3):
    window = []
    async for value in source:
        window.append(value)
        if len(window) > size:
            window.pop(0)
        yield sum(window) / len(window)


async def main():
    warm = 0
    highest = None
    averages = moving_average(to_celsius(read_sensor(READINGS)))
    async for average in averages:
        mark = "*" if average > 24 else ""
        print(f"{average:6.2f} {mark}".rstrip())
        if mark:
            warm += 1
        if highest is None or average > highest:
            highest = average
    print(f"{warm} warm readings, highest average {highest:.1f}")


asyncio.run(main())
