using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Turns one module's tree into a C# compilation unit. One file per construct.</summary>
internal sealed partial class Lowerer
{
    private readonly SemanticModel _model;
    private readonly ModuleSymbol _module;
    private readonly ConversionOptions _options;
    private readonly ProgramPlan _plan;
    private readonly List<Diagnostic> _diagnostics;
    private readonly TypeMapper _types;
    private readonly UsingSet _usings = new();
    private readonly HashSet<HelperReference> _helpers = [];
    private Frame _frame = null!;

    public Lowerer(ProgramPlan plan, SemanticModel model, ModuleSymbol module, ConversionOptions options, List<Diagnostic> diagnostics)
    {
        _plan = plan;
        _model = model;
        _module = module;
        _options = options;
        _diagnostics = diagnostics;
        _types = new TypeMapper(model, _usings) { Target = model.Target, OnCatalogType = NoteHelperType };
    }

    private SourceText Source => _module.Parsed!.Source;

    private bool OnAsyncio => _model.Target == AsyncTarget.Asyncio;

    private TypeConstructors Types => _model.Types;

    /// <summary>The code of one function, or of the module, while it is written.</summary>
    private sealed class Frame(Scope scope, FunctionSymbol? function, VariablePlacement placement, Frame? outer)
    {
        public Scope Scope => scope;

        public FunctionSymbol? Function => function;

        public VariablePlacement Placement => placement;

        public Frame? Outer => outer;

        /// <summary>The statements of the block being written.</summary>
        public List<StatementSyntax> Out { get; set; } = [];

        /// <summary>The names that are taken.</summary>
        public TakenNames Names { get; } = new(outer?.Names);

        private readonly HashSet<string> _captured = [];

        // The Python names of its variables.
        private readonly Dictionary<string, string> _pythonNames = [];

        public ClassSymbol? Class { get; init; }

        /// <summary>What <c>break</c> must set before it leaves its loop, for a loop with <c>else</c>; null where nothing.</summary>
        public Stack<string?> BreakFlags { get; } = new();

        /// <summary>Whether statements may be put before the one being written (not inside a lambda's expression).</summary>
        public bool CanHoist { get; set; } = true;

        // Where to look on: a name may have a hundred thousand versions.
        private readonly Dictionary<string, int> _lastNumbers = [];

        public string Fresh(string wanted)
        {
            if (Names.Add(wanted))
            {
                return wanted;
            }

            var number = _lastNumbers.GetValueOrDefault(wanted, 1);
            do
            {
                number++;
            }
            while (!Names.Add(wanted + number));

            _lastNumbers[wanted] = number;
            return wanted + number;
        }

        /// <summary>Notes what a variable of this frame is called.</summary>
        public void Note(Symbol symbol, string name)
        {
            _pythonNames[name] = symbol.Name;
            if (!symbol.IsCaptured && !symbol.IsUsedByOtherModules && !symbol.IsAssignedElsewhere)
            {
                Names.Hide(name);
            }
        }

        /// <summary>A name for a lambda's parameter. It may hide a variable of the same name in Python: the lambda cannot mean that one.</summary>
        public string Parameter(string pythonName)
        {
            var wanted = NameStyle.Camel(pythonName);
            return PythonName(wanted) == pythonName ? wanted : Fresh(wanted);
        }

        /// <summary>Frees the names that were given since a mark of <see cref="Names"/>.</summary>
        public void Restore(int mark)
        {
            Names.Restore(mark);
            _lastNumbers.Clear();
        }

        /// <summary>Parameters of the constructor that the methods of the class read: no variable in them may have such a name.</summary>
        public void Capture(string parameter)
        {
            _captured.Add(parameter);
            Names.Add(parameter);
        }

        public bool IsCaptured(string name) => _captured.Contains(name) || Outer?.IsCaptured(name) is true;

        private string? PythonName(string name) => _pythonNames.TryGetValue(name, out var own) ? own : Outer?.PythonName(name);
    }

    private ExpressionSyntax Helper(string type, string member)
    {
        if (!HelperLibrary.Embedded.Has(type, member))
        {
            throw new MissingHelperException($"{type}.{member}");
        }

        _helpers.Add(new HelperReference(type, member));
        return Cs.Member(Cs.Id(type), member);
    }

    private void NoteHelperType(string name)
    {
        if (name.Length > 0 && char.IsUpper(name[0]) && !PlainTypes.Contains(name) && HelperLibrary.Embedded.FilesOfType(name).Count > 0)
        {
            UseType(name);
        }
    }

    // Never of the runtime: looked up without reading its index.
    private static readonly HashSet<string> PlainTypes = ["List", "Dictionary", "HashSet", "IEnumerable", "IAsyncEnumerable", "IEnumerator", "Func", "Task", "ImmutableArray", "FrozenSet", "Complex"];

    private ExpressionSyntax GenericHelper(string type, string member, params TypeSyntax[] arguments)
    {
        _ = Helper(type, member);
        return SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Cs.Id(type), (SimpleNameSyntax)Cs.Generic(member, arguments));
    }

    /// <summary>The <c>repr</c> of a type, as a function: for the texts of exceptions.</summary>
    private ExpressionSyntax ReprFunction(PyType type) => type switch
    {
        PrimitiveType { Name: "str" } => Helper("PyText", "Quote"),
        PrimitiveType { Name: "int" or "bool" } => Helper("PyText", "Plain"),
        PrimitiveType { Name: "float" } => Helper("PyText", "Float"),
        UnionType when _model.IsMixedNumber(type) && !type.AllowsNone => Helper("PyText", "Plain"),
        _ => Cs.Lambda(["x"], CallHelper("PyText", "Repr", Cs.Id("x"))),
    };

    private ExpressionSyntax CallHelper(string type, string member, params ReadOnlySpan<ExpressionSyntax> args) => Cs.Call(Helper(type, member), args);

    private void UseType(string helperType) => _helpers.Add(new HelperReference(helperType, null));

    private readonly HashSet<(string Code, int Start, string Message)> _reported = [];

    private void Report(DiagnosticRule rule, Node node, params object[] args)
    {
        if (node.Start < _options.PreludeLength)
        {
            return;
        }

        var message = string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, args);
        if (_reported.Add((rule.Code, node.Start, message)))
        {
            _diagnostics.Add(new Diagnostic(rule, message, Source, node.Start, node.End, rule.Suggestion));
        }
    }

    /// <summary>Takes back what was told of a way that was tried first.</summary>
    private void Withdraw(int told)
    {
        foreach (var diagnostic in _diagnostics.Skip(told))
        {
            _reported.Remove((diagnostic.Rule.Code, diagnostic.Start, diagnostic.Message));
        }

        _diagnostics.RemoveRange(told, _diagnostics.Count - told);
    }

    /// <summary>A construct that is not converted: the diagnostic, and the exception that stops the statement.</summary>
    private UnsupportedException Unsupported(Node node, string what)
    {
        Report(Rules.Unsupported, node, what);
        return new UnsupportedException(what);
    }

    /// <summary>A construct that target bcl has nothing for.</summary>
    private UnsupportedException NeedsLoop(Node node, string what)
    {
        Report(Rules.NeedsLoop, node, what);
        return new UnsupportedException($"{what} on target bcl");
    }

    /// <summary>Leaves a statement for which there is no C#; it becomes a marked throw.</summary>
    private class UnsupportedException(string what) : Exception(what);

    /// <summary>A helper that the runtime does not have yet.</summary>
    private sealed class MissingHelperException(string name) : UnsupportedException($"what needs the helper {name}");
}
