using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <summary>
/// Walks the tree in the order of CPython's symbol table. What is still to do is kept on a stack of steps, so that
/// deep trees cost no stack of the thread.
/// </summary>
internal sealed partial class CheckWalker
{
    private readonly ParseOptions _options;
    private readonly bool _hasAnnotationScopes;
    private readonly ErrorLog _log;

    // Names matter only to declarations and assignment expressions; most files have neither.
    private readonly bool _tracksNames;
    private Work[] _steps = new Work[256];
    private int _count;
    private Scope _scope = new(ScopeKind.Module, null);

    // Inside an annotation that the compiler never sees: the symbol table's rules hold there, the compiler's do not.
    private int _uncompiled;
    private HashSet<ImportFromStmt> _leadingFutureImports = [];

    /// <summary>Prepares a walk.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The version and whether <c>await</c> may stand at module level.</param>
    /// <param name="futureAnnotations">Whether <c>from __future__ import annotations</c> is in force.</param>
    /// <param name="log">Where the errors go.</param>
    public CheckWalker(SourceText source, ParseOptions options, bool futureAnnotations, ErrorLog log)
    {
        _options = options;
        _hasAnnotationScopes = futureAnnotations || options.Version >= PythonVersion.Python314;
        _log = log;
        _tracksNames = source.Text.Contains(":=", StringComparison.Ordinal)
            || source.Text.Contains("nonlocal", StringComparison.Ordinal)
            || source.Text.Contains("global", StringComparison.Ordinal);
    }

    private enum Step : byte
    {
        Visit,
        EnterFunction,
        EnterClass,
        EnterLambda,
        EnterComprehension,
        EnterTypeParameters,
        EnterTypeAlias,
        EnterBound,
        EnterConstraint,
        EnterDefault,
        EnterAnnotation,
        LeaveAnnotation,
        Leave,
        LeaveComprehension,
        PushLoop,
        PushGroupHandler,
        PushBlock,
        PopBlock,
        BeginTarget,
        EndTarget,
        BeginIterable,
        EndIterable,
        MarkCoroutine,
        BeginUncompiled,
        EndUncompiled,
        BindHandler,
        BindPattern,
        VisitUnpacked,
    }

    /// <summary>Checks a module.</summary>
    public void Run(ModuleNode module)
    {
        _leadingFutureImports = [.. FutureImports.Leading(module)];
        VisitAll(module.Body);
        Array.Reverse(_steps, 0, _count);
        while (_count > 0)
        {
            var work = _steps[--_count];
            var mark = _count;
            Perform(work.Step, work.Node!);

            // Handlers add what comes next in reading order; the stack gives it back from the end.
            for (int i = mark, j = _count - 1; i < j; i++, j--)
            {
                (_steps[i], _steps[j]) = (_steps[j], _steps[i]);
            }
        }

        LeaveScope();
    }

    private void Perform(Step step, Node node)
    {
        switch (step)
        {
            case Step.Visit:
                VisitNode(node);
                break;
            case Step.VisitUnpacked:
                Visit(node is StarredExpr starred ? starred.Value : node);
                break;
            case Step.PushLoop:
                PushBlock(BlockKind.Loop, node);
                break;
            case Step.PushGroupHandler:
                PushBlock(BlockKind.GroupHandler, node);
                break;
            case Step.PushBlock:
                PushBlock(BlockKind.Other, node);
                break;
            case Step.PopBlock:
                _scope.Blocks!.RemoveAt(_scope.Blocks.Count - 1);
                break;
            case Step.BeginTarget or Step.EndTarget:
                _scope.IsInTarget = step == Step.BeginTarget;
                break;
            case Step.BeginIterable or Step.EndIterable:
                _scope.IterableDepth += step == Step.BeginIterable ? 1 : -1;
                break;
            case Step.MarkCoroutine:
                _scope.IsCoroutine = true;
                break;
            case Step.BeginUncompiled or Step.EndUncompiled:
                _uncompiled += step == Step.BeginUncompiled ? 1 : -1;
                break;
            case Step.BindHandler:
                Bind(((ExceptHandler)node).Name!, SymbolFlags.Local, node);
                break;
            case Step.BindPattern:
                BindPattern((Pattern)node);
                break;
            default:
                ChangeScope(step, node);
                break;
        }
    }

    private void VisitNode(Node node)
    {
        switch (node)
        {
            case Expr expression:
                VisitExpression(expression);
                break;
            case Stmt statement:
                _log.Statement = statement.Start;
                VisitStatement(statement);
                break;
            case ExceptHandler handler:
                _log.Statement = handler.Start;
                Visit(handler.Type);
                if (handler.Name is not null)
                {
                    Add(Step.BindHandler, handler);
                }

                VisitAll(handler.Body);
                break;
            case MatchCase matchCase:
                _log.Statement = matchCase.Start;
                VisitPatternParts(matchCase.Pattern);
                Visit(matchCase.Guard);
                VisitAll(matchCase.Body);
                break;
            case TypeParam parameter:
                VisitTypeParameter(parameter);
                break;
        }
    }

    private void Add(Step step, Node node)
    {
        if (_count == _steps.Length)
        {
            Array.Resize(ref _steps, _count * 2);
        }

        _steps[_count++] = new Work(step, node);
    }

    private void Visit(Node? node)
    {
        while (node is not null)
        {
            switch (node.Kind)
            {
                case NodeKind.Constant:
                case NodeKind.Name when !_tracksNames && Unsafe.As<NameExpr>(node).Context == ExprContext.Load:
                    return;
                case NodeKind.Attribute when Unsafe.As<AttributeExpr>(node).Context == ExprContext.Load:
                    // Nothing is said of an attribute that is read: on to what it is an attribute of.
                    node = Unsafe.As<AttributeExpr>(node).Value;
                    break;
                default:
                    Add(Step.Visit, node);
                    return;
            }
        }
    }

    private void VisitAll<T>(ImmutableArray<T> nodes)
        where T : Node?
    {
        foreach (var node in nodes)
        {
            Visit(node);
        }
    }

    // The elements of a display or of a call: "*x" may stand here.
    private void VisitUnpacked(ImmutableArray<Expr> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is StarredExpr starred)
            {
                Visit(starred.Value);
            }
            else
            {
                Visit(node);
            }
        }
    }

    private void Report(Node node, string message) => _log.Add(node, message);

    // An error of the compiler, which never sees some annotations.
    private void ReportCompiled(Node node, string message)
    {
        if (_uncompiled == 0)
        {
            _log.Add(node, message);
        }
    }

    private readonly record struct Work(Step Step, Node? Node);
}
