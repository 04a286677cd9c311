using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Generators that are more than iterators: an asynchronous body that awaits at each yield.</summary>
internal sealed partial class Lowerer
{
    private readonly Dictionary<FunctionSymbol, string> _stepNames = [];

    private bool IsSteppedCall(Expr node) =>
        _model.TypeOf(node) is InstanceType { Args: [_, var sent, ..] } generator && generator.Class == Types.GeneratorClass && _model.SteppedGenerators.Contains(sent.Root) && node is CallExpr;

    /// <summary>Writes the body of a generator as the delegate that steps through it.</summary>
    private ImplicitObjectCreationExpressionSyntax SteppedBody(FunctionSymbol function)
    {
        UseType(function switch
        {
            { IsContextManager: true, IsAsync: true } => "AsyncGeneratorContext",
            { IsContextManager: true } => "GeneratorContext",
            { IsAsync: true } => "PyAsyncGenerator",
            _ => "PyGenerator",
        });
        UseType(function.IsAsync ? "AsyncGeneratorSteps" : "GeneratorSteps");
        var steps = _frame.Fresh("steps");
        _stepNames[function] = steps;
        Statements(function.Def!.Body);
        if (ReturnsValue(function) && Reachability.EndIsReachable(function.Def.Body, _model.Decides))
        {
            Emit(ReturnStatement(Cs.Forgive(Cs.Default)));
        }

        var hasYield = _frame.Out.Any(s => s.DescendantNodes().OfType<AwaitExpressionSyntax>().Any());
        if (!hasYield)
        {
            throw Unsupported(function.Def, "a generator that never yields");
        }

        return ImplicitObjectCreationExpression(ArgumentList(SingletonSeparatedList(Argument(Cs.Lambda([steps], Cs.Block(_frame.Out), isAsync: true)))), null);
    }

    private static bool ReturnsValue(FunctionSymbol function) => function.Return.Type is not NeverType && !function.Return.Type.IsNone;

    private void SteppedReturn(ReturnStmt r, FunctionSymbol function)
    {
        if (!ReturnsValue(function))
        {
            if (!IsBodyEnd(r))
            {
                Emit(ReturnStatement());
            }

            return;
        }

        Emit(ReturnStatement(r.Value is null ? Cs.Forgive(Cs.Default) : ExpressionAs(r.Value, function.Return)));
    }

    private void SteppedYield(Expr node)
    {
        if (node is YieldExpr y)
        {
            Emit(Cs.Await(Cs.CallMember(Cs.Id(Steps(node)), "Yield", Yielded(y))));
            return;
        }

        Emit(Delegated((YieldFromExpr)node));
    }

    private ExpressionSyntax Yielded(YieldExpr y) => y.Value is null ? Cs.Null : ExpressionAs(y.Value, _frame.Function!.Yield);

    private string Steps(Node node) =>
        _frame.Function is { } function && _stepNames.TryGetValue(function, out var steps) && _frame.CanHoist ? steps : throw Unsupported(node, "a 'yield' here");

    /// <summary><c>x = yield value</c>.</summary>
    private ExpressionSyntax Received(YieldExpr y) => Cs.Await(Cs.CallMember(Cs.Id(Steps(y)), "Receive", Yielded(y)));

    /// <summary><c>yield from source</c>: another such generator is sent what this one is.</summary>
    private ExpressionSyntax Delegated(YieldFromExpr y)
    {
        var source = Iterable(y.Value);
        var element = ElementType(_model.TypeOf(y.Value));
        if (_frame.Function is { } own && IsDynamic(own.Yield.Type) && !IsDynamic(element) && TypeMapper.IsValueType(element) && _types.Of(_model.TypeOf(y.Value)) is not GenericNameSyntax { Identifier.ValueText: "PyGenerator" })
        {
            source = Cs.CallMember(source, "Select", Cs.Lambda(["item"], Cs.Cast(Cs.Type("object"), AsObject(Cs.Id("item"), element))));
        }

        return Cs.Await(Cs.CallMember(Cs.Id(Steps(y)), "From", source));
    }

    /// <summary>An exception as a value: an instance, or a class that an instance is made of.</summary>
    private ExpressionSyntax RaisedValue(Expr node) =>
        _model.TypeOf(node) is ClassType { Class: { IsException: true, IsUser: false } cls } ? NewException(cls, [], null, new CallExpr(node, [], [], node.Start, node.End))
        : _model.TypeOf(node) is ClassType ? throw Unsupported(node, "throwing a class into a generator")
        : Expression(node);
}
