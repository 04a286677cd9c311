using System.Collections.Immutable;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Lowering;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Facts;

/// <summary>Collects the type positions of a module that was lowered: until then its classes have no names in C#.</summary>
internal sealed class TypePositions
{
    /// <summary>Types that stand for any Python value, or for any function.</summary>
    private static readonly HashSet<string> Unknown = ["object", "dynamic", "PyJsonValue", "PyFunction"];

    private readonly SemanticModel _model;
    private readonly ModuleSymbol _module;
    private readonly int _start;
    private readonly TypeMapper _types;
    private readonly HashSet<Slot> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Start, TypePosition Position)> _found = [];

    private TypePositions(SemanticModel model, ModuleSymbol module, int start)
    {
        _model = model;
        _module = module;
        _start = start;
        _types = new TypeMapper(model, new UsingSet()) { Target = model.Target };
    }

    /// <summary>The positions of a module, in source order.</summary>
    /// <param name="model">What is known of the program.</param>
    /// <param name="module">The module.</param>
    /// <param name="start">Where its own text starts.</param>
    public static ImmutableArray<TypePosition> Of(SemanticModel model, ModuleSymbol module, int start)
    {
        var positions = new TypePositions(model, module, start);
        foreach (var scope in model.Scopes.Values.Where(s => s.Module == module))
        {
            positions.Collect(scope);
        }

        return [.. positions._found.OrderBy(f => f.Start).ThenBy(f => f.Position.Kind).Select(f => f.Position).Distinct()];
    }

    private void Collect(Scope scope)
    {
        if (scope is { Kind: ScopeKind.Function, Function: { Def: { } def } function } && !IsFixed(function) && IsWritten(def))
        {
            Collect(function, def);
        }

        if (scope is { Kind: ScopeKind.Class, Class: { IsEnum: false } cls })
        {
            foreach (var attribute in cls.Attributes.Values.Where(a => a.Owner == cls && a.Definitions.Count > 0 && a.Name != "_" && !IsDunder(a.Name)))
            {
                Add(TypePositionKind.Attribute, attribute.Name, attribute.Slot, attribute.Definitions[0]);
            }
        }

        if (scope.Kind is ScopeKind.Class || scope.Function is { } owner && (IsFixed(owner) || owner.Def is { } made && !IsWritten(made)))
        {
            return;
        }

        foreach (var variable in scope.Symbols.Values.Where(s => s.Entity is null && !s.IsParameter).SelectMany(s => s.Variables).Where(v => v.Definitions.Count > 0))
        {
            AddElements(variable.Symbol.Name, variable.Slot.Type, variable.Definitions[0]);
        }
    }

    private void Collect(FunctionSymbol function, FunctionDefStmt def)
    {
        foreach (var parameter in function.CallerParameters.Where(p => p.Node is not null))
        {
            if (parameter.IsVariadic)
            {
                Add(TypePositionKind.Element, parameter.Name, parameter.Slot, parameter.Node!);
            }
            else
            {
                Add(TypePositionKind.Parameter, parameter.Name, parameter.Slot, parameter.Node!);
            }
        }

        if (function.IsGenerator)
        {
            Add(TypePositionKind.Element, function.Name, function.Yield, def);
        }
        else if (function.Name != "__init__" && !function.IsSetter)
        {
            AddReturn(function, def);
        }
    }

    private void AddReturn(FunctionSymbol function, FunctionDefStmt def)
    {
        if (function.Return.Type is NeverType or PrimitiveType { IsNone: true })
        {
            Note(TypePositionKind.Return, function.Name, "void", def, isKnown: true);
        }
        else
        {
            Add(TypePositionKind.Return, function.Name, function.Return, def);
        }
    }

    /// <summary>Whether .NET fixes what it takes and gives, whatever Python says: what an equality is given, how a block ended.</summary>
    private static bool IsFixed(FunctionSymbol function) => function.Name is "__eq__" or "__ne__" or "__exit__" or "__aexit__" or "__await__";

    /// <summary>Whether a function stands in the source: others were made, for a class or a decorator there.</summary>
    private bool IsWritten(FunctionDefStmt def) => _module.Parsed!.Source.Text.AsSpan(def.Start) is var text
        && (text.StartsWith("def", StringComparison.Ordinal) || text.StartsWith("async", StringComparison.Ordinal));

    private static bool IsDunder(string name) => name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);

    private void Add(TypePositionKind kind, string name, Slot slot, Node node)
    {
        var text = _types.Text(slot);
        Note(kind, name, text, node, !Unknown.Contains(Head(text)));
        AddElements(name, slot.Type, node);
    }

    /// <summary>What a type is made of, each shared part once: a list under two names has one kind of items.</summary>
    private void AddElements(string name, PyType type, Node node)
    {
        foreach (var part in type.Parts)
        {
            foreach (var slot in Elements(part).Where(s => _seen.Add(s.Root)))
            {
                Add(TypePositionKind.Element, name, slot, node);
            }
        }
    }

    private IEnumerable<Slot> Elements(PyType type)
    {
        switch (type)
        {
            case TupleType tuple:
                return tuple.Items;
            case CallableType callable:
                return callable.Parameters.Concat(IsNothing(callable.Result) ? [] : [callable.Result]);
            case InstanceType { Class: { IsUser: true } } own:
                return own.Args;
            case InstanceType awaitable when awaitable.Class == _model.Types.TaskClass || awaitable.Class == _model.Types.FutureClass || awaitable.Class == _model.Types.CoroutineClass || awaitable.Class == _model.Types.AwaitableClass:
                return awaitable.Args.Take(1).Where(a => !IsNothing(a));
            case InstanceType { Class: { } cls } library:
                var text = cls.CsType ?? "";
                return library.Args.Where((_, i) => i < cls.TypeParams.Length && text.Contains("$" + cls.TypeParams[i], StringComparison.Ordinal));
            default:
                return [];
        }
    }

    private static bool IsNothing(Slot slot) => slot.Type is NeverType or PrimitiveType { IsNone: true };

    private void Note(TypePositionKind kind, string name, string text, Node node, bool isKnown)
    {
        if (node.Start >= _start)
        {
            var source = _module.Parsed!.Source;
            _found.Add((node.Start, new TypePosition(kind, name, source.GetLine(node.Start), source.GetColumn(node.Start), text, isKnown)));
        }
    }

    private static string Head(string text) => text.TrimEnd('?').Split('<')[0];
}
