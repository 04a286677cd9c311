from .router import route, dispatch, ROUTES
from . import orders, reports  # registers the routes
