using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <summary>Collects errors; some are found only at the end of a function, so they are ordered at the end.</summary>
/// <param name="isTreeWhole">Whether no statement is missing from the tree because it did not parse.</param>
internal sealed class ErrorLog(bool isTreeWhole)
{
    private readonly List<(SyntaxError Error, int Statement)> _found = [];

    /// <summary>Offset of the statement that is being checked.</summary>
    public int Statement { get; set; }

    /// <summary>Whether a name that nothing binds is known to be bound nowhere.</summary>
    public bool IsTreeWhole => isTreeWhole;

    /// <summary>Adds an error at a node of the current statement.</summary>
    public void Add(Node node, string message) => Add(node, message, Statement);

    /// <summary>Adds an error at a node of an earlier statement.</summary>
    public void Add(Node node, string message, int statement) =>
        _found.Add((new SyntaxError(message, node.Start, node.End), statement));

    /// <summary>Copies the errors in source order, the first of each statement.</summary>
    public void CopyTo(ICollection<SyntaxError> errors)
    {
        if (_found.Count == 0)
        {
            return;
        }

        HashSet<int> statements = [];
        foreach (var (error, statement) in _found.OrderBy(found => found.Error.Start))
        {
            if (statements.Add(statement))
            {
                errors.Add(error);
            }
        }
    }
}
