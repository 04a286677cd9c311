class ServiceError(Exception):
    code = 1


class CheckoutError(ServiceError):
    code = 2
