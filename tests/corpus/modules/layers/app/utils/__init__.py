from .helpers import *
from .timing import Timer, timed as measure
