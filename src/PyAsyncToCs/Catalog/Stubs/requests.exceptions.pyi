# The errors of requests.
from requests import ConnectTimeout, ConnectionError, HTTPError, InvalidURL, ReadTimeout, RequestException, Timeout, TooManyRedirects
