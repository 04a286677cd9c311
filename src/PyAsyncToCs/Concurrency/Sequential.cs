using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Concurrency;

/// <summary>What of asyncio shows no order as long as one coroutine runs after the other, and nothing beside them.</summary>
internal static class Sequential
{
    public static bool Allows(FunctionSymbol stub, bool isAwaited) => stub switch
    {
        { Owner: { } owner } => Allows(owner) || stub.Name is "time" or "close" or "run_until_complete" || (stub.Meaning?.Intrinsic == "run_in_executor" && isAwaited),
        { Name: "to_thread" } => isAwaited,
        _ => stub.Name is "get_running_loop" or "get_event_loop" or "new_event_loop" or "set_event_loop" or "iscoroutinefunction" or "iscoroutine",
    };

    public static bool Allows(ClassSymbol cls) => cls.Name is "Lock" or "Semaphore" or "BoundedSemaphore" or "Event" or "Queue";
}
