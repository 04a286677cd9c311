import asyncio
import plugins.loader as loader
from plugins import registry as reg
from plugins.pipeline import Pipeline, Stage


def show(title, values):
    print(f"{title}: {', '.join(map(str, values))}")


async def run():
    loader.load_all()
    show("plugins", reg.names())
    pipe = Pipeline("demo")
    pipe.add(Stage("strip", reg.get("strip")))
    pipe.add(Stage("upper", reg.get("upper")))
    pipe.add(Stage("count", reg.get("count")))
    async for line, result in pipe.process(["  hello ", "big world", ""]):
        print(repr(line), "->", result)
    print(pipe)
    try:
        reg.get("missing")
    except LookupError as e:
        print(type(e).__name__, e)
    print(loader.LOADED, reg.calls)


if __name__ == "__main__":
    asyncio.run(run())
