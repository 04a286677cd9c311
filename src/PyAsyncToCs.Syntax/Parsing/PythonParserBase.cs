using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Antlr4.Runtime;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>
/// What the rules of the grammar call to build the tree. The parser makes no parse tree: a rule returns its node, and
/// lists wait on <see cref="PendingList{T}"/>s until their parent takes them.
/// </summary>
internal abstract partial class PythonParserBase : Parser
{
    private protected static readonly object BoxedTrue = true;
    private protected static readonly object BoxedFalse = false;

    private readonly NameTable _names = new();
    private TokenBuffer _tokens = null!;
    private int _lastStart;

    /// <summary>Called by the generated constructor.</summary>
    protected PythonParserBase(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        BuildParseTree = false;
        ErrorHandler = new ThrowingErrorStrategy();
        if (input is TokenBuffer tokens)
        {
            _tokens = tokens;
        }
    }

    /// <summary>The comments that the lexer found, in source order.</summary>
    public PendingList<Comment> Comments { get; set; } = new();

    /// <summary>The version whose syntax is accepted.</summary>
    public PythonVersion Version { get; set; }

    /// <summary>What was refused, in source order.</summary>
    public List<SyntaxError> Errors { get; } = [];

    private protected PendingList<Expr> Exprs { get; } = new();

    private protected PendingList<Stmt> Statements { get; } = new();

    private protected PendingList<string> Strings { get; } = new();

    private protected PendingList<Alias> Aliases { get; } = new();

    private protected PendingList<Keyword> Keywords { get; } = new();

    private protected PendingList<Comprehension> Comprehensions { get; } = new();

    private protected PendingList<TypeParam> TypeParams { get; } = new();

    private protected PendingList<MatchCase> Cases { get; } = new();

    private protected PendingList<Pattern> Patterns { get; } = new();

    // Offset just past the last token that is not NEWLINE, INDENT or DEDENT: where a node that is complete ends.
    private protected int End { get; private set; }

    private protected int LastStart => _lastStart;

    private protected string LastName => _names.Get(_tokens.Text, _lastStart, End);

    /// <summary>Reads the whole text.</summary>
    public ModuleNode ReadModule()
    {
        var parser = (Generated.PythonParser)this;
        while (true)
        {
            try
            {
                parser.fileInput();
                break;
            }
            catch (PythonSyntaxException e)
            {
                // What cannot begin a statement.
                RecoverStatement(e);
            }
        }

        return new ModuleNode(Statements.Take(0), 0, _tokens.Text.Length);
    }

    /// <inheritdoc/>
    public override void EnterRule(ParserRuleContext localctx, int state, int ruleIndex)
    {
        State = state;
        Context = localctx;
    }

    /// <inheritdoc/>
    public override void EnterOuterAlt(ParserRuleContext localctx, int altNum)
    {
    }

    /// <inheritdoc/>
    public override void ExitRule()
    {
        var context = Context;
        State = context.invokingState;
        Context = Unsafe.As<ParserRuleContext>(context.Parent);
    }

    /// <inheritdoc/>
    public override IToken Match(int ttype)
    {
        var tokens = _tokens;
        ref var token = ref tokens[tokens.Position];
        if (token.Type != ttype)
        {
            throw Unexpected(ttype);
        }

        Advance(tokens, ref token);
        return null!;
    }

    /// <inheritdoc/>
    public override IToken Consume()
    {
        var tokens = _tokens;
        Advance(tokens, ref tokens[tokens.Position]);
        return null!;
    }

    private void Advance(TokenBuffer tokens, ref PythonToken token)
    {
        _lastStart = token.Start;
        switch (token.Type)
        {
            case PythonLexer.NEWLINE:
                break;
            case PythonLexer.INDENT:
                _indentation++;
                break;
            case PythonLexer.DEDENT:
                _indentation--;
                break;
            case TokenConstants.EOF:
                return;
            default:
                End = token.End;
                break;
        }

        tokens.Position++;
    }

    private protected int Mark() => _tokens[_tokens.Position].Start;

    private protected static ImmutableArray<T> Take<T>(PendingList<T> list, int mark) => list.Take(mark);

    private protected static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T>? items) => items is { IsDefault: false } some ? some : [];

    private protected NameExpr LoadedName() => new(LastName, ExprContext.Load, _lastStart, End);

    private protected NameExpr StoredName() => new(LastName, ExprContext.Store, _lastStart, End);

    private int NextType => _tokens[_tokens.Position].Type;

    // Behind a comma that nothing follows: only one.
    private protected void AfterComma()
    {
        if (NextType == PythonLexer.COMMA)
        {
            throw Unexpected();
        }
    }

    private protected void AfterSemicolon()
    {
        if (NextType != PythonLexer.NEWLINE)
        {
            throw Unexpected();
        }
    }
}
