from .base import Source
from .static import StaticSource
from .flaky import FlakySource

ALL: tuple[type[Source], ...] = (StaticSource, FlakySource)
