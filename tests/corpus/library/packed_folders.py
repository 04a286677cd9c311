"""Folders in compressed archives."""

import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as work:
    source = os.path.join(work, "source")
    os.makedirs(os.path.join(source, "inner"))
    for name in ("a.txt", "inner/b.txt"):
        with open(os.path.join(source, name), "w") as out:
            out.write(name * 3)
    for kind in ("tar", "gztar", "zip"):
        archive = shutil.make_archive(os.path.join(work, "packed"), kind, source)
        target = os.path.join(work, "target-" + kind)
        shutil.unpack_archive(archive, target)
        print(os.path.basename(archive), sorted(os.listdir(target)), open(os.path.join(target, "inner", "b.txt")).read())
