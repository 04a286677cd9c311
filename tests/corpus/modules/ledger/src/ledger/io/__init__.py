from . import audit as audit
from .report import render
