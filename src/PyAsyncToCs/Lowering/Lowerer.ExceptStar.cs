using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>except*</c>: each clause takes its part of a group, the rest goes on (language reference, 8.4.2).</summary>
internal sealed partial class Lowerer
{
    /// <summary><c>group.split(…)</c> and <c>group.subgroup(…)</c> by classes or by a test.</summary>
    private ExpressionSyntax GroupPart(CallExpr call, Expr condition)
    {
        var member = (AttributeExpr)call.Func;
        var isClass = _model.TypeOf(condition) is ClassType or TupleType || (_model.TypeOf(condition) is UnionType u && u.Members.All(m => m is ClassType or TupleType));
        var name = _frame.Fresh("member");
        var test = !isClass ? CallbackFor(condition)
            : DynamicClasses(condition) is { } kinds ? Cs.Lambda([name], CallHelper("PyException", "IsAny", Cs.Id(name), kinds))
            : Cs.Lambda([name], IsExceptionOf(Cs.Id(name), CaughtClasses(condition)));
        return Cs.CallMember(Receiver(member.Value), member.Attr == "split" ? "Split" : "Subgroup", test);
    }

    private CatchClauseSyntax StarHandlers(TryStmt t)
    {
        if (NodesOf<RaiseStmt>(t).FirstOrDefault(r => r.Exc is null && t.Handlers.Any(h => h.Start <= r.Start && r.End <= h.End)) is { } bare)
        {
            throw Unsupported(bare, "'raise' alone in 'except*'");
        }

        UseType("ExceptStar");
        var error = _frame.Fresh("error");
        var group = _frame.Fresh("unhandled");
        var body = new List<StatementSyntax> { Cs.Local(null, group, Cs.New(Cs.Type("ExceptStar"), Cs.Id(error))) };
        foreach (var handler in t.Handlers)
        {
            var taken = Cs.CallMember(Cs.Id(group), "Take", Cs.Lambda(["e"], IsExceptionOf(Cs.Id("e"), CaughtClasses(handler.Type))));
            var variable = handler.Name is null ? null : VariableOf(handler);
            BlockSyntax block;
            ExpressionSyntax test;
            if (variable is not null && IsUsed(variable))
            {
                var isOwn = _frame.Placement.DeclaredAt.Contains(handler) && !IsField(variable.Symbol);
                var name = _frame.Fresh(NameStyle.Camel(handler.Name!));
                if (isOwn)
                {
                    variable.CsName = name;
                }

                block = Block(handler.Body);
                if (!isOwn)
                {
                    block = block.WithStatements(block.Statements.Insert(0, Cs.Stmt(Cs.Assign(Cs.Id(NameOf(variable)), Cs.Id(name)))));
                }

                test = IsPatternExpression(taken, RecursivePattern(null, null, PropertyPatternClause(), SingleVariableDesignation(Identifier(name))));
            }
            else
            {
                block = Block(handler.Body);
                test = Cs.IsNotNull(taken);
            }

            if (NodesOf<Expr>(handler).Any(e => e is AwaitExpr || (e is CallExpr call && !IsStatementCall(call))) || NodesOf<RaiseStmt>(handler).Any())
            {
                var raised = _frame.Fresh("raised");
                block = Cs.Block([TryStatement(
                    block,
                    SingletonList(CatchClause(CatchDeclaration(Cs.Type("Exception"), Identifier(raised)), null, Cs.Block([Cs.Stmt(Cs.CallMember(Cs.Id(group), "Raised", Cs.Id(raised)))]))),
                    null)]);
            }

            body.Add(IfStatement(test, block));
        }

        body.Add(Cs.Stmt(Cs.CallMember(Cs.Id(group), "Finish")));
        return CatchClause(CatchDeclaration(Cs.Type("Exception"), Identifier(error)), null, Cs.Block(body));
    }
}
