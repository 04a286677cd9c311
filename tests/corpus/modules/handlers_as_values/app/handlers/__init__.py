from . import audit, billing
