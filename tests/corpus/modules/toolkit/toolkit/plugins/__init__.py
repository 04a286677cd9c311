def load():
    from . import math_ops
    print("loaded", math_ops.COUNT)
