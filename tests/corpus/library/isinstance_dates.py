from datetime import datetime, date
def show(o):
    if isinstance(o, (datetime, date)):
        return o.isoformat()
    return str(o)
def show2(o):
    if isinstance(o, date):
        return o.isoformat() + "!"
    return str(o)
print(show(date(2024, 1, 2)), show(datetime(2024, 1, 2, 3)), show(5))
print(show2(date(2024, 1, 2)), show2(datetime(2024, 1, 2, 3)), show2(5))
print(isinstance(datetime(2024, 1, 1), date))
