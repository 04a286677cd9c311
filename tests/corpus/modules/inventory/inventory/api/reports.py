from inventory import state
from .router import route


@route("/report")
async def report():
    total = sum(o.gross for o in state.orders)
    return {"orders": len(state.orders), "total": round(total, 2)}
