using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Exception classes of the program.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether an exception class takes its arguments as the builtin ones do, and has no constructor that does.</summary>
    private static bool NeedsExceptionConstructor(ClassSymbol cls) =>
        cls.IsException && cls.FindMethod("__init__") is null or { IsStub: true };

    /// <summary><c>class A(Exception)</c> without a constructor: its text is its argument's.</summary>
    private Primary ExceptionConstructor(ClassSymbol cls)
    {
        var parameters = new List<ParameterSyntax> { Parameter(Identifier("message")).WithType(Cs.Type("string")).WithDefault(EqualsValueClause(Cs.Str(""))) };
        var args = new List<ExpressionSyntax> { Cs.Id("message") };
        if (HasCause(cls))
        {
            parameters.Add(Parameter(Identifier("innerException")).WithType(Cs.Type("Exception?")).WithDefault(EqualsValueClause(Cs.Null)));
            args.Add(Cs.Id("innerException"));
        }
        else if (BuiltinBase(cls) == "ArgumentOutOfRangeException" && !cls.Bases.Any(b => b.Class.IsUser))
        {
            // The one-argument constructor takes a parameter's name, not a message.
            args.Insert(0, Cs.Null);
        }

        return new Primary(ParameterList(SeparatedList(parameters)), [], [], Cs.Args([.. args]));
    }

    private static string BuiltinBase(ClassSymbol cls) => ExceptionTable.TypeOf(cls.Lineage().First(c => !c.IsUser && c.IsException));

    /// <summary>Whether one of a class, or of a class derived from it, is raised from another.</summary>
    private bool HasCause(ClassSymbol cls)
    {
        _plan.WithCause ??= [.. ProgramNodes<RaiseStmt>()
            .Where(r => r is { Exc: not null, Cause: not null and not ConstantExpr })
            .Select(r => _model.TypeOf(r.Exc!) switch { InstanceType i => i.Class, ClassType c => c.Class, _ => null })
            .OfType<ClassSymbol>()
            .Where(c => NeedsExceptionConstructor(c) && !HelperExceptions.Contains(BuiltinBase(c)))
            .SelectMany(c => c.Lineage().Where(b => b.IsUser))];
        return _plan.WithCause.Contains(cls);
    }

    /// <summary>All nodes of a kind in the program.</summary>
    private IEnumerable<T> ProgramNodes<T>()
        where T : Node => _model.Modules.SelectMany(m => NodesOf<T>(m.Node!));

    /// <summary>All nodes of a kind under a root.</summary>
    private static IEnumerable<T> NodesOf<T>(Node root)
        where T : Node
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is T found)
            {
                yield return found;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }
    }

    /// <summary>The message of <c>A(…)</c>, for an exception class without a constructor of its own.</summary>
    private ExpressionSyntax[] ExceptionArguments(ClassSymbol cls, IReadOnlyList<Expr> args) => args.Count switch
    {
        0 => [],
        1 => [cls.HasBase("KeyError") ? ReprOf(args[0]) : TextOf(args[0])],
        _ => [Interpolated([Literal("("), .. Join(args, ", ", ReprPart), Literal(")")])],
    };

    /// <summary>A class that takes its base's constructor over repeats it: constructors are not inherited in C#.</summary>
    private ConstructorDeclarationSyntax? InheritedConstructor(ClassSymbol cls)
    {
        if (cls.FindMethod("__init__") is not { IsStub: false, Def: not null } init || init.Owner == cls || init.Parameters.Count < 2)
        {
            return null;
        }

        var outer = _frame;
        _frame = new Frame(init.Scope!, init, VariablePlacement.Of(_model, init.Scope!, init.Def!.Body), outer) { Class = cls };
        try
        {
            NameVariables();
            var parameters = Parameters(init, out _);
            return ConstructorDeclaration(cls.CsName!)
                .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
                .WithParameterList(parameters)
                .WithInitializer(ConstructorInitializer(SyntaxKind.BaseConstructorInitializer, Cs.Args([.. parameters.Parameters.Select(p => (ExpressionSyntax)Cs.Id(p.Identifier.Text))])))
                .WithBody(Cs.Block([]));
        }
        finally
        {
            _frame = outer;
        }
    }

    /// <summary><c>__str__</c> of an exception is its message, which all that prints exceptions reads.</summary>
    private PropertyDeclarationSyntax MessageProperty(FunctionSymbol method)
    {
        var property = PropertyOf(method, "Message");
        return property.WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.OverrideKeyword)));
    }

    /// <summary>What an exception whose constructor calls no <c>super().__init__</c> prints: the arguments it was made with.</summary>
    private ArgumentListSyntax ArgumentsAsMessage(FunctionSymbol init)
    {
        var parameters = init.CallerParameters.Where(p => p.Kind is ParameterKind.Normal or ParameterKind.PositionalOnly).ToList();
        List<TextPart> Text(ParameterSymbol p, bool repr) => ValueText(Cs.Id(NameOf(VariableOfParameter(p))), p.Slot.Type, repr, null);
        return parameters switch
        {
            [] => Cs.Args(Cs.Str("")),
            [var one] => Cs.Args(Interpolated(Text(one, repr: false))),
            _ => Cs.Args(Interpolated([Literal("("), .. parameters.SelectMany((p, i) => i == 0 ? Text(p, true) : [Literal(", "), .. Text(p, true)]), Literal(")")])),
        };
    }
}
