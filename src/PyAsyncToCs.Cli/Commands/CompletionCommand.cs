using System.CommandLine;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>pyasync2cs completion</c>: a script that lets a shell complete command lines of this tool by asking it.</summary>
internal static class CompletionCommand
{
    private const string Bash =
        """
        _pyasync2cs() {
            local line
            COMPREPLY=()
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(pyasync2cs "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
            local current=${COMP_WORDS[COMP_CWORD]}
            COMPREPLY=($(compgen -W "${COMPREPLY[*]}" -- "$current") $(compgen -f -- "$current"))
        }
        complete -o filenames -F _pyasync2cs pyasync2cs

        """;

    private const string Zsh =
        """
        #compdef pyasync2cs
        _pyasync2cs() {
            local -a found
            found=("${(@f)$(pyasync2cs "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -- $found
            _files
        }
        compdef _pyasync2cs pyasync2cs

        """;

    private const string Fish =
        """
        complete -c pyasync2cs -a '(pyasync2cs "[suggest:"(commandline -C)"]" (commandline -p) 2>/dev/null)'

        """;

    private const string PowerShell =
        """
        Register-ArgumentCompleter -Native -CommandName pyasync2cs -ScriptBlock {
            param($word, $line, $position)
            pyasync2cs "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    /// <summary>Describes the command.</summary>
    /// <param name="host">The streams that it talks through.</param>
    public static Command Create(CliHost host)
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell that the script is for." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Prints a script that makes a shell complete the options of this tool.") { shell };
        command.SetAction(parsed =>
        {
            host.Write(parsed.GetValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            });
            return ExitCode.Converted;
        });
        CommandHelp.AddExamples(
            command,
            "source <(pyasync2cs completion bash)",
            "pyasync2cs completion fish > ~/.config/fish/completions/pyasync2cs.fish");
        return command;
    }
}
