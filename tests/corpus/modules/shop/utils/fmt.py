def money(amount, currency):
    return f"{amount:.2f} {currency}"


def title(text):
    return text.upper()
