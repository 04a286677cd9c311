from .config import Config
from .world import Simulation

__all__ = [name for name in ("Config", "Simulation")]
