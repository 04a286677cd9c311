using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>What all modules of a folder ask of the classes and functions of one of them.</summary>
internal sealed class Surroundings
{
    /// <summary>Looks at modules: a single file is all that there is, a folder has several.</summary>
    /// <param name="modules">The modules, as they are written.</param>
    public Surroundings(IEnumerable<ModuleNode> modules)
    {
        var functions = new List<FunctionDefStmt>();
        var calls = new List<(string Name, CallExpr Call)>();
        var attributes = new HashSet<string>();
        var owners = new HashSet<(string Member, string Owner)>();
        var classes = new HashSet<string>();
        var compared = new HashSet<string>();
        var ordered = new HashSet<(CompareOperator, string)>();
        foreach (var module in modules)
        {
            var made = new List<(string Variable, string Class)>();
            var operands = new HashSet<string>();
            var ranked = new List<(CompareOperator Op, string Variable)>();

            // What a class method calls on its class, its class's copy calls on its own.
            var receivers = new HashSet<Node>();
            foreach (var node in BaseFlattener.Nodes(module))
            {
                switch (node)
                {
                    case FunctionDefStmt function:
                        functions.Add(function);
                        if (function.Args.Args is [{ Name: "cls" }, ..])
                        {
                            receivers.UnionWith(BaseFlattener.Nodes(function).Where(n => n is NameExpr { Id: "cls" }));
                        }

                        break;
                    case CallExpr { Func: NameExpr callee } call:
                        calls.Add((callee.Id, call));
                        break;
                    case CallExpr { Func: AttributeExpr callee } call:
                        calls.Add((callee.Attr, call));
                        break;
                    case AttributeExpr attribute:
                        attributes.Add(attribute.Attr);
                        owners.Add((attribute.Attr, receivers.Contains(attribute.Value) ? "self" : (attribute.Value as AttributeExpr)?.Attr ?? (attribute.Value as NameExpr)?.Id ?? ""));
                        break;
                    case ClassDefStmt cls:
                        classes.Add(cls.Name);
                        break;
                    case SubscriptExpr { Context: ExprContext.Load, Slice: SliceExpr, Value: not (ConstantExpr or CallExpr) }:
                        Slices = true;
                        break;
                    case DeleteStmt delete when delete.Targets.Any(t => t is SubscriptExpr):
                        DeletesItems = true;
                        break;
                    case BinOpExpr operation:
                        _operators.Add(operation.Op);
                        break;
                    case AssignStmt { Targets: [NameExpr variable], Value: CallExpr { Func: NameExpr or AttributeExpr } and var making }:
                        made.Add((variable.Id, ClassTable.NameOf(((CallExpr)making).Func) ?? ""));
                        break;
                    case AssignStmt { Targets: [TupleExpr { Elts: var variables }], Value: TupleExpr { Elts: var values } } when variables.Length == values.Length:
                        made.AddRange(variables.Zip(values).Where(p => p is { First: NameExpr, Second: CallExpr }).Select(p => (((NameExpr)p.First).Id, ClassTable.NameOf(((CallExpr)p.Second).Func) ?? "")));
                        break;
                    case CompareExpr comparison when comparison.Ops.Any(o => o is CompareOperator.Eq or CompareOperator.NotEq):
                        operands.UnionWith(comparison.Comparators.Prepend(comparison.Left).OfType<NameExpr>().Select(n => n.Id));
                        break;
                    case CompareExpr { Ops: [var op], Left: NameExpr subject }:
                        ranked.Add((op, subject.Id));
                        break;
                }
            }

            compared.UnionWith(made.Where(m => operands.Contains(m.Variable)).Select(m => m.Class));
            var classesOf = made.ToLookup(m => m.Variable, m => m.Class);
            ordered.UnionWith(ranked.SelectMany(r => classesOf[r.Variable].Select(c => (r.Op, c))));
        }

        _owners = owners.ToLookup(o => o.Member, o => classes.Contains(o.Owner) || o.Owner == "self" ? o.Owner : "");
        (Functions, Calls, Attributes, ComparedClasses) = (functions.ToLookup(f => f.Name), calls.ToLookup(c => c.Name, c => c.Call), attributes, compared);
        _ordered = ordered;
    }

    private readonly HashSet<(CompareOperator, string)> _ordered;

    private readonly HashSet<BinaryOperator> _operators = [];

    private readonly ILookup<string, string> _owners;

    /// <summary>The functions and methods, by name.</summary>
    public ILookup<string, FunctionDefStmt> Functions { get; }

    /// <summary>The calls, by the name of what is called.</summary>
    public ILookup<string, CallExpr> Calls { get; }

    /// <summary>The names of all members that are read or called.</summary>
    public IReadOnlySet<string> Attributes { get; }

    /// <summary>The classes of which an object that a variable holds is compared.</summary>
    public IReadOnlySet<string> ComparedClasses { get; }

    /// <summary>Whether a member may be asked of a class: by its name, or of something that is no class's name.</summary>
    public bool Asks(string cls, string member) => _owners[member].Any(o => o == cls || o.Length == 0);

    /// <summary>Whether something takes a slice.</summary>
    public bool Slices { get; }

    /// <summary>Whether something deletes an item.</summary>
    public bool DeletesItems { get; }

    /// <summary>Whether an operator stands between two values.</summary>
    public bool Has(BinaryOperator op) => _operators.Contains(op);

    /// <summary>Whether an object of a class, which a variable holds, stands before an operator that compares.</summary>
    public bool Orders(CompareOperator op, string cls) => _ordered.Contains((op, cls));
}
