TAX_RATE = 0.2
SETTINGS = {"currency": "EUR", "country": "DE"}
