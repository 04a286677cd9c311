using System.Text.Json;
using PyAsyncToCs.Runtime;
using Aio = PyAsyncToCs.Runtime.Asyncio;

namespace PyAsyncToCs.Tests.Runtime.Asyncio.Torture;

internal sealed partial class TortureProgram
{
    private async Task<string?> StepInto(JsonElement op, string label)
    {
        switch (op[0].GetString())
        {
            case "gather":
                var result = Text(await Aio.Gather(Coroutines(op[2])));
                print($"{op[1].GetString()} {result}");
                return result;
            case "gather_exceptions":
                print($"{op[1].GetString()} {Text(await Aio.GatherReturnExceptions(Coroutines(op[2])))}");
                return null;
            case "as_completed":
                await foreach (var task in Aio.AsCompleted(Coroutines(op[2]), Limit(op[3])))
                {
                    print($"{op[1].GetString()} {await task}");
                }

                return null;
            case "for_as_completed":
                foreach (var coroutine in Aio.AsCompleted(Coroutines(op[2]), Limit(op[3])))
                {
                    print($"{op[1].GetString()} {await coroutine()}");
                }

                return null;
            case "group":
                await Group(op);
                return null;
            case "call":
                return await Run(op[1]);
            case "shield":
                return await Aio.Shield(Coroutine(op[1]));
            case "lock":
                using (await _locks[op[1].GetInt32()].EnterAsync())
                {
                    await Run(op[2]);
                }

                return null;
            case "semaphore":
                using (await _semaphores[op[1].GetInt32()].EnterAsync())
                {
                    await Run(op[2]);
                }

                return null;
            case "timeout":
                await Timeout(op, label);
                return null;
            case "wait_for":
                await Limited(label, Coroutine(op[2]), Limit(op[1]));
                return null;
            case "repeat":
                for (var i = 0; i < op[1].GetInt32(); i++)
                {
                    await Run(op[2]);
                }

                return null;
            case "finally":
                try
                {
                    await Run(op[1]);
                }
                finally
                {
                    await Run(op[2]);
                }

                return null;
            case "try":
                await Try(op);
                return null;
            default:
                throw new InvalidOperationException(op.ToString());
        }
    }

    private async Task Group(JsonElement op)
    {
        var group = await new TaskGroup().EnterAsync();
        try
        {
            foreach (var inner in op[2].EnumerateArray())
            {
                group.CreateTask(Coroutine(inner)).GetLoop();
            }

            await Run(op[3]);
        }
        catch (Exception e)
        {
            if (!await group.ExitAsync(e))
            {
                throw;
            }
        }

        await group.ExitAsync(null);
        print($"{op[1].GetString()} group over");
    }

    private async Task Timeout(JsonElement op, string label)
    {
        var limit = Aio.Timeout(Limit(op[1]));
        try
        {
            await limit.EnterAsync();
            try
            {
                await Run(op[2]);
            }
            catch (Exception e)
            {
                await limit.ExitAsync(e);
                throw;
            }

            await limit.ExitAsync(null);
        }
        catch (TimeoutException)
        {
            print($"{label} timeout {Text(limit.Expired())}");
        }
    }

    private async Task Try(JsonElement op)
    {
        try
        {
            await Run(op[1]);
        }
        catch (Exception e) when (op[2].GetString() switch
        {
            "value" => e is ArgumentException,
            "cancel" => e is OperationCanceledException,
            _ => true,
        })
        {
            print($"{op[3].GetString()} {Text(e)} {Aio.CurrentTask()!.Cancelling()}");
            await Run(op[4]);
            if (op[5].GetBoolean())
            {
                throw;
            }
        }
    }
}
