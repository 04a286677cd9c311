from .core import Saga, Step, SagaFailed
from .context import Context
