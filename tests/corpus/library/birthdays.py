import re
from collections import namedtuple
from datetime import date, datetime, timedelta

Contact = namedtuple("Contact", ["name", "email", "birthday"])
EMAIL = re.compile(r"^[\w.+-]+@[\w-]+\.[\w.]+$")


def parse(line):
    name, email, birthday = (part.strip() for part in line.split(";"))
    if not EMAIL.match(email):
        raise ValueError(f"bad email: {email}")
    return Contact(name, email.lower(), datetime.strptime(birthday, "%d.%m.%Y").date())


def next_birthday(contact, today):
    upcoming = contact.birthday.replace(year=today.year)
    if upcoming < today:
        upcoming = upcoming.replace(year=today.year + 1)
    return upcoming


lines = ["Ann Lee; Ann@Example.com; 05.03.1990", "Bob; bob(at)x.org; 01.01.2000", "Cid ; cid@x.co.uk; 31.12.1985", "Dee; d@x.io; 30.02.1999"]
contacts = []
for number, line in enumerate(lines, 1):
    try:
        contacts.append(parse(line))
    except ValueError as e:
        print(f"line {number}: {e}")
today = date(2024, 6, 1)
for c in sorted(contacts, key=lambda c: next_birthday(c, today)):
    when = next_birthday(c, today)
    age = when.year - c.birthday.year
    print(f"{c.name:<8} {when:%b %d} turns {age} in {(when - today).days} days ({when.strftime('%A')})")
domains = {c.email.split("@")[1] for c in contacts}
print(sorted(domains), contacts[0]._replace(name="X").name, timedelta(weeks=2) > timedelta(days=13))
