from bot.core import Bot, router

__all__ = ["Bot", "router"]
