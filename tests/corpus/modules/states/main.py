import asyncio

from machine import Machine, State, StateError
from machine.observers import History, observer
from orders import ORDER_TABLE, OrderState, order_machine


@observer
async def shout(old, new):
    print(f"{old.name} -> {new.name}".lower())


async def main():
    history = History[OrderState](limit=3)
    machine = order_machine()
    machine.observe(shout)
    machine.observe(history)
    for event in ("pay", "ship", "pay", "deliver", "reopen"):
        try:
            state = await machine.fire(event)
        except StateError as error:
            print(error, sorted(error.allowed))
        else:
            if state.final:
                print("final", state)
    print(history.entries, len(history), history[-1])
    print(machine.state, OrderState["PAID"], OrderState.from_label("Shipped!"))
    print({event: len(edges) for event, edges in machine.by_event().items()})
    print(len(ORDER_TABLE))


if __name__ == "__main__":
    asyncio.run(main())
