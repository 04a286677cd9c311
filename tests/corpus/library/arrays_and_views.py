"""Samples of a sensor in arrays, and the same bytes seen as other numbers."""
import struct
from array import array


def smooth(samples: array, width: int) -> array:
    result = array("d")
    for i in range(len(samples) - width + 1):
        result.append(sum(samples[i:i + width]) / width)
    return result


samples = array("h", [3, -7, 12, 30000, 5])
print(samples, len(samples), samples.itemsize, samples.typecode, sum(samples))
samples.append(8)
samples.extend([1, 2])
samples.insert(1, 99)
print(samples.pop(), samples.pop(0), samples.index(12), 30000 in samples, samples.count(8))
samples[0] = -1
print(samples[1:4], samples[-1], samples[::-2], samples.tolist())
print(smooth(array("h", [1, 2, 4, 8]), 2), array("d", [1, 2, 3]), array("I"))
samples.reverse()
samples.remove(8)
print(samples + array("h", [7]), array("B", [1, 2]) * 2, array("B", b"\x05\x06"))
for value in (40000, -40000):
    try:
        samples.append(value)
    except OverflowError as error:
        print("OverflowError:", error)
try:
    samples[50]
except IndexError as error:
    print("IndexError:", error)

view = memoryview(samples)
print(view.format, view.itemsize, len(view), view.nbytes, view[1], view[::2].tolist())
view[0] = 77
print(samples[0], view == samples, view[1:3] == array("d", [samples[1], samples[2]]))
print(array("q", [10**12, -1]).tobytes().hex(), array("H", [256]).tobytes())
grid = memoryview(struct.pack("i" * 6, *range(6))).cast("i", shape=[2, 3])
print(grid.tolist(), grid.nbytes, len(grid), grid.cast("B").nbytes)
cells = memoryview(bytearray(8)).cast("H")
cells[1] = 513
print(cells.tolist(), cells.tobytes())
