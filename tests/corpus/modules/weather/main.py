import asyncio
import logging
import sys

from weather import __version__, sources
from weather.collect import Collector
from weather.models import Reading
from weather.units import to_fahrenheit


async def main() -> int:
    logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s: %(message)s", level=logging.INFO)
    collector = Collector([cls() for cls in sources.ALL])
    print(__version__, await collector.run())
    for line in collector.bad:
        print("bad", line)
    for summary in collector.summaries():
        print(f"{summary}")
        print(f"{summary:short}")
    first = min(collector.readings)
    print(first, f"{to_fahrenheit(first.temperature):.2f}", sources.Source.created())
    hopeless = Collector([sources.FlakySource(failures=5)], retries=1)
    print(await hopeless.run(), len(hopeless.readings))
    return 0 if len(collector.bad) == 2 else 2


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
