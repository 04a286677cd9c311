using System.Text.Json;
using PyAsyncToCs.Runtime;
using Aio = PyAsyncToCs.Runtime.Asyncio;

namespace PyAsyncToCs.Tests.Runtime.Asyncio.Torture;

internal sealed partial class TortureProgram
{
    private async Task<string?> Step(JsonElement op)
    {
        var label = op[op.GetArrayLength() - 1].ValueKind == JsonValueKind.String ? op[op.GetArrayLength() - 1].GetString()! : "";
        switch (op[0].GetString())
        {
            case "print":
                print(label);
                return label;
            case "raise":
                throw new ArgumentException(label);
            case "sleep":
                await Aio.Sleep(op[1].GetDouble());
                return null;
            case "soon":
                Aio.GetRunningLoop().CallSoon(() => print($"soon {label}"));
                return null;
            case "later":
                Aio.GetRunningLoop().CallLater(op[1].GetDouble(), () => print($"later {label}"));
                return null;
            case "cancelself":
                Aio.CurrentTask()!.Cancel(label);
                return null;
            case "set":
                _events[op[1].GetInt32()].Set();
                return null;
            case "clear":
                _events[op[1].GetInt32()].Clear();
                return null;
            case "wait_event":
                await Limited(label, _events[op[1].GetInt32()].Wait);
                return null;
            case "put":
                await Limited<object?>("put " + label, async () =>
                {
                    await _queues[op[1].GetInt32()].Put(label);
                    return null;
                });
                return null;
            case "get":
                await Limited("get " + label, _queues[op[1].GetInt32()].Get);
                return null;
            case "join":
                await Join(_queues[op[1].GetInt32()], label);
                return null;
            case "release":
                Release(op[1].GetInt32(), label);
                return null;
            case "barrier":
                await Limited(label, _barrier.Wait);
                return null;
            case "condition":
                await Limited(label, () => WaitCondition(op[1].GetInt32()));
                return null;
            case "notify":
                using (await _conditions[op[1].GetInt32()].EnterAsync())
                {
                    print($"{label} notify");
                    _conditions[op[1].GetInt32()].Notify();
                }

                return null;
            case "task":
                _tasks[op[1].GetString()!] = Aio.CreateTask(Coroutine(op[2]));
                return null;
            case "gather_task":
                _tasks[op[1].GetString()!] = Aio.Gather(Coroutines(op[2]));
                return null;
            default:
                return op[0].GetString()!.Contains("task", StringComparison.Ordinal) || op[0].GetString() is "await" or "done" or "cancel" or "wait"
                    ? await StepOnTask(op, label)
                    : await StepInto(op, label);
        }
    }

    private async Task Join(AsyncQueue<string> queue, string label)
    {
        try
        {
            queue.TaskDone();
        }
        catch (ArgumentException)
        {
        }

        await Limited<object?>(label, async () =>
        {
            await queue.Join();
            return null;
        });
    }

    private void Release(int n, string label)
    {
        try
        {
            if (n == 1)
            {
                _semaphores[n].Release();
            }
            else
            {
                _locks[n].Release();
            }
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            print($"{label} {e.Message}");
        }
    }

    private async Task<string?> StepOnTask(JsonElement op, string label)
    {
        switch (op[0].GetString())
        {
            case "await":
                if (Other(op[1]) is { } task)
                {
                    print($"{label} {Text(await Await(task))}");
                }

                return null;
            case "done":
                if (_tasks.GetValueOrDefault(op[1].GetString()!) is { } any)
                {
                    print($"{label} {Text(any.Done)} {Text(any.Cancelled)}");
                }

                return null;
            case "cancel":
                if (_tasks.GetValueOrDefault(op[1].GetString()!) is { } cancelled)
                {
                    print($"cancel {op[1].GetString()} {Text(cancelled.Cancel(op[2].GetString()))}");
                }

                return null;
            case "shield_task":
                if (Other(op[1]) is { } shielded)
                {
                    print($"{label} {Text(shielded is IPyFuture<string> f ? await Aio.Shield(f) : await Aio.Shield((PyFuture<List<string>>)shielded))}");
                }

                return null;
            case "wait_for_task":
                if (Other(op[1]) is IPyFuture<string> single)
                {
                    await LimitedFuture(label, single, Limit(op[2]));
                }
                else if (Other(op[1]) is PyFuture<List<string>> several)
                {
                    await LimitedFuture(label, several, Limit(op[2]));
                }

                return null;
            case "wait":
                var tasks = op[1].EnumerateArray().Select(Other).OfType<PyFuture>().ToList();
                if (tasks.Count > 0)
                {
                    var when = op[3].GetString() switch
                    {
                        "FIRST_COMPLETED" => ReturnWhen.FirstCompleted,
                        "FIRST_EXCEPTION" => ReturnWhen.FirstException,
                        _ => ReturnWhen.AllCompleted,
                    };
                    var (done, pending) = await Aio.Wait(tasks, Limit(op[2]), when);
                    print($"{label} {done.Count} {pending.Count}");
                }

                return null;
            default:
                throw new InvalidOperationException(op.ToString());
        }
    }

    private async Task LimitedFuture<T>(string label, IPyFuture<T> future, double? limit)
    {
        try
        {
            print($"{label} {Text(await Aio.WaitFor(future, limit))}");
        }
        catch (TimeoutException)
        {
            print($"{label} timed out");
        }
    }
}
