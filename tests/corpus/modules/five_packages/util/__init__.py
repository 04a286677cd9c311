from .text import pad as padded
