using PyAsyncToCs.Runtime;
using Xunit;
using Aio = PyAsyncToCs.Runtime.Asyncio;

namespace PyAsyncToCs.Tests.Runtime.Asyncio;

/// <summary>The loop's own interface, threads, and exits.</summary>
public sealed class LoopTests : OrderTest
{
    [Fact]
    public void Loops()
    {
        // Names count over the whole process; CPython's program is the first there.
        var first = -1;
        async Task<int> Work(int n)
        {
            var name = Aio.CurrentTask()!.Name;
            if (name.StartsWith("Task-", StringComparison.Ordinal))
            {
                var number = int.Parse(name[5..]);
                first = first < 0 ? number - 1 : first;
                name = $"Task-{number - first}";
            }

            Print("work", n, name);
            await Aio.Sleep(0);
            return n;
        }

        void Bad()
        {
            Print("bad");
            throw new ArgumentException("bad");
        }

        async Task Callbacks()
        {
            var loop = Aio.GetRunningLoop();
            loop.SetExceptionHandler((loop, context) => Print("handler", context.Exception!.Message));
            loop.CallSoon(Bad);
            loop.CallSoon(() => Print("never")).Cancel();
            loop.CallLater(0.02, () => Print("later"));
            loop.CallLater(0.01, () => Print("sooner"));
            var f = loop.CreateFuture<int>();
            f.AddDoneCallback(_ => Print("done", f.Result));
            Action<PyFuture> again = _ => Print("removed");
            f.AddDoneCallback(again);
            f.AddDoneCallback(again);
            Print(f.RemoveDoneCallback(again));
            f.SetResult(1);
            Print("set");
            await Aio.Sleep(0);
            try
            {
                f.SetResult(2);
            }
            catch (InvalidStateException e)
            {
                Print(e.Message);
            }

            var g = loop.CreateFuture<int>();
            try
            {
                Print(g.Result);
            }
            catch (InvalidStateException e)
            {
                Print(e.Message);
            }

            g.SetException(new KeyNotFoundException("k"));
            try
            {
                await g;
            }
            catch (KeyNotFoundException)
            {
                Print("key error", g.Done, g.Cancelled);
            }

            await Aio.Sleep(0.03);
            var t = Aio.CreateNamedTask(() => Work(5), "five");
            Print(t.Name, Aio.AllTasks().Count, await t, Aio.AllTasks().Count);
        }

        async Task Nested()
        {
            try
            {
                Aio.Run(() => Work(8));
            }
            catch (InvalidOperationException e)
            {
                Print(e.Message);
            }

            await Task.CompletedTask;
        }

        var loop = Aio.NewEventLoop();
        Aio.SetEventLoop(loop);
        Print(loop.RunUntilComplete(() => Work(1)), loop.IsRunning, loop.IsClosed);
        loop.Spawn(() => Work(2)).GetLoop();
        loop.CallSoon(loop.Stop);
        loop.RunForever();
        Print("stopped");
        Print(Repr(loop.RunUntilComplete(Aio.Gather(() => Work(3), () => Work(4)))));
        loop.Close();
        Print(loop.IsClosed);
        try
        {
            loop.RunForever();
        }
        catch (InvalidOperationException e)
        {
            Print(e.Message);
        }

        Aio.SetEventLoop(null);
        Aio.Run(Callbacks);
        using (var runner = new AsyncRunner())
        {
            Print(runner.Run(() => Work(6)), runner.Run(() => Work(7)));
            Print(runner.GetLoop().IsRunning);
        }

        Aio.Run(Nested);
        MatchesCPython("loops");
    }

    [Fact]
    public void Threads()
    {
        int Blocking(int n) => n == 3 ? throw new ArgumentException("three") : n * 10;

        async Task<int> Coroutine(int n)
        {
            await Aio.Sleep(0);
            return n + 1;
        }

        async Task Main()
        {
            var loop = Aio.GetRunningLoop();
            Print(await Aio.ToThread(() => Blocking(1)));
            Print(await loop.RunInExecutor(null, () => Blocking(2)));
            try
            {
                await Aio.ToThread(() => Blocking(3));
            }
            catch (ArgumentException e)
            {
                Print("caught", e.Message);
            }

            using (var pool = new ThreadPoolExecutor(maxWorkers: 1))
            {
                int[] numbers = [4, 5, 6];
                Print(Repr(await Aio.GatherFutures(numbers.Select(n => loop.RunInExecutor(pool, () => Blocking(n))))));
            }

            var signal = new AsyncEvent();
            new Thread(() => loop.CallSoonThreadsafe(signal.Set)).Start();
            Print(await signal.Wait());
            Print(await Aio.ToThread(() => Aio.RunCoroutineThreadsafe(() => Coroutine(1), loop).Result()));
            using var gate = new ManualResetEventSlim();
            var late = Aio.CreateTask(() => Aio.ToThread(() =>
            {
                gate.Wait();
                return true;
            }));
            try
            {
                await Aio.WaitFor(Aio.Shield(late), 0.05);
            }
            catch (TimeoutException)
            {
                Print("thread still waits");
            }

            gate.Set();
            Print(await late);
            Print(await Aio.WaitFor(() => Aio.ToThread(() => Blocking(7)), 10));
        }

        Aio.Run(Main);
        MatchesCPython("threads");
    }

    [Fact]
    public void Exits()
    {
        async Task Left(string name)
        {
            try
            {
                await Aio.Sleep(100);
            }
            finally
            {
                Print(name, "cleans");
                await Aio.Sleep(1);
                Print(name, "ends");
            }
        }

        async Task Quits()
        {
            await Aio.Sleep(0.1);
            Print("quits");
            throw new SystemExitException(3);
        }

        async Task Main()
        {
            try
            {
                var a = Aio.CreateTask(() => Left("a"));
                var q = Aio.CreateTask(Quits);
                await a;
            }
            finally
            {
                Print("main finally");
            }
        }

        try
        {
            Aio.Run(Main);
        }
        catch (SystemExitException e)
        {
            Print("exit", e.ExitCode);
        }

        MatchesCPython("exits");
    }

    [Fact]
    public void Plain_tasks_of_NET_resume_the_task_that_awaits_them()
    {
        async Task<string> Main()
        {
            var me = Aio.CurrentTask();
            await Task.Delay(1);
            var thread = Environment.CurrentManagedThreadId;
            await Task.Run(() => Thread.Sleep(1));
            return $"{me == Aio.CurrentTask()} {thread == Environment.CurrentManagedThreadId}";
        }

        Assert.Equal("True True", Aio.Run(Main));
    }

    [Fact]
    public async Task Sleep_works_where_no_loop_runs()
    {
        await Aio.Sleep(0);
        await Aio.Sleep(0.001);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Aio.Gather(() => Task.FromResult(1)));
    }
}
