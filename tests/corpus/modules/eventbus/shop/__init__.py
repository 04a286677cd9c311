from .store import Shop
from .errors import *
