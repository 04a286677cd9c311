# The package of mail.
import email.header
import email.utils
