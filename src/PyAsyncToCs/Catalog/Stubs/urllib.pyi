# A package.
import urllib.parse
import urllib.request
import urllib.error
