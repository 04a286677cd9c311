import io
import json
import logging


class JsonFormatter(logging.Formatter):
    def format(self, record):
        data = {"level": record.levelname, "text": record.getMessage()}
        if hasattr(record, "request_id"):
            data["request"] = record.request_id
        return json.dumps(data)


class RequestFilter(logging.Filter):
    """Its own attribute is called as the one that it gives to records."""

    def __init__(self, request_id: str):
        super().__init__()
        self.request_id = request_id

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = self.request_id
        return "secret" not in record.getMessage()


stream = io.StringIO()
with_filter, without = logging.StreamHandler(stream), logging.StreamHandler(stream)
for handler in (without, with_filter):
    handler.setFormatter(JsonFormatter())
log = logging.getLogger("app")
log.setLevel(logging.INFO)
log.addHandler(without)
log.info("one")
log.removeHandler(without)
with_filter.addFilter(RequestFilter("r-42"))
log.addHandler(with_filter)
log.info("two")
log.info("secret")
print(stream.getvalue(), end="")
