from typing import Any, AsyncIterator, Awaitable, Callable, Dict, Union

Row = Dict[str, Union[str, int, float]]
Rows = AsyncIterator[Row]
Step = Callable[[Rows], Rows]
Predicate = Callable[[Row], bool]
