using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void Assignment(AssignStmt a)
    {
        if (IsOfTheLoop(a.Value))
        {
            return;
        }

        if (a.Targets is [var constant] && EmitConstant(constant, a.Value))
        {
            return;
        }

        DeclareSource(a);
        if (a.Targets is [var only])
        {
            AssignTo(only, a.Value);
            NoteListed(a);
            return;
        }

        // `a = b = value`: one evaluation, targets from left to right.
        var type = _model.TypeOf(a.Value);
        var shared = a.Value is ConstantExpr or NameExpr ? null : _frame.Fresh("value");
        if (shared is not null)
        {
            var first = a.Targets.OfType<NameExpr>().FirstOrDefault();
            Emit(Cs.Local(_types.Of(first is null ? type : VariableOf(first).Slot.Type), shared, first is null ? Expression(a.Value) : ExpressionAs(a.Value, VariableOf(first).Slot)));
        }

        foreach (var target in a.Targets)
        {
            Store(target, shared is null ? null : Cs.Id(shared), type, a.Value);
        }
    }

    /// <summary>Declares a constant that functions of the script read; false where the target is none.</summary>
    private bool EmitConstant(Expr target, Expr value)
    {
        if (target is not NameExpr name || _model.SymbolOf(name) is not { IsGlobal: true } symbol)
        {
            return false;
        }

        if (IsField(symbol))
        {
            // Its declaration in the class of the program says it all.
            return _plan.Of(_module).IsTopLevel && FirstBinding(symbol) is var (_, first, _) && name == first && IsInitializer(symbol, value);
        }

        if (!IsSharedConstant(symbol))
        {
            return false;
        }

        Emit(Constant(name, value));
        return true;
    }

    private StatementSyntax Constant(NameExpr name, Expr value)
    {
        var variable = VariableOf(name);
        return LocalDeclarationStatement(VariableDeclaration(_types.Of(variable.Slot), SingletonSeparatedList(VariableDeclarator(Identifier(NameOf(variable)), null, EqualsValueClause(ExpressionAs(value, variable.Slot))))))
            .WithModifiers(TokenList(Token(SyntaxKind.ConstKeyword)));
    }

    private void AssignTo(Expr target, Expr value)
    {
        if (target is TupleExpr or ListExpr)
        {
            Unpack(target, value);
            return;
        }

        Store(target, null, _model.TypeOf(value), value);
    }

    /// <summary>Stores a value in a target. The value is an expression already written, or still to be written from its Python.</summary>
    private void Store(Expr target, ExpressionSyntax? written, PyType type, Expr? value)
    {
        switch (target)
        {
            case NameExpr name:
                StoreName(name, written, type, value);
                break;
            case AttributeExpr attribute when IsOneOfSeveral(attribute) && StatementOfSeveral(attribute, _ => Cs.Assign(AttributePlace(attribute, out var slot), written is null ? ExpressionAs(value!, slot) : Convert(written, type, slot.Type))):
                break;
            case AttributeExpr attribute when _model.AttributeTargets.GetValueOrDefault(attribute) is FunctionSymbol { IsSetter: true } setter && TakesOthers(setter):
                var taken = setter.Parameters[1].Slot;
                Emit(Cs.CallMember(Receiver(attribute.Value), "Set" + MethodName(setter), written is null ? ExpressionAs(value!, taken) : Convert(written, type, taken.Type)));
                break;
            case AttributeExpr attribute:
                var place = AttributePlace(attribute, out var declared);
                Emit(Cs.Assign(place, Outcomes(written is null ? ExpressionAs(value!, declared) : Convert(written, type, declared.Type), declared)));
                break;
            case SubscriptExpr subscript:
                StoreItem(subscript, written, type, value);
                break;
            case TupleExpr or ListExpr:
                UnpackWritten(target, written ?? Expression(value!), type);
                break;
            case StarredExpr starred:
                Store(starred.Value, written, type, value);
                break;
            default:
                throw Unsupported(target, "this assignment target");
        }
    }

    private void StoreName(NameExpr name, ExpressionSyntax? written, PyType type, Expr? value)
    {
        var variable = VariableOf(name);
        if (_frame.Placement.DeclaredAt.Contains(name) && !IsField(variable.Symbol))
        {
            if (!IsUsed(variable) && value is not null && !HasEffect(value))
            {
                return;
            }

            if (!IsUsed(variable))
            {
                // A value nobody reads: the call stays, the variable would only be a warning.
                Emit(Discard(written ?? Expression(value!), type));
                return;
            }

            if (written is null)
            {
                NoteArray(variable, value!);
            }

            var before = _frame.Out.Count;
            var initial = written ?? ExpressionAs(value!, variable.Slot);
            if (value is ListCompExpr or SetCompExpr or DictCompExpr && written is null && !NeedsExplicitType(initial, type, variable, value) && IsFilledAs(initial, NameOf(variable), before))
            {
                return;
            }

            if (written is not null)
            {
                initial = Convert(written, type, variable.Slot.Type);
            }

            if (initial is LambdaExpressionSyntax && initial.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.Text == NameOf(variable)))
            {
                // It refers to itself.
                Emit(Cs.Local(_types.Of(variable.Slot), NameOf(variable), Cs.Forgive(Cs.Null)));
                Emit(Cs.Assign(Cs.Id(NameOf(variable)), initial));
                return;
            }

            if (Outcomes(initial, variable.Slot) is var outcomes && outcomes != initial && variable.Uses.Exists(IsHandedOn))
            {
                Emit(Cs.Local(_types.Of(variable.Slot), NameOf(variable), outcomes));
                return;
            }

            Emit(Cs.Local(NeedsExplicitType(initial, type, variable, written is null ? value : null) ? _types.Of(variable.Slot) : null, NameOf(variable), initial));
            return;
        }

        var stored = Outcomes(written is null ? ExpressionAs(value!, variable.Slot) : Convert(written, type, variable.Slot.Type), variable.Slot);
        var place = Place(variable);
        if (place is IdentifierNameSyntax { Identifier.Text: var same } && stored is IdentifierNameSyntax { Identifier.Text: var read } && same == read)
        {
            // What was converted is what it was, in C#.
            return;
        }

        Emit(place is IdentifierNameSyntax { Identifier.Text: var own } && TakesDeclaration(own, stored)
            ? Cs.Local(NeedsExplicitType(stored, type, variable, written is null ? value : null) ? _types.Of(variable.Slot) : null, own, stored)
            : Cs.Stmt(Cs.Assign(place, stored)));
    }

    /// <summary>Whether an assignment is the declaration of its variable, which stands before it for nothing then.</summary>
    private bool TakesDeclaration(string name, ExpressionSyntax value)
    {
        for (var i = _frame.Out.Count - 1; i >= _statementStart; i--)
        {
            if (_frame.Out[i] is LocalDeclarationStatementSyntax { Declaration.Variables: [{ Identifier.Text: var declared, Initializer.Value: var initial }] } && declared == name)
            {
                if (!Mentions(value) && initial is PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression })
                {
                    _frame.Out.RemoveAt(i);
                    return true;
                }

                return false;
            }

            if (Mentions(_frame.Out[i]))
            {
                return false;
            }
        }

        return false;

        bool Mentions(SyntaxNode node) => node.DescendantTokens().Any(t => t.Text == name);
    }

    /// <summary>Whether a comprehension written as a loop fills the variable that it is for: its container has that name then.</summary>
    /// <param name="made">What the comprehension is.</param>
    /// <param name="name">The variable's name.</param>
    /// <param name="before">How many statements there were before it.</param>
    private bool IsFilledAs(ExpressionSyntax made, string name, int before)
    {
        if (made is not IdentifierNameSyntax { Identifier.Text: var container })
        {
            return false;
        }

        var from = _frame.Out.FindIndex(before, s => s is LocalDeclarationStatementSyntax { Declaration.Variables: [{ Identifier.Text: var declared }] } && declared == container);
        if (from < 0)
        {
            return false;
        }

        for (var i = from; i < _frame.Out.Count; i++)
        {
            var statement = _frame.Out[i];
            _frame.Out[i] = statement.ReplaceTokens(statement.DescendantTokens().Where(IsContainer), (token, _) => ((IdentifierNameSyntax)Cs.Id(name)).Identifier.WithTriviaFrom(token));
        }

        return true;

        bool IsContainer(SyntaxToken token) => token.Text == container
            && token.Parent is VariableDeclaratorSyntax or IdentifierNameSyntax { Parent: not (NameColonSyntax or NameEqualsSyntax) } && !(token.Parent.Parent is MemberAccessExpressionSyntax member && member.Name == token.Parent);
    }

    /// <summary>The outcomes that a gather collects may be null in C#, whatever its coroutines give.</summary>
    private ExpressionSyntax Outcomes(ExpressionSyntax value, Slot place) =>
        value is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "GatherReturnExceptions" or "Outcomes" } } } && _types.Text(place) == "List<object>"
            ? Cs.Forgive(ParenthesizedExpression(value))
            : value;

    /// <summary>Whether a use of a variable gives its value, as a whole, to another place of the program.</summary>
    private bool IsHandedOn(Expr use) => Parents.GetValueOrDefault(use) switch
    {
        CallExpr call => call.Func != use && _model.TypeOf(call.Func) is not FunctionType { Function.IsStub: true },
        ReturnStmt or AssignStmt or AnnAssignStmt or Keyword or TupleExpr or ListExpr or DictExpr or YieldExpr => true,
        _ => false,
    };

    private StatementSyntax Discard(ExpressionSyntax value, PyType type) =>
        value is AwaitExpressionSyntax || (value is InvocationExpressionSyntax && !IsAwaitable(type)) ? Cs.Stmt(value) : Cs.Stmt(Cs.Assign(Cs.Id("_"), value));

    /// <summary>Whether anything reads a variable.</summary>
    private bool IsUsed(Variable variable) =>
        !(variable.Slot.Type is ClassType or TupleType && !variable.Symbol.IsCaptured && variable.Uses.Count > 0 && variable.Uses.TrueForAll(IsWrittenAsClause))
        && IsReadAtAll(variable);

    /// <summary>Whether a read names the classes of an <c>except</c> clause, which C# writes as types.</summary>
    private bool IsWrittenAsClause(NameExpr use) => Parents.GetValueOrDefault(use) is ExceptHandler handler && handler.Type == use && DynamicClasses(use) is null;

    private static bool IsReadAtAll(Variable variable) =>
        variable.Uses.Count > 0 || variable.Symbol.IsCaptured || (variable.Symbol.IsRead && variable.Symbol.Variables.Count <= 1)
        || variable.Symbol.IsAssignedElsewhere || (variable.Symbol.IsGlobal && variable.Symbol.IsUsedByOtherModules);

    /// <summary><c>var</c> is used where the value's own type is the variable's.</summary>
    private bool NeedsExplicitType(ExpressionSyntax initial, PyType type, Variable variable, Expr? value = null)
    {
        if (initial is CollectionExpressionSyntax or LambdaExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } or ImplicitObjectCreationExpressionSyntax
            || (initial is TupleExpressionSyntax tuple && HasUntyped(tuple))
            || (initial is ConditionalExpressionSyntax c && (NeedsExplicitType(c.WhenTrue, type, variable) || NeedsExplicitType(c.WhenFalse, type, variable))))
        {
            return true;
        }

        if (initial is IdentifierNameSyntax && type is FunctionType)
        {
            return true;
        }

        if (value is not null && type == PyType.Int && variable.Slot.Type == PyType.Int && _model.Ranges.ContainsKey(value))
        {
            return IntWidth.Of(variable.Slot.Range) != _model.Widths.GetValueOrDefault(value) && initial is not CastExpressionSyntax and not CheckedExpressionSyntax;
        }

        return _types.Text(variable.Slot) != _types.Text(type) || (initial is InvocationExpressionSyntax && IsFutureOrTask(type)) || (variable.Slot.Type is InstanceType i && i.Class == Types.RangeClass);
    }

    /// <summary>Whether C# knows the type of some item of a tuple only from its place.</summary>
    private static bool HasUntyped(TupleExpressionSyntax tuple) => tuple.Arguments.Any(a =>
        a.Expression is LambdaExpressionSyntax or CollectionExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression }
        || (a.Expression is TupleExpressionSyntax inner && HasUntyped(inner)));

    private Variable VariableOf(Node node) => _model.VariableOf(node) ?? _model.SymbolOf(node)?.TheVariable ?? throw Unsupported(node, "this name");

    private bool IsListOrDict(Expr container) => _model.TypeOf(container) is InstanceType i && !i.Class.IsUser && i.Class.Name is "list" or "dict";

    private ExpressionSyntax Place(Expr target, out Slot slot)
    {
        switch (target)
        {
            case NameExpr name:
                var variable = VariableOf(name);
                slot = variable.Slot;
                return Place(variable);
            case AttributeExpr attribute:
                return AttributePlace(attribute, out slot);
            case SubscriptExpr subscript:
                return ItemPlace(subscript, out slot);
            default:
                throw Unsupported(target, "this assignment target");
        }
    }

    private bool IsFresh(NameExpr name) => _frame.Placement.DeclaredAt.Contains(name) && !IsField(VariableOf(name).Symbol);

    private bool IsIgnored(NameExpr name) => name.Id == "_" || (IsFresh(name) && !IsUsed(VariableOf(name)));

    private VariableDesignationSyntax Designation(NameExpr name) =>
        IsIgnored(name) ? DiscardDesignation() : SingleVariableDesignation(Identifier(NameOf(VariableOf(name))));
}
