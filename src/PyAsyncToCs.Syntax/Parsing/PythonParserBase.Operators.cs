using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>The strength with which an operator binds (language reference, 6.17), weakest first.</summary>
internal enum Binding
{
    /// <summary><c>or</c></summary>
    Or = 1,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>not</c></summary>
    Not,

    /// <summary>Comparisons.</summary>
    Comparison,

    /// <summary><c>|</c></summary>
    BitOr,

    /// <summary><c>^</c></summary>
    BitXor,

    /// <summary><c>&amp;</c></summary>
    BitAnd,

    /// <summary>Shifts.</summary>
    Shift,

    /// <summary><c>+</c> and <c>-</c></summary>
    Sum,

    /// <summary><c>*</c>, <c>@</c>, <c>/</c>, <c>//</c>, <c>%</c></summary>
    Term,

    /// <summary>Prefix <c>-</c>, <c>+</c>, <c>~</c></summary>
    Unary,

    /// <summary><c>**</c></summary>
    Power,
}

/// <summary>
/// Folds operands and operators by binding, with two stacks: a sum of 50,000 terms or 5,000 prefix operators in a row
/// need no recursion.
/// </summary>
internal abstract partial class PythonParserBase
{
    private readonly PendingList<Operand> _operands = new();
    private readonly PendingList<Operator> _operators = new();
    private readonly PendingList<Suspended> _suspended = new();
    private int _operatorMark;

    // Where the expression that EndOperators returned last begins, its parentheses included.
    private int _extentStart;
    private Expr? _lastNode;

    // The token behind the expression that ended last.
    private int _expressionEnd;

    // Start and End include the parentheses around the operand, as the position of an operation does.
    private readonly record struct Operand(Expr Node, int Start, int End);

    private readonly record struct Operator(Binding Binding, int Code, int Start);

    // What waits for the expression behind "lambda ...:" or behind "else".
    private readonly record struct Suspended(int Start, Expr? Body, Expr? Test, Arguments? Arguments);

    private protected int BeginOperators()
    {
        var outer = _operatorMark;
        _operatorMark = _operators.Count;
        return outer;
    }

    private protected Expr EndOperators(int outer)
    {
        while (_operators.Count > _operatorMark)
        {
            Reduce();
        }

        _operatorMark = outer;
        var result = _operands.Pop();
        _extentStart = result.Start;
        _lastNode = result.Node;
        return result.Node;
    }

    private protected void PushOperand(Expr node, int start, int awaitStart)
    {
        if (awaitStart >= 0)
        {
            node = new AwaitExpr(node, awaitStart, End);
            start = awaitStart;
        }

        _operands.Add(new Operand(node, start, End));
    }

    private protected void PushUnary(UnaryOperator op) => _operators.Add(new Operator(Binding.Unary, (int)op, LastStart));

    private protected void PushNot()
    {
        if (_operators.Count > _operatorMark)
        {
            ref var top = ref _operators[_operators.Count - 1];
            if (top is { Binding: Binding.Comparison, Code: (int)CompareOperator.Is }
                && _tokens[_tokens.Position - 2].Type == PythonLexer.IS)
            {
                top = top with { Code = (int)CompareOperator.IsNot };
                return;
            }

            if (top.Binding > Binding.Not)
            {
                throw ExplainNotOperand(top.Binding);
            }
        }

        _operators.Add(new Operator(Binding.Not, (int)UnaryOperator.Not, LastStart));
    }

    private protected void PushBinary(Binding binding, BinaryOperator op)
    {
        ReduceWhile(binding);
        _operators.Add(new Operator(binding, (int)op, 0));
    }

    // Binds to the right, and less tightly than a prefix operator on its right.
    private protected void PushPower() => _operators.Add(new Operator(Binding.Power, (int)BinaryOperator.Pow, 0));

    private protected void PushComparison(CompareOperator op)
    {
        ReduceWhile(Binding.Comparison + 1);
        _operators.Add(new Operator(Binding.Comparison, (int)op, 0));
    }

    // "and", "or": a chain of one is folded at once, at its end.
    private protected void PushOperator(Binding binding)
    {
        ReduceWhile(binding + 1);
        _operators.Add(new Operator(binding, 0, 0));
    }

    private void ReduceWhile(Binding atLeast)
    {
        while (_operators.Count > _operatorMark && _operators[_operators.Count - 1].Binding >= atLeast)
        {
            Reduce();
        }
    }

    private void Reduce()
    {
        var op = _operators[_operators.Count - 1];
        switch (op.Binding)
        {
            case Binding.Not or Binding.Unary:
                _operators.Pop();
                ref var operand = ref _operands[_operands.Count - 1];
                operand = new Operand(
                    new UnaryOpExpr((UnaryOperator)op.Code, operand.Node, op.Start, operand.End),
                    op.Start,
                    operand.End);
                break;
            case Binding.Comparison:
                ReduceComparison();
                break;
            case Binding.And:
                ReduceBool(Binding.And, BoolOperator.And);
                break;
            case Binding.Or:
                ReduceBool(Binding.Or, BoolOperator.Or);
                break;
            default:
                _operators.Pop();
                var right = _operands.Pop();
                ref var left = ref _operands[_operands.Count - 1];
                left = new Operand(
                    new BinOpExpr(left.Node, (BinaryOperator)op.Code, right.Node, left.Start, right.End),
                    left.Start,
                    right.End);
                break;
        }
    }

    private int ChainStart(Binding binding)
    {
        var first = _operators.Count;
        while (first > _operatorMark && _operators[first - 1].Binding == binding)
        {
            first--;
        }

        return first;
    }

    private void ReduceComparison()
    {
        var first = ChainStart(Binding.Comparison);
        var count = _operators.Count - first;
        var operators = new CompareOperator[count];
        var comparators = ImmutableArray.CreateBuilder<Expr>(count);
        var firstOperand = _operands.Count - count;
        for (var i = 0; i < count; i++)
        {
            operators[i] = (CompareOperator)_operators[first + i].Code;
            comparators.Add(_operands[firstOperand + i].Node);
        }

        var end = _operands[_operands.Count - 1].End;
        _operators.Truncate(first);
        _operands.Truncate(firstOperand);
        ref var left = ref _operands[firstOperand - 1];
        left = new Operand(
            new CompareExpr(left.Node, ImmutableCollectionsMarshal.AsImmutableArray(operators), comparators.MoveToImmutable(), left.Start, end),
            left.Start,
            end);
    }

    private void ReduceBool(Binding binding, BoolOperator op)
    {
        var first = ChainStart(binding);
        var count = _operators.Count - first + 1;
        var values = ImmutableArray.CreateBuilder<Expr>(count);
        var firstOperand = _operands.Count - count;
        for (var i = 0; i < count; i++)
        {
            values.Add(_operands[firstOperand + i].Node);
        }

        var start = _operands[firstOperand].Start;
        var end = _operands[_operands.Count - 1].End;
        _operators.Truncate(first);
        _operands.Truncate(firstOperand);
        _operands.Add(new Operand(new BoolOpExpr(op, values.MoveToImmutable(), start, end), start, end));
    }

    private protected int BeginExpression()
    {
        EnterNested();
        return _suspended.Count;
    }

    private protected void PushLambda(int start, Arguments arguments) => _suspended.Add(new Suspended(start, null, null, arguments));

    private protected void PushConditional(Expr body) => _suspended.Add(new Suspended(_extentStart, body, null, null));

    private protected void SetCondition(Expr test)
    {
        ref var top = ref _suspended[_suspended.Count - 1];
        top = top with { Test = test };
    }

    private protected Expr EndExpression(int mark, Expr node)
    {
        LeaveNested();
        _expressionEnd = _tokens.Position;
        while (_suspended.Count > mark)
        {
            var outer = _suspended.Pop();
            node = outer.Arguments is null
                ? new IfExpr(outer.Test!, outer.Body!, node, outer.Start, End)
                : new LambdaExpr(outer.Arguments, node, outer.Start, End);
        }

        return node;
    }
}
