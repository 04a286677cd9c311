from .agent import Agent, Worker, Manager
from .world import World, current_world, set_world
from .log import Logger, LEVELS
