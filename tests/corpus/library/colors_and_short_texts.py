"""Colours between systems, and long values in short texts."""
import colorsys
import reprlib
from pprint import PrettyPrinter


def hex_of(r: float, g: float, b: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in (r, g, b))


for name, rgb in {"teal": (0.0, 0.5, 0.5), "rose": (1.0, 0.25, 0.5), "grey": (0.5, 0.5, 0.5)}.items():
    h, s, v = colorsys.rgb_to_hsv(rgb[0], rgb[1], rgb[2])
    print(name, hex_of(rgb[0], rgb[1], rgb[2]), f"{h:.3f} {s:.3f} {v:.3f}", colorsys.hsv_to_rgb(h, s, v)[1])
    h, light, s = colorsys.rgb_to_hls(rgb[0], rgb[1], rgb[2])
    print("  hls", f"{h:.3f} {light:.3f} {s:.3f}", colorsys.hls_to_rgb(h, light, s) == rgb)
print([colorsys.hsv_to_rgb(i / 6, 1.0, 1.0) for i in range(6)])
print(colorsys.rgb_to_yiq(0.2, 0.4, 0.6))

print(reprlib.repr(list(range(100))))
print(reprlib.repr({n: n * n for n in range(10)}))
print(reprlib.repr("a long text that does not fit " * 3))
print(reprlib.repr(set("supercalifragilistic")), reprlib.repr((1,)), reprlib.repr(2**200))
short = reprlib.Repr()
short.maxlist = 2
short.maxstring = 12
short.maxlevel = 2
print(short.repr([["alphabetical order", "b", "c"], [[1], 2]]))

printer = PrettyPrinter(width=40, indent=2)
printer.pprint({"names": ["Ada", "Grace", "Barbara", "Frances"], "years": [1815, 1906]})
print(PrettyPrinter(depth=1).pformat({"a": {"b": 1}, "c": [2]}))
