class NotifierError(Exception):
    """Base of all."""


class DeliveryError(NotifierError):
    def __init__(self, channel: str, reason: str, *, permanent: bool = False):
        super().__init__(f"{reason} ({'permanent' if permanent else 'temporary'})")
        self.channel = channel
        self.permanent = permanent
