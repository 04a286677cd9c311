import bisect
import copy
import heapq
import itertools
import uuid
import hashlib
import hmac
import base64
import secrets
import struct
from collections import Counter, defaultdict, deque

h = [5, 1, 8, 3]
heapq.heapify(h)
heapq.heappush(h, 0)
print(h[0], heapq.heappop(h), heapq.nlargest(2, h), heapq.nsmallest(2, h), heapq.heappushpop(h, 4), heapq.heapreplace(h, 9), sorted(h))
counter = itertools.count()
tasks = []
for pri, name in [(2, "b"), (1, "a"), (2, "c")]:
    heapq.heappush(tasks, (pri, next(counter), name))
print([heapq.heappop(tasks)[2] for _ in range(3)], list(heapq.merge([1, 4], [2, 3])))
xs = [1, 3, 3, 5]
print(bisect.bisect_left(xs, 3), bisect.bisect_right(xs, 3), bisect.bisect(xs, 4))
bisect.insort(xs, 4)
print(xs)
a = [[1, 2], [3]]
b = copy.copy(a)
c = copy.deepcopy(a)
a[0].append(9)
print(b, c, a is b, b[0] is a[0])
print(hashlib.md5(b"x").hexdigest(), hashlib.sha256("abc".encode()).hexdigest()[:16], hmac.new(b"k", b"m", hashlib.sha256).hexdigest()[:16], hmac.compare_digest("a", "a"))
print(base64.b64encode(b"hello").decode(), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xfb\xff"), len(secrets.token_hex(8)), len(str(uuid.uuid4())), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))
packed = struct.pack(">IH", 1, 2)
print(packed, struct.unpack(">IH", packed), struct.calcsize(">IH"), struct.pack("<d", 1.5).hex())
c1 = Counter("mississippi")
print(c1.most_common(2), c1["z"], +Counter(a=1, b=-1), c1 - Counter("miss"))
