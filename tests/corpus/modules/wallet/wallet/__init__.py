from .money import Money, Currency
from .accounts import *
from .bank import Bank

VERSION = (1, 4)
