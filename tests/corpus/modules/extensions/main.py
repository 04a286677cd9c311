import asyncio
import importlib

ENABLED = ["greet", "math_tools", "missing"]


async def main():
    loaded = {}
    for name in ENABLED:
        try:
            module = importlib.import_module(f"extensions.{name}")
        except ModuleNotFoundError as exc:
            print(f"skip {name}: {exc}")
            continue
        loaded[name] = module
        print("loaded", module.NAME, module.VERSION)
    for name, module in loaded.items():
        result = await module.run(["x", "yy"])
        print(name, result)
    print(sorted(loaded))


asyncio.run(main())
