from .orders import Order, Side
from .exchange import Exchange
