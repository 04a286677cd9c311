using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// A name that is bound again is a variable of its own to inference. Where the new version has the type of the one
/// before it, C# needs one variable only: the binding becomes an assignment.
/// </summary>
internal sealed partial class Lowerer
{
    /// <summary>The variables that are assigned again as another version.</summary>
    private readonly HashSet<Variable> _continued = [];

    /// <summary>Whether a version can be written as an assignment to an earlier one.</summary>
    private bool Continues(Variable earlier, Variable later) =>
        later.Definitions.TrueForAll(IsPlainTarget)
        && earlier.Definitions.TrueForAll(d => d is Arg ? _frame.Function is { Name: not "__init__" } : IsPlainTarget(d))
        && IsUsed(earlier) && IsUsed(later)
        && !later.MaybeUnbound && !earlier.MaybeUnbound
        && !IsField(later.Symbol) && !later.Symbol.IsCaptured
        && _frame.Placement.IsDeclaredInside(later, earlier)
        && _types.Text(earlier.Slot) is var type && type == _types.Text(later.Slot) && !IsLazy(earlier.Slot.Type);

    /// <summary>Whether a binding is <c>name = …</c>, and not a place that C# declares itself (of a loop, a clause, a pattern).</summary>
    private bool IsPlainTarget(Node definition) =>
        definition is NameExpr && Parents.GetValueOrDefault(definition) is AssignStmt { Targets.Length: 1 } or AnnAssignStmt or AugAssignStmt;

    /// <summary>Whether values of a type come from LINQ, whose sequences have many types in C#.</summary>
    private bool IsLazy(PyType type) =>
        type is CallableType or FunctionType || (type is InstanceType i && (i.Class == Types.IteratorClass || i.Class == Types.GeneratorClass || i.Class.Name is "Iterable" or "AsyncIterator" or "AsyncGenerator"));

    private void Continue(Variable earlier, Variable later)
    {
        later.CsName = earlier.CsName;
        _continued.Add(earlier);
        _continued.Add(later);
        _frame.Placement.Undeclare(later);
    }
}
