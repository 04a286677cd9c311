using PyAsyncToCs.Corpus;
using Xunit;

namespace PyAsyncToCs.Tests.Harness;

public sealed class CSharpProgramTests
{
    [Fact]
    public void WarningsCount()
    {
        var problems = CSharpProgram.Problems("string s = null; Console.WriteLine(s); int unused;");
        Assert.Equal(2, problems.Count);
        Assert.Contains("warning CS8600", problems[0], StringComparison.Ordinal);
        Assert.Contains("warning CS0168", problems[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.WriteLine(\"é\" + Console.ReadLine()); Console.Error.Write(\"e\");", "in\n", "éin\n", 0)]
    [InlineData("Console.Write(1); return 3;", "", "1", 3)]
    [InlineData("Console.Write(1); Environment.Exit(4);", "", "1", 4)]
    [InlineData("Console.Write(1); throw new Exception();", "", "1", ProgramOutput.UnhandledException)]
    [InlineData("await Task.Run(() => Console.Write(1)); new Thread(() => Console.Write(2)).Start(); Thread.Sleep(200);", "", "12", 0)]
    [InlineData("_ = Task.Run(async () => { await Task.Delay(500); Console.Write(2); }); Console.Write(1);", "", "1", 0)]
    public async Task BothWaysOfRunningAgree(string text, string input, string output, int exitCode)
    {
        foreach (var alone in new[] { false, true })
        {
            var run = await CSharpProgram.RunAsync(text, input, alone: alone);
            Assert.Equal((output, exitCode, false), (run.Output, run.ExitCode, run.TimedOut));
        }
    }

    [Fact]
    public async Task WhatDoesNotEndIsCutOff()
    {
        var run = await CSharpProgram.RunAsync("Console.Write(1); while (true) { }", seconds: 1);
        Assert.True(run.TimedOut);
        Assert.Equal("1", run.Output);
    }

    [Fact]
    public async Task ACrashOfTheSharedProcessIsNobodyElses()
    {
        var slow = CSharpProgram.RunAsync("await Task.Delay(1500); Console.Write(\"done\");");
        var crash = await CSharpProgram.RunAsync("static int F(int n) => F(n + 1) + 1; Console.Write(\"x\"); Console.Write(F(0));");
        Assert.Equal(ProgramOutput.UnhandledException, crash.ExitCode);
        Assert.Equal("x", crash.Output);
        Assert.Equal("done", (await slow).Output);
    }
}
