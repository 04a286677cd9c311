using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>asyncio.TaskGroup</c> as plain tasks: those that the block makes are waited for at its end.</summary>
internal sealed partial class Lowerer
{
    /// <summary>What a group waits for: tasks by their names, or one list of all.</summary>
    private sealed class PlainGroup
    {
        public string? List { get; init; }

        public List<ExpressionSyntax> Tasks { get; } = [];

        public bool IsOneList { get; set; }
    }

    private readonly Dictionary<Symbol, PlainGroup> _groups = [];

    private void PlainTaskGroup(WithStmt w, int index, WithItem item)
    {
        var symbol = _model.SymbolOf((NameExpr)item.OptionalVars!)!;
        var inLoops = w.Items.Length - 1 > index || (!w.Body.All(s => IsPlainMember(s, symbol)) && !IsOneList(w, symbol));
        var group = new PlainGroup { List = inLoops ? _frame.Fresh("group") : null };
        var outer = _groups.GetValueOrDefault(symbol);
        _groups[symbol] = group;
        if (group.List is not null)
        {
            Emit(Cs.Local(null, group.List, Cs.New(Cs.Type("List<Task>"))));
        }

        With(w, index + 1);
        ExpressionSyntax[] all = group.List is not null ? [Cs.Id(group.List)] : [.. group.Tasks];
        if (all.Length > 0)
        {
            Emit(Cs.Await(group is { List: null, Tasks.Count: 1, IsOneList: false } ? all[0] : Cs.Call("Task.WhenAll", all)));
        }

        if (outer is not null)
        {
            _groups[symbol] = outer;
        }
    }

    /// <summary>Whether one list with a name holds all tasks of a group.</summary>
    private bool IsOneList(WithStmt w, Symbol group) =>
        w.Body.Count(s => Mentions(s, group)) == 1
        && w.Body.Single(s => Mentions(s, group)) is AssignStmt { Targets: [NameExpr name], Value: var list }
        && list switch
        {
            ListCompExpr { Elt: CallExpr call, Generators: [{ Iter: var source }] } => IsMemberCall(call, group) && !Mentions(source, group),
            ListExpr display => display.Elts.All(e => e is CallExpr call && IsMemberCall(call, group)),
            _ => false,
        }
        && IsFresh(name) && _model.SymbolOf(name) is { Definitions.Count: 1 };

    /// <summary>Whether a statement of the block makes tasks only where each has a name, or none at all.</summary>
    private bool IsPlainMember(Stmt stmt, Symbol group)
    {
        switch (stmt)
        {
            case ExprStmt { Value: CallExpr call } when IsMemberCall(call, group):
                return true;
            case AssignStmt { Targets: [NameExpr name], Value: CallExpr call } when IsMemberCall(call, group):
                return IsFresh(name) && _model.SymbolOf(name) is { Definitions.Count: 1 } && IsUsed(VariableOf(name));
            default:
                return !Mentions(stmt, group);
        }
    }

    private bool IsMemberCall(CallExpr call, Symbol group) => call.Func is AttributeExpr { Attr: "create_task", Value: NameExpr owner } && _model.SymbolOf(owner) == group;

    private bool Mentions(Node root, Symbol symbol)
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is NameExpr && _model.SymbolOf(node) == symbol)
            {
                return true;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return false;
    }

    private ExpressionSyntax GroupTask(CallExpr call)
    {
        if (_model.SymbolOf(((AttributeExpr)call.Func).Value) is not { } owner || !_groups.TryGetValue(owner, out var group))
        {
            throw NeedsLoop(call, "a task group that is handed on");
        }

        var parent = Parents[call];
        if (group.List is null)
        {
            if (parent is ListCompExpr or ListExpr && Parents[parent] is AssignStmt { Targets: [NameExpr listed] })
            {
                if (!group.IsOneList)
                {
                    group.IsOneList = true;
                    group.Tasks.Add(Cs.Id(NameOf(VariableOf(listed))));
                }

                return Started(call.Args[0]);
            }

            if (parent is AssignStmt { Targets: [NameExpr target] })
            {
                group.Tasks.Add(Cs.Id(NameOf(VariableOf(target))));
                return Started(call.Args[0]);
            }

            // A statement of its own: the task has no name in Python.
            var name = _frame.Fresh(call.Args[0] is CallExpr { Func: NameExpr f } ? NameStyle.Camel(f.Id) + "Task" : "task");
            Emit(Cs.Local(null, name, Started(call.Args[0])));
            group.Tasks.Add(Cs.Id(name));
            return Cs.Id(name);
        }

        if (parent is ExprStmt)
        {
            return Cs.CallMember(Cs.Id(group.List), "Add", Started(call.Args[0]));
        }

        if (parent is ListCompExpr)
        {
            _listed[(ListCompExpr)parent] = group;
            return Started(call.Args[0]);
        }

        if (!_frame.CanHoist)
        {
            throw Unsupported(call, "a task of a group made within an expression");
        }

        var made = _frame.Fresh("task");
        Emit(Cs.Local(null, made, Started(call.Args[0])));
        Emit(Cs.CallMember(Cs.Id(group.List), "Add", Cs.Id(made)));
        return Cs.Id(made);
    }

    /// <summary>The comprehensions whose items are tasks of a group.</summary>
    private readonly Dictionary<ListCompExpr, PlainGroup> _listed = [];

    /// <summary>Adds the tasks that a comprehension made to their group.</summary>
    private void NoteListed(AssignStmt a)
    {
        if (a is { Targets: [NameExpr target], Value: ListCompExpr made } && _listed.Remove(made, out var group))
        {
            Emit(Cs.CallMember(Cs.Id(group.List!), "AddRange", Cs.Id(NameOf(VariableOf(target)))));
        }
    }
}
