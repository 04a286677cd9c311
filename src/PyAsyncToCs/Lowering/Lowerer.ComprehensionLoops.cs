using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>A comprehension as statements before the one that uses it.</summary>
    private ExpressionSyntax LoopComprehension(Expr node, ImmutableArray<Comprehension> generators)
    {
        if (node is GeneratorExpr lazy && _model.TypeOf(node) is InstanceType { Class: var made } && made == Types.AsyncGeneratorClass)
        {
            return AsyncGeneratorExpression(lazy);
        }

        var type = _types.Of(node is GeneratorExpr ? Types.List(_model.NodeSlots[(node, "item")]) : _model.TypeOf(node));
        if ((!_frame.CanHoist || _branches > 0) && node is not GeneratorExpr && !generators.Any(g => g.IsAsync) && !NodesOf<AwaitExpr>(node).Any() && !NodesOf<NamedExpr>(node).Any())
        {
            return AtOnce(type, () => LoopComprehension(node, generators));
        }

        if (_branches > 0 && _frame.CanHoist && _frame.Function is { IsAsync: true } && (generators.Any(g => g.IsAsync) || NodesOf<AwaitExpr>(node).Any()))
        {
            // What may not be evaluated cannot stand before the statement.
            return AtOnce(type, () => LoopComprehension(node, generators), isAsync: true);
        }

        if (!_frame.CanHoist || (node is GeneratorExpr && !_oneShotOk.Contains(node)))
        {
            throw Unsupported(node, "this comprehension here");
        }

        var name = _frame.Fresh("items");
        Emit(node is DictCompExpr ? Cs.Local(null, name, Cs.New(type)) : Cs.Local(type, name, Cs.Collection([])));
        var result = Cs.Id(name);
        StatementSyntax? Innermost()
        {
            switch (node)
            {
                case ListCompExpr c:
                    Emit(Cs.CallMember(result, "Add", ExpressionAs(c.Elt, _model.NodeSlots[(c, "item")])));
                    break;
                case GeneratorExpr c:
                    Emit(Cs.CallMember(result, "Add", ExpressionAs(c.Elt, _model.NodeSlots[(c, "item")])));
                    break;
                case SetCompExpr c:
                    Emit(Cs.CallMember(result, "Add", ExpressionAs(c.Elt, _model.NodeSlots[(c, "item")])));
                    break;
                case DictCompExpr c:
                    Emit(Cs.Assign(Cs.Index(result, KeyAs(c.Key, _model.NodeSlots[(c, "key")])), ExpressionAs(c.Value, _model.NodeSlots[(c, "value")])));
                    break;
            }

            return null;
        }

        _bindsLate = !generators.Any(g => g.IsAsync) && IsBoundLate(node, generators);
        ComprehensionLoop(generators, 0, () => Innermost());
        _bindsLate = false;
        return result;
    }

    /// <summary>Whether the variables of the comprehension being written are one each, for all its rounds.</summary>
    private bool _bindsLate;

    private void ComprehensionLoop(ImmutableArray<Comprehension> generators, int index, Action innermost)
    {
        if (index == generators.Length)
        {
            innermost();
            return;
        }

        var generator = generators[index];
        _oneShotOk.Add(generator.Iter);
        var source = generator.IsAsync ? AsyncIterable(generator.Iter) : WithoutList(Iterable(generator.Iter), generator.Iter);
        var element = generator.IsAsync ? AsyncElementType(_model.TypeOf(generator.Iter)) : ElementType(_model.TypeOf(generator.Iter));
        string item;
        Action bind = () => { };
        if (generator.Target is NameExpr shared && _bindsLate)
        {
            var variable = VariableOf(shared);
            var kept = variable.CsName = _frame.Fresh(NameStyle.Camel(shared.Id));
            Emit(Cs.Local(_types.Of(variable.Slot), kept, InitialOf(variable)));
            item = _frame.Fresh("item");
            bind = () => Emit(Cs.Assign(Cs.Id(kept), Cs.Id(item)));
        }
        else if (generator.Target is NameExpr name)
        {
            item = VariableOf(name).CsName = _frame.Fresh(NameStyle.Camel(name.Id));
        }
        else
        {
            item = _frame.Fresh("item");
            if (_bindsLate)
            {
                foreach (var part in NodesOf<NameExpr>(generator.Target))
                {
                    var variable = VariableOf(part);
                    Emit(Cs.Local(_types.Of(variable.Slot), variable.CsName = _frame.Fresh(NameStyle.Camel(part.Id)), InitialOf(variable)));
                }

                bind = () => UnpackWritten(generator.Target, Cs.Id(item), element);
            }
            else
            {
                bind = () => BindItems(generator.Target, Cs.Id(item), element);
            }
        }

        var outer = _frame.Out;
        _frame.Out = [];
        bind();
        if (generator.Ifs.Length > 0)
        {
            var test = generator.Ifs.Select(Condition).Aggregate(Cs.And);
            var before = _frame.Out;
            _frame.Out = [];
            ComprehensionLoop(generators, index + 1, innermost);
            var body = _frame.Out;
            _frame.Out = before;
            Emit(IfStatement(test, Cs.Block(body)));
        }
        else
        {
            ComprehensionLoop(generators, index + 1, innermost);
        }

        var statements = _frame.Out;
        _frame.Out = outer;
        if (statements is [ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax parts, Right: IdentifierNameSyntax whole } }, ..] && whole.Identifier.Text == item)
        {
            // The loop itself takes the items apart.
            var taken = ForEachVariableStatement(parts, source, Cs.Block(statements[1..]));
            Emit(generator.IsAsync ? taken.WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword)) : taken);
            return;
        }

        var loop = ForEachStatement(Cs.Id("var"), Identifier(item), source, Cs.Block(statements));
        Emit(generator.IsAsync ? loop.WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword)) : loop);
    }

    private void BindItems(Expr target, ExpressionSyntax value, PyType type)
    {
        foreach (var name in NodesOf<NameExpr>(target))
        {
            VariableOf(name).CsName = name.Id == "_" ? "_" : _frame.Fresh(NameStyle.Camel(name.Id));
            _frame.Placement.DeclaredAt.Add(name);
        }

        UnpackWritten(target, value, type);
    }
}
