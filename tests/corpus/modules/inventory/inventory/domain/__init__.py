from .models import *
from .models import __all__ as _model_names
from .errors import InventoryError, OutOfStock, UnknownItem

__all__ = _model_names + ["InventoryError", "OutOfStock", "UnknownItem"]
