using System.Diagnostics;
using Spectre.Console;

namespace PyAsyncToCs.Cli.Output;

/// <summary>A bar while a folder is converted, for a person who watches.</summary>
internal static class FolderProgress
{
    /// <summary>Does the work, and shows how far it is.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="hasColor">Whether the person does not mind colours.</param>
    /// <param name="files">How many files there are.</param>
    /// <param name="lines">How many lines they have.</param>
    /// <param name="work">The work, which tells how much of the whole is done.</param>
    public static T Show<T>(TextWriter writer, bool hasColor, int files, int lines, Func<IProgress<double>, T> work)
    {
        T result = default!;
        Consoles.Over(writer, hasColor, isMoving: true).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .Start(context =>
            {
                var task = context.AddTask($"{files:N0} files");
                result = work(new Bar(task, files, lines));
                task.Value = task.MaxValue;
            });
        return result;
    }

    private sealed class Bar : IProgress<double>
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly ProgressTask _task;
        private readonly int _files;
        private readonly int _lines;

        public Bar(ProgressTask task, int files, int lines)
        {
            (_task, _files, _lines) = (task, files, lines);
            Report(0);
        }

        public void Report(double value)
        {
            _task.Value = value * _task.MaxValue;
            _task.Description = $"{_files:N0} files, {value * _lines / Math.Max(_watch.Elapsed.TotalSeconds, 0.001):N0} lines/s";
        }
    }
}
