from .base import Stage
from .consumer import Consumer
from .producer import Producer
from .transformer import Transformer
