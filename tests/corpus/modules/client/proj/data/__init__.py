from .parser import DataError, parse as load
