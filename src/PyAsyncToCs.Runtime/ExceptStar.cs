using System.Runtime.ExceptionServices;

namespace PyAsyncToCs.Runtime;

/// <summary>An exception on its way through the clauses of <c>except*</c> (language reference, 8.4.2).</summary>
/// <param name="error">What was raised; one that is no group counts as a group of one.</param>
public sealed class ExceptStar(Exception error)
{
    private readonly List<Exception> _raised = [];
    private ExceptionGroup? _rest = error as ExceptionGroup ?? new ExceptionGroup("", [error]);
    private bool _isHandled;

    /// <summary>Takes out what one clause handles.</summary>
    /// <param name="matches">Whether the clause names an exception's class.</param>
    /// <returns>The group that the clause gets, or null where it is passed over.</returns>
    public ExceptionGroup? Take(Func<Exception, bool> matches)
    {
        if (_rest is null)
        {
            return null;
        }

        (var matching, _rest) = _rest.Split(matches);
        _isHandled |= matching is not null;
        return matching;
    }

    /// <summary>Keeps what a clause raised itself; the other clauses still run.</summary>
    /// <param name="raised">The exception.</param>
    public void Raised(Exception raised) => _raised.Add(raised);

    /// <summary>Raises what no clause handled, with what the clauses raised.</summary>
    public void Finish()
    {
        // exceptions._PyExc_PrepReraiseStar
        if (_raised.Count == 0 && _rest is null)
        {
            return;
        }

        if (!_isHandled)
        {
            ExceptionDispatchInfo.Throw(error);
        }

        if (error is not ExceptionGroup && _raised is [var only])
        {
            ExceptionDispatchInfo.Throw(only);
        }

        throw _raised.Count == 0 ? _rest! : new ExceptionGroup("", _rest is null ? _raised : [.. _raised, _rest]);
    }
}
