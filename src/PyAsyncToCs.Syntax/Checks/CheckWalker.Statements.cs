using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <content>Statements.</content>
internal sealed partial class CheckWalker
{
    private const string InGroupHandler = "'break', 'continue' and 'return' cannot appear in an except* block";

    private void VisitStatement(Stmt statement)
    {
        switch (statement.Kind)
        {
            case NodeKind.Expr:
                Visit(((ExprStmt)statement).Value);
                break;
            case NodeKind.Assign:
                var assign = (AssignStmt)statement;
                VisitAll(assign.Targets);
                Visit(assign.Value);
                break;
            case NodeKind.AugAssign:
                var augAssign = (AugAssignStmt)statement;
                VisitAugmented(augAssign.Target);
                Visit(augAssign.Value);
                break;
            case NodeKind.AnnAssign:
                VisitAnnotated((AnnAssignStmt)statement);
                break;
            case NodeKind.Return:
                var @return = (ReturnStmt)statement;
                CheckReturn(@return);
                Visit(@return.Value);
                break;
            case NodeKind.If:
                var @if = (IfStmt)statement;
                Visit(@if.Test);
                VisitAll(@if.Body);
                VisitAll(@if.OrElse);
                break;
            case NodeKind.For or NodeKind.AsyncFor:
                VisitFor((ForStmt)statement);
                break;
            case NodeKind.While:
                var @while = (WhileStmt)statement;
                Visit(@while.Test);
                Add(Step.PushLoop, @while);
                VisitAll(@while.Body);
                Add(Step.PopBlock, @while);
                VisitAll(@while.OrElse);
                break;
            case NodeKind.Try or NodeKind.TryStar:
                VisitTry((TryStmt)statement);
                break;
            case NodeKind.With or NodeKind.AsyncWith:
                VisitWith((WithStmt)statement);
                break;
            case NodeKind.Match:
                var match = (MatchStmt)statement;
                new PatternChecks(_log).Check(match);
                Visit(match.Subject);
                VisitAll(match.Cases);
                break;
            case NodeKind.FunctionDef or NodeKind.AsyncFunctionDef:
                VisitFunction((FunctionDefStmt)statement);
                break;
            case NodeKind.ClassDef:
                VisitClass((ClassDefStmt)statement);
                break;
            case NodeKind.TypeAlias:
                VisitTypeAlias((TypeAliasStmt)statement);
                break;
            case NodeKind.Break:
                CheckLoopExit(statement, "'break' outside loop");
                break;
            case NodeKind.Continue:
                CheckLoopExit(statement, "'continue' not properly in loop");
                break;
            case NodeKind.Import:
                VisitImports(((ImportStmt)statement).Names, statement);
                break;
            case NodeKind.ImportFrom:
                var import = (ImportFromStmt)statement;
                if (FutureImports.IsFutureImport(import) && !_leadingFutureImports.Contains(import))
                {
                    Report(import, FutureImports.Late);
                }

                VisitImports(import.Names, statement);
                break;
            case NodeKind.Global:
                Declare(statement, ((GlobalStmt)statement).Names, SymbolFlags.Global, "global");
                break;
            case NodeKind.Nonlocal:
                Declare(statement, ((NonlocalStmt)statement).Names, SymbolFlags.Nonlocal, "nonlocal");
                break;
            case NodeKind.Delete:
                VisitAll(((DeleteStmt)statement).Targets);
                break;
            case NodeKind.Raise:
                var raise = (RaiseStmt)statement;
                Visit(raise.Exc);
                Visit(raise.Cause);
                break;
            case NodeKind.Assert:
                var assert = (AssertStmt)statement;
                Visit(assert.Test);
                Visit(assert.Msg);
                break;
        }
    }

    private void VisitAugmented(Expr target)
    {
        // CPython does not look at the attribute's name here.
        Visit(target is AttributeExpr attribute ? attribute.Value : target);
    }

    private void VisitAnnotated(AnnAssignStmt assign)
    {
        if (assign.Target is NameExpr name)
        {
            BindAnnotated(assign, name);
        }
        else
        {
            Visit(assign.Target);
        }

        var isEvaluated = _scope.Kind is ScopeKind.Module or ScopeKind.Class;
        if (!isEvaluated)
        {
            Add(Step.BeginUncompiled, assign);
        }

        VisitAnnotation(assign.Annotation);
        if (!isEvaluated)
        {
            Add(Step.EndUncompiled, assign);
        }

        Visit(assign.Value);
    }

    private void CheckReturn(ReturnStmt @return)
    {
        if (!_scope.IsFunctionLike)
        {
            Report(@return, "'return' outside function");
            return;
        }

        if (_scope.Blocks?.Contains(BlockKind.GroupHandler) == true)
        {
            Report(@return, InGroupHandler);
        }

        if (@return.Value is not null && _scope.IsAsyncFunction)
        {
            (_scope.Returns ??= []).Add(@return);
        }
    }

    private void CheckLoopExit(Stmt statement, string outsideLoop)
    {
        for (var i = (_scope.Blocks?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (_scope.Blocks![i] == BlockKind.Loop)
            {
                return;
            }

            if (_scope.Blocks[i] == BlockKind.GroupHandler)
            {
                Report(statement, InGroupHandler);
                return;
            }
        }

        Report(statement, outsideLoop);
    }

    private void VisitFor(ForStmt @for)
    {
        if (@for.IsAsync && !_scope.IsAsyncFunction && !IsTopLevelAwait)
        {
            Report(@for, "'async for' outside async function");
        }

        Visit(@for.Target);
        Visit(@for.Iter);
        Add(Step.PushLoop, @for);
        VisitAll(@for.Body);
        Add(Step.PopBlock, @for);
        VisitAll(@for.OrElse);
    }

    private void VisitTry(TryStmt @try)
    {
        var hasFinally = !@try.FinalBody.IsEmpty;
        if (hasFinally)
        {
            Add(Step.PushBlock, @try);
        }

        if (!@try.Handlers.IsEmpty)
        {
            Add(Step.PushBlock, @try);
        }

        VisitAll(@try.Body);
        if (!@try.Handlers.IsEmpty)
        {
            Add(Step.PopBlock, @try);
        }

        VisitAll(@try.OrElse);
        for (var i = 0; i < @try.Handlers.Length; i++)
        {
            var handler = @try.Handlers[i];
            if (handler.Type is null && i < @try.Handlers.Length - 1)
            {
                Report(handler, "default 'except:' must be last");
            }

            // One block for all handlers, one for the clean-up of each.
            Add(@try.IsStar ? Step.PushGroupHandler : Step.PushBlock, handler);
            Add(Step.PushBlock, handler);
            Visit(handler);
            Add(Step.PopBlock, handler);
            Add(Step.PopBlock, handler);
        }

        if (hasFinally)
        {
            Add(Step.PopBlock, @try);
            Add(Step.PushBlock, @try);
            VisitAll(@try.FinalBody);
            Add(Step.PopBlock, @try);
        }
    }

    private void VisitWith(WithStmt with)
    {
        if (with.IsAsync && !_scope.IsAsyncFunction && !IsTopLevelAwait)
        {
            Report(with, "'async with' outside async function");
        }

        foreach (var item in with.Items)
        {
            Visit(item.ContextExpr);
            Add(Step.PushBlock, item.ContextExpr);
            Visit(item.OptionalVars);
        }

        VisitAll(with.Body);
        foreach (var item in with.Items)
        {
            Add(Step.PopBlock, item);
        }
    }

    private void PushBlock(BlockKind kind, Node node)
    {
        // CPython allows 21 in a function; what it wraps round the body of a generator or coroutine counts.
        const int maxBlocks = 21;
        var blocks = _scope.Blocks ??= [];
        var count = blocks.Count;
        blocks.Add(kind);
        if (count == maxBlocks - 1)
        {
            _scope.FullBlock ??= (node, _log.Statement);
        }
        else if (count == maxBlocks)
        {
            _scope.OverfullBlock ??= (node, _log.Statement);
        }
    }
}
