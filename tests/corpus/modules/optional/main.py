try:
    import fastjson_not_there as codec
    HAVE_FAST = True
except ImportError:
    import slow_codec as codec
    HAVE_FAST = False

try:
    from slow_codec import decode
except ImportError:
    decode = None

from features import enabled, VERSION

print(HAVE_FAST, codec.encode([1, 2, 3]), decode("4,5"))
print(enabled("a"), VERSION)
