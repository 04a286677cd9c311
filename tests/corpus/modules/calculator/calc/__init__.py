from .lexer import tokenize, Token, TokenType, LexError
from .parser import parse, ParseError
from .evaluator import Evaluator, EvalError
from .nodes import *

from . import nodes, functions
__all__ = nodes.__all__ + ["tokenize", "parse", "Evaluator"]
