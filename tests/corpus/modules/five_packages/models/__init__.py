from .customer import Customer, PremiumCustomer
from .order import Order
