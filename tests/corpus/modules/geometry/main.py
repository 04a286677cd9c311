import asyncio

from geometry import *
from geometry import registry
from geometry.shapes import Shape
from geometry.visitors import AreaVisitor, NameVisitor
import geometry.io as gio


async def load():
    shapes = []
    async for shape in gio.read_shapes("circle 2\nsquare 3\n\nrect 2 5\nblob 1\ncircle x\n"):
        shapes.append(shape)
    return shapes


async def main():
    shapes = await load()
    print(len(shapes), [str(s) for s in shapes])
    area = AreaVisitor()
    names = NameVisitor(upper=True)
    for shape in shapes:
        shape.accept(area)
        shape.accept(names)
    print(f"{area.total:.3f}", names.names)
    print(largest(shapes), scale(shapes[0], 2))
    print(registry.describe())
    print(UNIT, PI > 3, isinstance(shapes[1], Rectangle), Shape.count)
    print(sorted(shapes, key=area_of, reverse=True)[0] == largest(shapes))


asyncio.run(main())
