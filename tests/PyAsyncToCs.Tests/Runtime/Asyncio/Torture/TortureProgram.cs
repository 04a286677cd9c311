using System.Text.Json;
using PyAsyncToCs.Runtime;
using Aio = PyAsyncToCs.Runtime.Asyncio;

namespace PyAsyncToCs.Tests.Runtime.Asyncio.Torture;

/// <summary>Runs one tree of operations as torture.py's Runner does; the two are kept alike, case by case.</summary>
internal sealed partial class TortureProgram(Action<string> print)
{
    private readonly Dictionary<string, PyFuture> _tasks = [];
    private readonly AsyncLock[] _locks = [new(), new()];
    private readonly AsyncSemaphore[] _semaphores = [new(1), new AsyncBoundedSemaphore(2)];
    private readonly AsyncEvent[] _events = [new(), new()];
    private readonly AsyncQueue<string>[] _queues = [new(1), new()];
    private readonly AsyncCondition[] _conditions = [new(), new()];
    private readonly AsyncBarrier _barrier = new(2);

    public async Task Main(JsonElement ops)
    {
        var limit = await Aio.Timeout(20000).EnterAsync();
        try
        {
            try
            {
                print($"main {await Run(ops)}");
            }
            catch (Exception e)
            {
                await limit.ExitAsync(e);
                throw;
            }

            await limit.ExitAsync(null);
        }
        catch (Exception e)
        {
            print($"main {Text(e)}");
        }
    }

    public static string Text(object? value) => value switch
    {
        null => "None",
        OperationCanceledException e => e.Message.Length == 0 ? "cancelled[]" : $"cancelled['{e.Message}']",
        ExceptionGroup e => $"group[{string.Join(", ", e.InnerExceptions.Select(Text))}]",
        TimeoutException => "timeout",
        Exception e => $"error {e.Message}",
        string s => s,
        bool b => b ? "True" : "False",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        _ => value.ToString()!,
    };

    private async Task<string> Run(JsonElement ops)
    {
        var value = "none";
        foreach (var op in ops.EnumerateArray())
        {
            value = await Step(op) ?? value;
        }

        return value;
    }

    private Func<Task<string>> Coroutine(JsonElement ops) => () => Run(ops);

    private IEnumerable<Func<Task<string>>> Coroutines(JsonElement bodies) => bodies.EnumerateArray().Select(Coroutine).ToList();

    private async Task<string?> Limited<T>(string label, Func<Task<T>> coroutine, double? limit = 700.5)
    {
        try
        {
            var result = Text(await Aio.WaitFor(coroutine, limit));
            print($"{label} {result}");
            return result;
        }
        catch (TimeoutException)
        {
            print($"{label} timed out");
            return null;
        }
    }

    private PyFuture? Other(JsonElement name) =>
        _tasks.GetValueOrDefault(name.GetString()!) is { } task && task != Aio.CurrentTask() ? task : null;

    // An await of a task or of a gather's future, whose results are of different types.
    private static async Task<object?> Await(PyFuture future) =>
        future is IPyFuture<string> text ? await text : await (PyFuture<List<string>>)future;

    private static double? Limit(JsonElement limit) => limit.ValueKind == JsonValueKind.Null ? null : limit.GetDouble();

    private async Task<string?> WaitCondition(int n)
    {
        using (await _conditions[n].EnterAsync())
        {
            return Text(await _conditions[n].Wait());
        }
    }
}
