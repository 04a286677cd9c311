from .model import Task
