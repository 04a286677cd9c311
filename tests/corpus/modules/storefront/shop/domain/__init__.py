from .base import Entity, new_number
from .models import Customer, Order, OrderLine, Product
from .errors import OutOfStock, ShopError, EmptyOrder, NotFound
