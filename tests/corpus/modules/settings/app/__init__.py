from .service import Service, get_service
from . import config
