from .hotel import book_hotel, cancel_hotel
from .flight import book_flight, cancel_flight
from .payment import charge
