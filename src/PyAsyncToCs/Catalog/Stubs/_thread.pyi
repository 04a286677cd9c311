# What threading is made of: its locks.
from threading import Lock, RLock, get_ident

LockType = Lock
allocate_lock = Lock
error = RuntimeError
