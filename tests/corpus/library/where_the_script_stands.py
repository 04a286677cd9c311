import os
from pathlib import Path

HERE = Path(__file__).parent
print(os.path.basename(__file__))
print(Path(__file__).stem, Path(__file__).suffix)
folder = os.path.dirname(os.path.abspath(__file__))
print(os.path.isdir(folder), HERE.resolve() == Path(folder).resolve())
print((HERE / "config" / "nothing.json").exists())
