import asyncio
import random
import time


class RateLimitError(Exception):
    def __init__(self, retry_after: float):
        super().__init__(f"retry after {retry_after}s")
        self.retry_after = retry_after


class WeatherAPI:
    calls = 0

    async def fetch(self, city: str) -> dict:
        WeatherAPI.calls += 1
        await asyncio.sleep(0.001)
        if WeatherAPI.calls % 3 == 0:
            raise RateLimitError(0.002)
        if city == "Atlantis":
            raise KeyError(city)
        return {"city": city, "temp": 10 + len(city), "wind": {"speed": len(city) / 2, "dir": "NW"}}


async def get_weather(api: WeatherAPI, city: str, retries: int = 3) -> dict | None:
    for attempt in range(retries):
        try:
            data = await api.fetch(city)
        except RateLimitError as e:
            await asyncio.sleep(e.retry_after)
            continue
        except KeyError as e:
            print(f"unknown city: {e}")
            return None
        else:
            return data
    return None


def summarize(reports: list[dict]) -> dict:
    temps = [r["temp"] for r in reports]
    return {
        "count": len(temps),
        "avg": round(sum(temps) / len(temps), 2),
        "hottest": max(reports, key=lambda r: r["temp"])["city"],
        "wind": {r["city"]: f'{r["wind"]["speed"]:.1f} {r["wind"]["dir"]}' for r in reports},
    }


async def main() -> None:
    api = WeatherAPI()
    start = time.perf_counter()
    cities = ["Oslo", "Rome", "Atlantis", "Reykjavik", "Lima"]
    results = await asyncio.gather(*[get_weather(api, c) for c in cities])
    good = [r for r in results if r is not None]
    summary = summarize(good)
    for k, v in summary.items():
        print(f"{k}: {v}")
    print(f"{len(results) - len(good)} failed, in time: {time.perf_counter() - start < 2}")
    for city, report in zip(cities, results):
        print(f"{city:>10} | {report['temp'] if report else 'n/a'}")


asyncio.run(main())
