using Spectre.Console;

namespace PyAsyncToCs.Cli.Output;

/// <summary>A bar while a folder is converted, for a person who watches.</summary>
internal static class FolderProgress
{
    /// <summary>Does the work, and shows how far it is.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="files">How many files there are.</param>
    /// <param name="lines">How many lines they have.</param>
    /// <param name="work">The work, which tells how much of the whole is done.</param>
    public static T Show<T>(TextWriter writer, int files, int lines, Func<IProgress<double>, T> work)
    {
        T result = default!;
        Consoles.Over(writer, isTerminal: true).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .Start(context =>
            {
                var task = context.AddTask($"{files:N0} files, {lines:N0} lines");
                result = work(new Bar(task));
                task.Value = task.MaxValue;
            });
        return result;
    }

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value * task.MaxValue;
    }
}
