using System.Text;
using PyAsyncToCs.Cli;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary>One run of the tool inside the test process.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public static CliRun Of(params string[] args) => Run(null, args);

    public static CliRun Piped(string input, params string[] args) => Run(Encoding.UTF8.GetBytes(input), args);

    public static CliRun Piped(byte[] input, params string[] args) => Run(input, args);

    private static CliRun Run(byte[]? input, string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost(() => new MemoryStream(input ?? []), () => input is not null, () => output, error);
        var code = CommandLineTool.Run(args, host);
        var run = new CliRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        return run;
    }
}
