print("pkg starts")
from . import gamma
print("pkg ends", gamma.VALUE)
