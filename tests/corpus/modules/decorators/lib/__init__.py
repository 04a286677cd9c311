from .timing import timed as measure, plain
