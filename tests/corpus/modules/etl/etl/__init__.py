from __future__ import annotations

from .extract import CsvSource, MemorySource
from .load import Sink, StdoutSink, TotalsSink
from .pipeline import Pipeline
from .transform import Filter, Map, compose

__all__ = [
    "CsvSource", "Filter", "Map", "MemorySource", "Pipeline", "Sink", "StdoutSink", "TotalsSink", "compose",
]
