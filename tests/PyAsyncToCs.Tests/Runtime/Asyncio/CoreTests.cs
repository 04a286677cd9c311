using PyAsyncToCs.Runtime;
using Xunit;
using Aio = PyAsyncToCs.Runtime.Asyncio;

namespace PyAsyncToCs.Tests.Runtime.Asyncio;

/// <summary>Run, sleep, gather, create_task, cancel, futures and the shutdown of asyncio.run.</summary>
public sealed class CoreTests : OrderTest
{
    [Fact]
    public void Turns()
    {
        async Task<string> Child(string name, int n)
        {
            Print(name, "starts");
            for (var i = 0; i < n; i++)
            {
                await Aio.Sleep(0);
                Print(name, "turn", i);
            }

            return string.Concat(Enumerable.Repeat(name, n));
        }

        async Task Inner(string name)
        {
            Print(name, "inner in");
            await Aio.Sleep(0);
            Print(name, "inner out");
        }

        async Task Outer(string name)
        {
            await Inner(name);
            Print(name, "outer");
            await Inner(name + "'");
        }

        async Task Main()
        {
            var t = Aio.CreateTask(() => Child("a", 2));
            Print("created");
            var u = Aio.CreateTask(() => Outer("o"));
            await Aio.Sleep(0);
            Print("main after one turn");
            Print(Repr(await Aio.Gather(() => Child("b", 1), () => Child("c", 3))));
            Print(await t, await t);
            await u;
            Print(Repr(await Aio.Gather<string>()));
            var done = Aio.CreateTask(() => Child("d", 0));
            await Aio.Sleep(0);
            await Aio.Sleep(0);
            Print("done", done.Done, done.Result);
            var other = Aio.CreateTask(() => Child("e", 0));
            await done;
            Print("a done task costs no turn");
            await other;
        }

        Aio.Run(Main);
        MatchesCPython("turns");
    }

    [Fact]
    public void Failures()
    {
        async Task<string> Fail(string name, double delay)
        {
            try
            {
                await Aio.Sleep(delay);
                throw new ArgumentException(name);
            }
            finally
            {
                Print(name, "over");
            }
        }

        async Task<string> Slow(string name, double delay)
        {
            try
            {
                await Aio.Sleep(delay);
                Print(name, "slept");
                return name;
            }
            catch (OperationCanceledException e)
            {
                Print(name, "cancelled", Args(e));
                await Aio.Sleep(0.01);
                Print(name, "cleaned");
                throw;
            }
            finally
            {
                Print(name, "finally");
            }
        }

        async Task Caught(string label, Func<Task> wait)
        {
            try
            {
                await wait();
            }
            catch (OperationCanceledException e)
            {
                Print(label, Args(e));
            }
        }

        async Task<string> Main()
        {
            try
            {
                await Aio.Gather(() => Fail("x", 0.2), () => Fail("y", 0.1), () => Slow("s", 0.3));
            }
            catch (ArgumentException e)
            {
                Print("caught", e.Message);
            }

            await Aio.Sleep(0.15);
            Print(Repr(await Aio.GatherReturnExceptions(() => Slow("q", 0.1), () => Fail("z", 0.05))));
            var t = Aio.CreateTask(() => Slow("t", 10));
            await Aio.Sleep(0);
            t.Cancel("enough");
            await Caught("first", async () => await t);
            await Caught("second", async () => await t);
            Print(t.Cancelled, t.Done, t.Cancel());
            var never = Aio.CreateTask(() => Slow("never", 1));
            never.Cancel("at once");
            await Caught("never", async () => await never);
            var g = Aio.Gather(() => Slow("g1", 1), () => Slow("g2", 2));
            await Aio.Sleep(0.1);
            Print(g.Cancel("all"));
            try
            {
                await g;
            }
            catch (OperationCanceledException e)
            {
                Print("gather", Args(e), g.Cancelled);
            }

            var f = Aio.GetRunningLoop().CreateFuture<int>();
            f.AddDoneCallback(f => Print("callback", f.Cancelled));
            f.Cancel("no");
            Print("before callback");
            await Caught("future", async () => await f);
            await Aio.Sleep(0);
            _ = Aio.CreateTask(() => Slow("left", 5));
            await Aio.Sleep(0);
            Print("main ends");
            return "result";
        }

        Print(Aio.Run(Main));
        MatchesCPython("failures");
    }

    [Fact]
    public void Shutdown()
    {
        async Task Late(int n)
        {
            for (var i = 0; i < n; i++)
            {
                Print("late", i);
                await Aio.Sleep(0);
            }
        }

        async Task Background()
        {
            try
            {
                await Aio.Sleep(100);
            }
            finally
            {
                Print("background cleans");
                _ = Aio.CreateTask(() => Late(10));
                await Aio.Sleep(1);
                Print("background ends");
            }
        }

        async Task<int> Stubborn()
        {
            try
            {
                await Aio.Sleep(100);
            }
            catch (OperationCanceledException)
            {
                Print("stubborn");
            }

            await Aio.Sleep(2);
            Print("stubborn ends");
            return 3;
        }

        async Task Unstarted()
        {
            Print("never printed");
            await Task.CompletedTask;
        }

        async Task Main()
        {
            _ = Aio.CreateTask(Background);
            await Aio.Sleep(0.1);
            _ = Aio.CreateTask(Unstarted);
            Print("main fails");
            throw new KeyNotFoundException("main");
        }

        async Task Main2()
        {
            _ = Aio.CreateTask(Stubborn);
            await Aio.Sleep(0.1);
            Aio.CurrentTask()!.Cancel("self");
            Print("cancelled itself");
            await Aio.Sleep(0);
            Print("never");
        }

        try
        {
            Aio.Run(Main);
        }
        catch (KeyNotFoundException e)
        {
            Print("main", e.Message);
        }

        try
        {
            Aio.Run(Main2);
        }
        catch (OperationCanceledException e)
        {
            Print("main2", Args(e));
        }

        MatchesCPython("shutdown");
    }

    [Fact]
    public void Timers()
    {
        async Task Worker(string name, params double[] delays)
        {
            for (var i = 0; i < delays.Length; i++)
            {
                await Aio.Sleep(delays[i]);
                Print(name, i);
            }
        }

        async Task Ticker()
        {
            try
            {
                while (true)
                {
                    await Aio.Sleep(610);
                    Print("tick");
                }
            }
            catch (OperationCanceledException)
            {
                Print("ticker stops");
                throw;
            }
        }

        async Task Main()
        {
            var loop = Aio.GetRunningLoop();
            var t = Aio.CreateTask(Ticker);
            var start = loop.Time();
            await Aio.Gather(
                () => Worker("a", 1000, 1000, 1000),
                () => Worker("b", 3070),
                () => Worker("c", 2000, 1130),
                () => Worker("d", 0, 1500, 1690),
                () => Worker("e", 10, 10),
                () => Worker("f", 25));
            Print($"{loop.Time() - start:0.0}");
            t.Cancel();
            await Aio.Sleep(1);
            var when = loop.Time() + 1;
            for (var i = 0; i < 9; i++)
            {
                var n = i;
                loop.CallAt(when, () => Print("same", n));
            }

            loop.CallAt(when, () => Print("cancelled")).Cancel();
            await Aio.Sleep(1.5);
        }

        Aio.Run(Main);
        MatchesCPython("timers");
    }

    [Fact]
    public void Blocking()
    {
        async Task Waits(string name, double delay)
        {
            await Aio.Sleep(delay);
            Print(name);
        }

        async Task Blocks(string name, int n)
        {
            await Aio.Sleep(0.01);
            for (var i = 0; i < n; i++)
            {
                Aio.BlockFor(0.3);
                Print(name, i);
                await Aio.Sleep(0.05);
            }
        }

        async Task Main()
        {
            var start = Aio.Clock();
            var loopStart = Aio.Time();
            await Aio.Gather(() => Waits("a", 0.1), () => Blocks("b", 2), () => Waits("c", 0.32), () => Blocks("d", 1), () => Waits("e", 2));
            Print($"{Aio.Clock() - start:0.0} {Aio.Time() - loopStart:0.0}");
        }

        Aio.Run(Main);
        MatchesCPython("blocking");
    }

    [Fact]
    public void Slow_code_does_not_make_real_timers_change_places()
    {
        var order = new List<string>();
        async Task Waits(string name, double delay, int lag)
        {
            Thread.Sleep(lag);
            await Aio.Sleep(delay);
            order.Add(name);
        }

        EventLoop.VirtualClock = false;
        try
        {
            Aio.Run(async () => await Aio.Gather(() => Waits("second", 0.02, 40), () => Waits("first", 0.01, 40), () => Waits("third", 0.03, 0)));
        }
        finally
        {
            EventLoop.VirtualClock = true;
        }

        Assert.Equal(["first", "second", "third"], order);
    }
}
