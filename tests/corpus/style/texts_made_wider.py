import asyncio
from datetime import date


def table(rows, headers):
    widths = [max(len(str(r[i])) for r in rows + [headers]) for i in range(len(headers))]
    lines = ["  ".join(f"{h:<{w}}" for h, w in zip(headers, widths))]
    for row in rows:
        lines.append("  ".join(f"{str(c):>{w}}" for c, w in zip(row, widths)))
    return lines


def banner(title, width):
    return f"{'=' * width}\n{title:^{width}}\n{title:*>{width}}|{title:-<{width}}|"


async def main():
    print(f"{'name':<8}|{'qty':>5}|{'mid':^7}|{'x':*^4}|{'long text':>4}|{'':-<6}|{'z':3}|")
    for line in table([("pen", 4, 1.5), ("notebook", 12, 10.25)], ("what", "qty", "price")):
        print(line)
    print(banner("Hi", 9))
    width = max(len(n) for n in ("ab", "abcd"))
    await asyncio.sleep(0)
    for name in ("ab", "abcd"):
        print(f"[{name:{width}}] [{name:>{width + 2}}] [{name:.<{width * 2}}] [{name!r:>{width + 4}}]")
    print(f"{date(2024, 3, 1).strftime('%Y-%m'):>{width + 6}}", f"{'w':<{width}}|")
    graph = {"a": {"b": 1}, "b": {}}
    print(sorted(graph.get("a", ())), sorted(graph.get("z", ())), [k for k in graph.get("b", ())])


asyncio.run(main())
