"""Collects readings from make-believe stations."""
__version__ = "1.0"
