using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>Writes an expression; its C# type is that of the model.</summary>
    private ExpressionSyntax Expression(Expr node)
    {
        if (_replaced.TryGetValue(node, out var written) || (written = ExitItem(node)) is not null)
        {
            return written;
        }

        if (_model.HeldReads.TryGetValue(node, out var instance) && _heldReads.Add(node))
        {
            return HeldRead(node, instance);
        }

        if (SureError(node) is { } sure)
        {
            return sure;
        }

        if (HasComparedKeys(node))
        {
            return WithComparer(node);
        }

        if (!ReferenceEquals(node, _bare))
        {
            if (IsVoid(node))
            {
                return NoneOf(Bare(node));
            }

            if (node is (DictExpr or BinOpExpr or CallExpr) && _model.IsNullKeyed(_model.TypeOf(node)))
            {
                var keyed = Bare(node);
                return keyed is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "PyDict" }, Name.Identifier.Text: "Merge" or "FromKeys" or "Of" or "OfPairs" } } ? throw Unsupported(node, "None among the keys of this") : keyed;
            }

            if (MakesPlainDict(node))
            {
                var made = Bare(node);
                return made is BaseObjectCreationExpressionSyntax ? made : Cs.New(_types.Of(_model.TypeOf(node)), made);
            }
        }

        if (node is CallExpr kept && _model.KeptGenerators.Contains(kept) && !_oneShotOk.Contains(node) && _model.TypeOf(node) is InstanceType { Args: [_, var sentTo] } && _model.SteppedGenerators.Contains(sentTo.Root))
        {
            return Cs.CallMember(Call(kept), "Keep");
        }

        // An iterator that is kept is read once, whoever reads it.
        if (node is CallExpr or GeneratorExpr && !_oneShotOk.Contains(node) && _model.TypeOf(node) is InstanceType { Class: { IsUser: false, Name: "Iterator" or "Generator" } } iterator && !IsIteratorCall(node) && !IsSteppedCall(node))
        {
            _oneShotOk.Add(node);
            UseType("PyIterator");
            var made = Cs.New(_types.Of(iterator), Expression(node));
            _oneShotOk.Remove(node);
            return made;
        }

        switch (node)
        {
            case ConstantExpr c:
                return Constant(c);
            case NameExpr n:
                return Name(n);
            case AttributeExpr a:
                return Attribute(a);
            case CallExpr c:
                return _model.DeclaredTypes.TryGetValue(c, out var whole) && whole.AllowsNone && !_model.TypeOf(c).AllowsNone ? Cs.Forgive(Call(c)) : Call(c);
            case BinOpExpr b:
                return AsTupleKey(b, Binary(b));
            case UnaryOpExpr u:
                return Unary(u);
            case BoolOpExpr b:
                return BoolOp(b);
            case CompareExpr c:
                return Compare(c);
            case IfExpr i:
                return ConditionalValue(i, _model.TypeOf(i));
            case AwaitExpr a:
                return Await(a);
            case JoinedStrExpr j:
                return Interpolated(Parts(j));
            case ListExpr l:
                return ListDisplay(l);
            case TupleExpr t:
                return TupleDisplay(t, _model.TypeOf(t));
            case DictExpr d:
                return DictDisplay(d);
            case SetExpr s:
                return SetDisplay(s);
            case ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr:
                return ComprehensionValue(node);
            case LambdaExpr l:
                return Lambda(l);
            case SubscriptExpr s:
                return _model.DeclaredTypes.TryGetValue(s, out var held) && held.AllowsNone && !_model.TypeOf(s).AllowsNone ? Cs.Forgive(Subscript(s)) : AsTupleKey(s, Subscript(s));
            case NamedExpr w:
                return Walrus(w);
            case StarredExpr s:
                return Cs.Spread(Iterable(s.Value));
            case YieldExpr y:
                return Received(y);
            case YieldFromExpr y:
                return _model.TypeOf(y) is { AllowsNone: false } result and not (NeverType or AnyType) && !TypeMapper.IsValueType(result) ? Cs.Forgive(ParenthesizedExpression(Delegated(y))) : Delegated(y);
            default:
                throw Unsupported(node, $"'{node.Kind}'");
        }
    }

    private ExpressionSyntax Name(NameExpr n)
    {
        if (ExitTypeValue(n) is { } raised)
        {
            return raised;
        }

        var type = _model.TypeOf(n);
        if (type is ModuleType module)
        {
            throw Unsupported(n, $"the module '{module.Module.Name}' as a value");
        }

        if (_model.SymbolOf(n) is { } symbol)
        {
            if (symbol.Function is { } function)
            {
                return FunctionValue(function, FunctionReference(function));
            }

            if (symbol.Class is { } cls)
            {
                return TypeOfExpression(Cs.Type(cls.CsPath));
            }

            if (type is FunctionType { Function: { } imported } && symbol.Definitions is [Alias])
            {
                return imported.IsStub ? StubAsValue(imported, null, n) : FunctionReference(imported);
            }

            if (symbol.Definitions is [Alias alias] && ImportedConstant(alias) is { } constant)
            {
                return Template(constant.Template, []);
            }

            if (ReceiverOf(symbol) is { } method)
            {
                return method.IsClassMethod ? TypeOfExpression(Cs.Type(method.Owner!.CsPath)) : ThisExpression();
            }

            if (symbol.Scope.Kind == ScopeKind.Class)
            {
                return ClassBodyName(n, symbol);
            }

            if (symbol.Definitions is [Alias unknown] && symbol.ImportedSymbol is null && type is AnyType or NeverType)
            {
                throw Unsupported(n, $"'{unknown.Name}', of which the catalog knows nothing,");
            }

            if (type is AnyType or NeverType && symbol.Definitions is [NameExpr bound] && _model.Aliases.ContainsKey(bound))
            {
                throw Unsupported(n, $"the type '{n.Id}' as a value");
            }

            var variable = _model.VariableOf(n) ?? symbol.TheVariable;
            var place = Place(variable);
            if (variable.IsNullWhileUnbound && _model.TrustedReads.Contains(n))
            {
                place = Cs.Forgive(place);
            }

            return _model.UnboundReads.Contains(n) ? Bound(n, place) : Unwrap(place, _model.DeclaredTypeOf(n), type);
        }

        if (n.Id == "__name__")
        {
            return Cs.Str(_plan.Of(_module).IsScript ? "__main__" : _module.Name);
        }

        if (n.Id == "__file__")
        {
            return CallHelper("PySource", "File", Cs.Str(Path.GetFileName(_module.Parsed!.Source.Path)));
        }

        if (n.Id == "__doc__")
        {
            return _module.Node!.Body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] ? Cs.Str(CleanDoc(text)) : Cs.Null;
        }

        if (n.Id == "NotImplemented")
        {
            throw Unsupported(n, "'NotImplemented'");
        }

        if (type is ClassType { Class: { } builtin })
        {
            if (!builtin.TypeParams.IsEmpty)
            {
                return BuiltinTypeValue(builtin) ?? throw Unsupported(n, $"the class '{builtin.Name}' as a value");
            }

            return TypeOfExpression(Cs.Type(builtin.IsException ? ExceptionTable.TypeOf(builtin) : _types.Text(builtin.Self)));
        }

        if (type is FunctionType { Function: { IsStub: true } stub })
        {
            return StubAsValue(stub, null, n);
        }

        if (BuiltinNames.Contains(n.Id))
        {
            throw Unsupported(n, $"the builtin '{n.Id}'");
        }

        UseType("NameException");
        Report(Diagnostics.Rules.UndefinedName, n, n.Id);
        return ThrowHelperValue(n);
    }

    /// <summary>Reads a name that may be unbound.</summary>
    private BinaryExpressionSyntax Bound(NameExpr n, ExpressionSyntax place) =>
        BinaryExpression(SyntaxKind.CoalesceExpression, place, ThrowExpression(CallHelper("PyNames", _frame.Function is null ? "Undefined" : "Unbound", Cs.Str(n.Id))));

    /// <summary>The catalog's constant that <c>from module import name</c> binds.</summary>
    private CatalogConstant? ImportedConstant(Alias alias)
    {
        return _model.Imports.GetValueOrDefault(alias) is ImportFromStmt { Level: 0, Module: { } name } && _model.ModuleTable.Find(_module, name) is null
            ? _model.LoadModule(name)?.Members.GetValueOrDefault(alias.Name) as CatalogConstant
            : null;
    }

    private ExpressionSyntax ThrowHelperValue(NameExpr n) => throw Unsupported(n, $"the undefined name '{n.Id}'");

    /// <summary>Whether a name is the receiver of an enclosing method (<c>self</c> in a nested function).</summary>
    private bool IsReceiver(Symbol symbol) => ReceiverOf(symbol) is not null;

    /// <summary>The method around the code that a symbol is the receiver of.</summary>
    private FunctionSymbol? ReceiverOf(Symbol symbol)
    {
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (frame.Function is { Owner: not null, IsMethod: true } f && f.Parameters.FirstOrDefault()?.Symbol == symbol)
            {
                return f;
            }
        }

        return null;
    }

    private ExpressionSyntax FunctionReference(FunctionSymbol function)
    {
        if (function.IsStub)
        {
            return Cs.Id(function.Name);
        }

        var name = Cs.Id(FunctionName(function));
        return function.Scope!.Module != _module || (_plan.Methods.Contains(function) && _frame.Class is not null)
            ? Cs.Member(ModuleClass(function.Scope.Module), FunctionName(function))
            : name;
    }

    private ExpressionSyntax Walrus(NamedExpr w)
    {
        var name = (NameExpr)w.Target;
        var variable = VariableOf(name);
        var stored = ParenthesizedExpression(Cs.Assign(Place(variable), ExpressionAs(w.Value, variable.Slot)));
        return TypeMapper.IsValueType(_model.TypeOf(w)) && !_model.TypeOf(w).AllowsNone && (variable.IsNullWhileUnbound || variable.Slot.Type.AllowsNone) ? Cs.Member(stored, "Value") : stored;
    }
}
