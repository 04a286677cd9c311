class InvoiceError(Exception):
    """Nothing to invoice."""

    def __init__(self, order_id):
        super().__init__(f"nothing to invoice for {order_id}")
        self.order_id = order_id
