using System.CommandLine;
using PyAsyncToCs.Cli.Input;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>The options that say which files of a folder are read.</summary>
internal sealed class FolderArguments
{
    private readonly Option<string[]> _include = new("--include") { Description = "Read only the files of a folder that match this glob, relative to the folder; may be given several times.", HelpName = "GLOB" };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave out the files of a folder that match this glob; may be given several times.", HelpName = "GLOB" };
    private readonly Option<bool> _noIgnore = new("--no-ignore") { Description = "Read files of a folder that a .gitignore names, too." };
    private readonly Option<double?> _timeout = CommonArguments.Positive(new Option<double?>("--timeout") { Description = "How many seconds a file may take; a folder may take as many for each of its files. What takes longer is told and left out.", HelpName = "SECONDS" });

    /// <summary>Adds the options to a command.</summary>
    public FolderArguments(Command command)
    {
        command.Add(_include);
        command.Add(_exclude);
        command.Add(_noIgnore);
        command.Add(_timeout);
    }

    /// <summary>Which files are wanted.</summary>
    public FileSelection Selection(ParseResult parsed) => new(parsed.GetValue(_include) ?? [], parsed.GetValue(_exclude) ?? [], !parsed.GetValue(_noIgnore));

    /// <summary>How long a file may take, or null.</summary>
    public TimeSpan? Limit(ParseResult parsed) => parsed.GetValue(_timeout) is > 0 and < 1e6 and var seconds ? TimeSpan.FromSeconds(seconds) : null;
}
