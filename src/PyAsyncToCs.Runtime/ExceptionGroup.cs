using System.Collections.Immutable;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's ExceptionGroup: several exceptions raised together.</summary>
public class ExceptionGroup(string message, IEnumerable<Exception> exceptions) : AggregateException(message, exceptions), IPyRepr
{
    /// <summary>The message without the count, <c>e.message</c>.</summary>
    public string Title { get; } = message;

    /// <summary>The exceptions of the group, <c>e.exceptions</c>.</summary>
    public ImmutableArray<Exception> Exceptions => [.. InnerExceptions];

    /// <summary>What <c>str(e)</c> gives.</summary>
    public override string Message => $"{Title} ({InnerExceptions.Count} sub-exception{(InnerExceptions.Count == 1 ? "" : "s")})";

    /// <summary>What <c>repr(e)</c> gives.</summary>
    public string Repr() => $"{PyException.TypeName(this)}({PyText.Quote(Title)}, {PyText.ListText(InnerExceptions, PyException.Repr)})";

    /// <summary>A group of the same kind with other members, <c>e.derive(…)</c>.</summary>
    public virtual ExceptionGroup Derive(IEnumerable<Exception> exceptions) => new(Title, exceptions);

    /// <summary>What <paramref name="matches"/> accepts of the group, <c>e.subgroup(…)</c>; the group itself where that is all.</summary>
    public ExceptionGroup? Subgroup(Func<Exception, bool> matches) => Split(matches).Matching;

    /// <summary>The group's members that <paramref name="matches"/> accepts, and the others, each null where empty.</summary>
    public (ExceptionGroup? Matching, ExceptionGroup? Others) Split(Func<Exception, bool> matches)
    {
        if (matches(this))
        {
            return (this, null);
        }

        List<Exception> matching = [];
        List<Exception> rest = [];
        foreach (var inner in InnerExceptions)
        {
            if (matches(inner))
            {
                matching.Add(inner);
            }
            else if (inner is ExceptionGroup group)
            {
                var (some, others) = group.Split(matches);
                matching.AddRange(some is null ? [] : [some]);
                rest.AddRange(others is null ? [] : [others]);
            }
            else
            {
                rest.Add(inner);
            }
        }

        return (matching.Count == 0 ? null : Derive(matching), rest.Count == 0 ? null : Derive(rest));
    }
}
