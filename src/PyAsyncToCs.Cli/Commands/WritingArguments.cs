using System.CommandLine;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>The options that say how results are written.</summary>
internal sealed class WritingArguments
{
    private readonly Option<bool> _diff = new("--diff") { Description = "Write nothing; show on standard output what would change, as a unified diff." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Write nothing; name on standard output what would be written." };
    private readonly Option<bool> _force = new("--force") { Description = "Convert a folder that has not changed, too, and replace results that were changed by hand." };
    private readonly Option<bool> _merge = new("--merge") { Description = "Bring results that were changed by hand together with what is new; where both changed the same lines, mark them as git does." };
    private readonly Option<bool> _watch = new("--watch", "-w") { Description = "Convert again whenever an input changes, until Ctrl+C." };

    /// <summary>Adds the options to a command.</summary>
    public WritingArguments(Command command)
    {
        command.Add(_diff);
        command.Add(_dryRun);
        command.Add(_force);
        command.Add(_merge);
        command.Add(_watch);
    }

    /// <summary>Whether to go on.</summary>
    public bool IsWatch(ParseResult parsed) => parsed.GetValue(_watch);

    /// <summary>Adds what the options were given as.</summary>
    /// <exception cref="CliException">They contradict each other.</exception>
    public ConvertRequest Read(ParseResult parsed, ConvertRequest request)
    {
        var read = request with
        {
            IsDiff = parsed.GetValue(_diff),
            IsDryRun = parsed.GetValue(_dryRun),
            IsForce = parsed.GetValue(_force),
            IsMerge = parsed.GetValue(_merge),
        };
        if (read is { IsForce: true, IsMerge: true })
        {
            throw new CliException("--force replaces what --merge would keep: give one of them");
        }

        return (read.IsDiff || read.IsDryRun || read.IsMerge) && Output.OutputPath.IsStandardOutput(request.Output)
            ? throw new CliException(read.IsMerge ? "--merge keeps what an output has: name it with -o" : "--diff and --dry-run compare with an output: name it with -o")
            : read;
    }
}
