import asyncio


class Item:
    def __init__(self, name, price):
        self.name = name
        self.price = price

    def __str__(self):
        return "<%s>" % self.name

    def __repr__(self):
        return "Item(%r, %.2f)" % (self.name, self.price)


async def describe(item, count):
    await asyncio.sleep(0)
    return "%d x %s at %.2f = %8.2f" % (count, item, item.price, count * item.price)


async def main():
    items = [Item("tea", 2.5), Item("it's", 12)]
    for line in await asyncio.gather(*(describe(i, n) for n, i in enumerate(items, 3))):
        print(line)
    print("%r and %r" % (items[0], items[1].name))
    print("[%5d|%-5d|%5s|%-8s|]" % (42, 42, "ab", items[0]))
    print("100%% of %s" % "it", "%s" % 3.0, "%s %s" % (None, True), "%f" % 1.5)
    print("%s" % [1, "two"], "%s" % (1,), "%s-%s" % ("a", (1, 2)))
    print("%05d %+d %x %e %c %5.1f%%" % (42, 7, 255, 12345.678, "z", 99.55))
    print("%(name)s is %(age)d" % {"name": "ann", "age": 30})
    name = "template"
    template = "%s!" if len(name) > 3 else "%s?"
    print(template % name, "no fields" % ())
    try:
        print("%d apples" % "three")
    except TypeError as e:
        print("TypeError:", e)
    try:
        print("%s %s" % ("one",))
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
