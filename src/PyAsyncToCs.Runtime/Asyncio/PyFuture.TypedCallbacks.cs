namespace PyAsyncToCs.Runtime;

public partial class PyTask
{
    /// <inheritdoc cref="PyFuture.AddDoneCallback(Action{PyFuture})"/>
    public void AddDoneCallback(Action<PyTask> callback) => AddTypedCallback(callback, future => callback((PyTask)future));

    /// <inheritdoc cref="PyFuture.RemoveDoneCallback(Action{PyFuture})"/>
    public int RemoveDoneCallback(Action<PyTask> callback) => RemoveTypedCallback(callback);
}

public partial class PyTask<T>
{
    /// <inheritdoc cref="PyFuture.AddDoneCallback(Action{PyFuture})"/>
    public void AddDoneCallback(Action<PyTask<T>> callback) => AddTypedCallback(callback, future => callback((PyTask<T>)future));

    /// <inheritdoc cref="PyFuture.RemoveDoneCallback(Action{PyFuture})"/>
    public int RemoveDoneCallback(Action<PyTask<T>> callback) => RemoveTypedCallback(callback);
}

public partial class PyFuture<T>
{
    /// <inheritdoc cref="PyFuture.AddDoneCallback(Action{PyFuture})"/>
    public void AddDoneCallback(Action<PyFuture<T>> callback) => AddTypedCallback(callback, future => callback((PyFuture<T>)future));

    /// <inheritdoc cref="PyFuture.RemoveDoneCallback(Action{PyFuture})"/>
    public int RemoveDoneCallback(Action<PyFuture<T>> callback) => RemoveTypedCallback(callback);
}
