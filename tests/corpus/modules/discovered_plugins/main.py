import asyncio
import pkgutil
import importlib
import sys

import plugins
from core import api
from core.runner import Runner


def discover():
    found = []
    for info in pkgutil.iter_modules(plugins.__path__):
        module = importlib.import_module(f"{plugins.__name__}.{info.name}")
        if hasattr(module, "register"):
            module.register(api)
            found.append(info.name)
    return found


async def main():
    names = discover()
    print("found", names)
    runner = Runner(api.commands)
    for line in ("echo a b", "sum 1 2 3", "bogus"):
        print(">", line, "=", await runner.execute(line))
    print(api.calls)


if __name__ == "__main__":
    asyncio.run(main())
