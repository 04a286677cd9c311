import asyncio


class Reading:
    def __init__(self, name, value):
        self.name = name
        self.value = value

    def __str__(self):
        return f"{self.name:<8}|{self.value:10.3f}|{self.value:<9.1f}|"


def percent(part, whole):
    return f"{part / whole:.1%} of {whole:,}"


async def measure(name, value):
    await asyncio.sleep(0)
    return Reading(name, value)


async def main():
    readings = await asyncio.gather(measure("temp", 21.4567), measure("load", 0.5), measure("none", 0.0))
    for reading in readings:
        print(reading)
    total = sum(r.value for r in readings)
    print(f"{total:.2f} {total:,.2f} {-total / 7:.0f} {total * 1e6:>20,.1f}")
    print(percent(1, 3), percent(5, 12345678), f"{0.256:>8.0%}|{3:.2f}|{2:>6.1%}|{True:.1f}")
    count = 1234567
    print(f"{count:,} {count:>12,} {count:<12,}| {-count:,d}")
    for value in (float("inf"), float("-inf"), float("nan"), -0.0, 1e22, 0.125, 0.375, 2.5):
        print(f"{value:.2f} {value:,.1f} {value:8.0f}")
    average = total / len(readings)
    average = round(average, 2)
    print(f"avg={average:.3f}", f"{average=:.1f}", "%.2f%%" % average)


asyncio.run(main())
