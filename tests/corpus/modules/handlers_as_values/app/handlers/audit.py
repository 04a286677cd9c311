from ..bus import Event, EventBus

log: list[str] = []


async def record(event: Event) -> None:
    kind, payload = event
    log.append(f"{len(log):02d} {kind} #{payload['id']}")


def install(bus: EventBus) -> None:
    for kind in ("order", "refund"):
        bus.on(kind, record)
