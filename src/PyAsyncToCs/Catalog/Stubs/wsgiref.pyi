# The package of helpers for web servers.
import wsgiref.util
