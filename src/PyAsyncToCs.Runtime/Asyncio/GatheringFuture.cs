namespace PyAsyncToCs.Runtime;

/// <summary>The future of a gather: done with its last child, or with the first that fails (tasks.gather, tasks._GatheringFuture).</summary>
/// <typeparam name="T">The type of the combined result.</typeparam>
internal sealed class GatheringFuture<T> : PyFuture<T>
{
    private readonly List<PyFuture> _children;
    private bool _cancelRequested;

    internal GatheringFuture(IReadOnlyList<PyFuture> children, Func<T> collect, bool returnExceptions = false)
        : base(children is [var first, ..] ? first.Loop : Asyncio.CurrentLoop())
    {
        _children = [.. children];
        var pending = _children.Distinct().ToList();
        var left = pending.Count;
        pending.FindAll(child => !child.Done).ForEach(child => child.WhenDone(OnDone));
        pending.FindAll(child => child.Done).ForEach(OnDone);
        if (left == 0)
        {
            Complete(Task.FromResult(collect()));
        }

        void OnDone(PyFuture child)
        {
            left--;
            if (Done)
            {
                child.Retrieved |= !child.Cancelled;
            }
            else if (!returnExceptions && child.TakeError() is { } error)
            {
                Complete(Task.FromException<T>(error));
            }
            else if (left == 0)
            {
                Complete(_cancelRequested ? Task.FromException<T>(CancelledLike(_children[^1])) : Task.FromResult(collect()));
            }
        }
    }

    public override bool Cancel(string? message = null)
    {
        var any = !Done && _children.Aggregate(false, (any, child) => child.Cancel(message) || any);
        _cancelRequested |= any;
        return any;
    }

    private static Exception CancelledLike(PyFuture child) =>
        (child.Cancelled ? child.TakeError() : null) ?? new OperationCanceledException(child.CancelMessage ?? "");
}
