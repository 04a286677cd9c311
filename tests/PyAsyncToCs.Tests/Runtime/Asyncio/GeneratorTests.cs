using PyAsyncToCs.Runtime;
using Xunit;
using Aio = PyAsyncToCs.Runtime.Asyncio;

namespace PyAsyncToCs.Tests.Runtime.Asyncio;

/// <summary>Async iterators and deep awaits, whose resumption .NET posts, and context variables.</summary>
public sealed class GeneratorTests : OrderTest
{
    [Fact]
    public void Generators()
    {
        async IAsyncEnumerable<int> Numbers(string name, int n, bool wait)
        {
            for (var i = 0; i < n; i++)
            {
                if (wait)
                {
                    await Aio.Sleep(0);
                }

                Print(name, "yields", i);
                yield return i;
            }

            Print(name, "over");
        }

        async IAsyncEnumerable<int> Doubled(IAsyncEnumerable<int> source)
        {
            await foreach (var i in source)
            {
                yield return i * 2;
            }
        }

        async Task<string> Consume(string name, int n, bool wait)
        {
            await foreach (var i in Doubled(Numbers(name, n, wait)))
            {
                Print(name, "got", i);
                if (i == 2)
                {
                    await Aio.Sleep(0);
                }
            }

            return name;
        }

        async Task<string> Ticker(int n)
        {
            for (var i = 0; i < n; i++)
            {
                Print("tick", i);
                await Aio.Sleep(0);
            }

            return "";
        }

        async Task<int> Depth(int n)
        {
            if (n == 0)
            {
                await Aio.Sleep(0);
                return 0;
            }

            return 1 + await Depth(n - 1);
        }

        async Task<string> Deep(string name, int depth)
        {
            Print(name, await Depth(depth));
            return name;
        }

        async Task Main()
        {
            await Aio.Gather(() => Consume("a", 3, true), () => Consume("b", 3, false), () => Ticker(6));
            await Aio.Gather(() => Deep("x", 900), () => Ticker(3), () => Deep("y", 900));
            var t = Aio.CreateTask(() => Consume("c", 100, true));
            await Aio.Sleep(0);
            await Aio.Sleep(0);
            t.Cancel();
            try
            {
                await t;
            }
            catch (OperationCanceledException)
            {
                Print("cancelled");
            }
        }

        Aio.Run(Main);
        MatchesCPython("generators");
    }

    [Fact]
    public void Very_deep_awaits_resume_in_one_step()
    {
        // Deeper than CPython goes, and than .NET resumes inline: the rest is posted, and still belongs to the same step.
        async Task<int> Depth(int n)
        {
            if (n == 0)
            {
                await Aio.Sleep(0);
                return 0;
            }

            return 1 + await Depth(n - 1);
        }

        async Task<List<int>> Main()
        {
            var seen = new List<int>();
            async Task Deep()
            {
                seen.Add(await Depth(5000));
            }

            async Task Ticker()
            {
                for (var i = 0; i < 3; i++)
                {
                    seen.Add(-i);
                    await Aio.Sleep(0);
                }
            }

            await Aio.Gather(Deep, Ticker);
            return seen;
        }

        List<int>? seen = null;
        var thread = new Thread(() => seen = Aio.Run(Main), 64 << 20);
        thread.Start();
        thread.Join();
        Assert.Equal([0, 5000, -1, -2], seen);
    }

    [Fact]
    public void Context()
    {
        var user = new ContextVar<string>("user", "nobody");
        var count = new ContextVar<int>("count");

        async Task Inner()
        {
            user.Set("inner");
            await Aio.Sleep(0);
            Print("inner", user.Get());
        }

        async Task Named(string name)
        {
            Print(name, "starts as", user.Get());
            var token = user.Set(name);
            await Aio.Sleep(0);
            Print(name, "is", user.Get());
            await Inner();
            Print(name, "after inner", user.Get());
            user.Reset(token);
            Print(name, "ends as", user.Get());
        }

        async Task Main()
        {
            var loop = Aio.GetRunningLoop();
            user.Set("main");
            await Aio.Gather(() => Named("a"), () => Named("b"));
            Print("main", user.Get());
            await Inner();
            Print("main after inner", user.Get());
            try
            {
                count.Get();
            }
            catch (LookupException)
            {
                Print("no count", count.Get(7));
            }

            loop.CallSoon(() => Print("callback", user.Get()));
            user.Set("later");
            await Aio.Sleep(0);
            Print(await Aio.ToThread(() => "thread " + user.Get()));
        }

        Aio.Run(Main);
        MatchesCPython("context");
    }
}
