import asyncio
from geo import shapes, Point, distance
from geo.io import load, dump
from geo.visitors import AreaVisitor, Describe

TEXT = """
circle 0 0 2
rect 1 1 3 4
# comment
poly 0,0 4,0 4,3
blob 1
"""


async def main() -> None:
    loaded, problems = await load(TEXT.splitlines())
    area = AreaVisitor()
    for shape in loaded:
        shape.accept(area)
    print(f"total area {area.total:.3f}")
    print(*map(shapes.Shape.describe, loaded), sep="\n")
    for lineno, problem in problems.items():
        print(f"line {lineno}: {problem}")
    d = Describe()
    print([s.accept(d) for s in loaded])
    print(distance(Point(0, 0), Point(3, 4)), Point.ORIGIN, Point(1, 2) + Point(3, 4))
    print(await dump(loaded))
    print(max(loaded, key=lambda s: s.area()).kind, sorted(loaded)[0].kind)


asyncio.run(main())
