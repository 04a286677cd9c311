import logging
import logging.config

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "standard": {"format": "%(levelname)s [%(name)s] %(message)s"},
        "brief": {"format": "{levelname:>8} {message}", "style": "{"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "level": "DEBUG",
            "formatter": "standard",
            "stream": "ext://sys.stdout",
        },
        "errors": {
            "class": "logging.StreamHandler",
            "level": "ERROR",
            "formatter": "brief",
            "stream": "ext://sys.stdout",
        },
    },
    "loggers": {
        "app": {"handlers": ["console", "errors"], "level": "INFO", "propagate": False},
        "app.db": {"level": "DEBUG"},
    },
    "root": {"level": "WARNING", "handlers": ["console"]},
}

logging.config.dictConfig(LOGGING)
log = logging.getLogger("app")
db = logging.getLogger("app.db")
log.debug("hidden")
log.info("started %d workers", 3)
log.error("broken")
db.debug("query took %.2f s", 0.25)
logging.getLogger("other").info("no")
logging.getLogger("other").warning("yes")
print(log.level, db.getEffectiveLevel(), len(log.handlers), log.propagate)
