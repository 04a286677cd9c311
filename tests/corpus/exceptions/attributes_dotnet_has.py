class AppError(Exception):
    def __init__(self, message, source, data=None, help_link="", stack_trace=None):
        super().__init__(message)
        self.source = source
        self.data = data or {}
        self.help_link = help_link
        self.stack_trace = stack_trace
        self.target_site = 3


class Narrow(AppError):
    level = 3

    def get_type(self):
        return "narrow"

    def get_hash_code(self):
        return 5


try:
    raise Narrow("boom", "db", {"a": 1}, stack_trace=["f"])
except AppError as e:
    print(e, e.source, e.data, e.help_link, e.stack_trace, e.target_site, e.get_type())
