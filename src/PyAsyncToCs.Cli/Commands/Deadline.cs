using System.Globalization;
using System.Runtime.ExceptionServices;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>Work that may take only so long.</summary>
internal static class Deadline
{
    /// <summary>Does some work.</summary>
    /// <param name="what">What it is about, for the message.</param>
    /// <param name="limit">How long it may take; null for as long as it needs.</param>
    /// <param name="work">The work. Where it takes too long, it is left to itself, and ends with the process at the latest.</param>
    /// <exception cref="CliException">It took too long.</exception>
    public static T Run<T>(string what, TimeSpan? limit, Func<T> work)
    {
        if (limit is not { } time)
        {
            return work();
        }

        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        })
        { IsBackground = true };
        thread.Start();
        if (!thread.Join(time))
        {
            throw new CliException($"'{what}' takes longer than {time.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s, and is left out (see --timeout)");
        }

        failure?.Throw();
        return result;
    }
}
