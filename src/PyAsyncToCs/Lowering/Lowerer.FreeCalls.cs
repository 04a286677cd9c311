using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// Functions that no delegate stands for: of several shapes in one place, or called with what <c>*</c> and <c>**</c> give.
/// The called function takes its arguments out when it is called.
/// </summary>
internal sealed partial class Lowerer
{
    private static bool IsCallable(PyType type) => type is FunctionType or CallableType or ClassType || (type is InstanceType i && i.Class.FindMethod("__call__") is { IsStub: false });

    /// <summary>Whether a call is one of a function object.</summary>
    private bool IsFreeCall(CallExpr call) =>
        _model.TypeOf(call.Func).WithoutNone is var callee && _model.IsFreelyCalled(callee) && !IsLooseName(call.Func) && !(callee is FunctionType { Function: var named } && Reference(call.Func, named) is not null);

    /// <summary>A call of a function object; what it gives when it is awaited on the spot, where it is.</summary>
    private ExpressionSyntax FreeCall(CallExpr call, PyType? awaited = null)
    {
        UseType("PyFunction");
        var result = _model.TypeOf(call);
        var isCoroutine = awaited is not null || IsCoroutine(result) || result is InstanceType { Args: [_] } waited && waited.Class == Types.AwaitableClass;
        var value = awaited ?? (isCoroutine ? ((InstanceType)result).Args[0].Type : result);
        if (value.AllowsNone && value.WithoutNone is InstanceType { Args: [var outcome] } && IsCoroutine(value.WithoutNone))
        {
            // None, where it is awaited, is an exception in Python, too.
            return Cs.Forgive(Cs.Call(GenericHelper("PyAwaitable", "Coroutine", outcome.Type.IsNone || outcome.Type is NeverType ? Cs.Type("object?") : _types.Of(outcome)), Called(call, "", Cs.Type("object?"))));
        }

        var type = value.IsNone || value is NeverType ? Cs.Type("object?")
            : value.Parts.Any(IsCoroutine) ? Cs.Type(value.AllowsNone ? "object?" : "object")
            : IsPlainGenerator(value) ? Cs.Type($"IEnumerable<{_types.Text(((InstanceType)value).Args[0])}>")
            : TypeHere(value, call);
        return Called(call, isCoroutine ? "Async" : "", type);
    }

    /// <summary>Whether a value is what a generator function gives that has the plain form in C#.</summary>
    private bool IsPlainGenerator(PyType type) => type is InstanceType { Class: { IsUser: false, Name: "Iterator" or "Generator" }, Args: [_, ..] and var args }
        && !(args is [_, var sent, ..] && _model.SteppedGenerators.Contains(sent.Root));

    private ExpressionSyntax Called(CallExpr call, string suffix, TypeSyntax type)
    {
        var isPlain = call.Keywords.IsEmpty && call.Args.All(a => a is not StarredExpr);
        var member = (isPlain ? "Call" : "Apply") + suffix;
        return Taken(Receiver(call.Func), member, type, isPlain ? [.. call.Args.Select(Given)] : [PositionalArguments(call), .. NamedArguments(call)]);
    }

    /// <summary>The C# type of an expression, an int's by its width.</summary>
    private TypeSyntax TypeHere(PyType type, Expr node) => type == PyType.Int ? WidthType(_model.Widths.GetValueOrDefault(node)) : _types.Of(type);

    private ExpressionSyntax Given(Expr argument)
    {
        var written = AsObject(Expression(argument), _model.TypeOf(argument));
        return IsArray(argument) || written is LambdaExpressionSyntax || written.IsKind(SyntaxKind.NullLiteralExpression) ? Cs.Cast(Cs.Type(written is LambdaExpressionSyntax ? _types.Text(_model.TypeOf(argument)) : "object?"), written) : written;
    }

    private ExpressionSyntax PositionalArguments(CallExpr call) =>
        Cs.Collection([.. call.Args.Select(a => a is StarredExpr star ? Cs.Spread(Each(star.Value)) : Given(a))]);

    /// <summary>The items of an iterable as objects: a collection of a value type is none of objects.</summary>
    private ExpressionSyntax Each(Expr node) => _model.TypeOf(node) is TupleType ? CallHelper("PyDynamicItems", "Each", Expression(node)) : Iterable(node);

    /// <summary>What <c>**</c> unpacks.</summary>
    private ExpressionSyntax Mapping(Expr node)
    {
        if (IsJson(_model.TypeOf(node).WithoutNone))
        {
            return Cs.CallMember(Receiver(node), "Arguments");
        }

        if (IsDynamic(_model.TypeOf(node)))
        {
            _usings.Add("System.Collections");
            return Cs.Cast(Cs.Type("IDictionary"), Receiver(node));
        }

        return Receiver(node);
    }

    private List<ExpressionSyntax> NamedArguments(CallExpr call)
    {
        var given = call.Keywords.Where(k => k.Arg is null).Select(k => Mapping(k.Value)).ToList();
        var named = call.Keywords.Where(k => k.Arg is not null).Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Given(k.Value))).ToList();
        if (named.Count > 0)
        {
            given.Insert(0, DictInitializer(Cs.Type("Dictionary<string, object?>"), named));
        }

        return given;
    }

    /// <summary>The arguments of a function of the program to which <c>*</c> and <c>**</c> give what only shows when it runs.</summary>
    private ArgumentListSyntax UnpackedArguments(CallExpr call, string name, IReadOnlyList<ParameterSymbol> declared)
    {
        if (declared.Count == 0)
        {
            return NoArguments(call, name);
        }

        // CPython's errors name what is called as it stands in its class.
        name = _model.Calls.GetValueOrDefault(call) is not { } target ? name
            : target.Constructed is { Name: var cls } ? cls + ".__init__"
            : target.Function is { } function ? QualifiedName(function) : name;
        UseType("PyCallArguments");
        var given = _frame.Fresh("given");
        var made = Cs.New(Cs.Type("PyCallArguments"), [Cs.Str(name), PositionalArguments(call), .. NamedArguments(call)]);
        if (_frame.CanHoist && _branches == 0)
        {
            Emit(Cs.Local(null, given, made));
            return ArgumentsFrom(Cs.Id(given), declared);
        }

        var arguments = ArgumentsFrom(Cs.Id(given), declared);
        if (arguments.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault(n => n.Identifier.Text == given) is not { } first)
        {
            return arguments;
        }

        var named = ((InvocationExpressionSyntax)Cs.CallMember(made, "As")).AddArgumentListArguments(
            Argument(null, Token(SyntaxKind.OutKeyword), DeclarationExpression(Cs.Id("var"), SingleVariableDesignation(Identifier(given)))));
        return arguments.ReplaceNode(first, named);
    }

    /// <summary>The arguments of a function that takes none: what the call gives is computed, and must be nothing.</summary>
    private ArgumentListSyntax NoArguments(CallExpr call, string name)
    {
        if (!_frame.CanHoist || _branches > 0)
        {
            throw Unsupported(call, $"a call that may give '{name}', which takes none, arguments, in this place,");
        }

        if (ArgumentError(call) is { } wrong)
        {
            Emit(CallHelper("PyException", "Thrown", [Cs.New(Cs.Type("InvalidCastException"), Cs.Str(wrong)), .. Evaluated([.. call.Args, .. call.Keywords.Select(k => k.Value)])]));
        }
        else
        {
            UseType("PyCallArguments");
            Emit(Cs.CallMember(Cs.New(Cs.Type("PyCallArguments"), [Cs.Str(name), PositionalArguments(call), .. NamedArguments(call)]), "AreNone"));
        }

        return ArgumentList();
    }
}
