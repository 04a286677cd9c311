using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Dfa;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>
/// What a lexer grammar cannot say: it drives the generated automaton over a text and turns what it finds into the
/// tokens of the parser, with INDENT, DEDENT and logical NEWLINE (language reference, 2.1).
/// </summary>
internal abstract partial class PythonLexerBase : Lexer
{
    private static DenseLexerSimulator? _sharedSimulator;

    private readonly string _text = "";
    private readonly bool _hasTemplateStrings;
    private TokenBuffer _tokens = null!;
    private DenseLexerSimulator _simulator = null!;
    private int _position;

    // Index of the first token of the logical line.
    private int _lineFirst;

    /// <summary>Called by the generated constructor, which nothing else uses.</summary>
    protected PythonLexerBase(ICharStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
    }

    private protected PythonLexerBase(SourceText source, ParseOptions options)
        : base(null, TextWriter.Null, TextWriter.Null)
    {
        _text = source.Text;
        Source = source;
        _hasTemplateStrings = options.Version >= PythonVersion.Python314;
    }

    /// <summary>The comments found, in source order.</summary>
    public PendingList<Comment> Comments { get; } = new();

    /// <summary>The errors behind the tokens of type ERROR, by the token's index.</summary>
    public Dictionary<int, SyntaxError> Errors { get; } = [];

    private SourceText Source { get; } = null!;

    private protected static DenseLexerSimulator GetSimulator(ATN atn, DFA[] decisionToDfa)
    {
        if (Volatile.Read(ref _sharedSimulator) is { } simulator)
        {
            return simulator;
        }

        Interlocked.CompareExchange(ref _sharedSimulator, new DenseLexerSimulator(atn, decisionToDfa), null);
        return _sharedSimulator;
    }

    private protected TokenBuffer Tokenize(DenseLexerSimulator simulator)
    {
        _simulator = simulator;
        _tokens = new TokenBuffer(_text);
        ReadIndentation();
        ReadTokens(simulator);
        return _tokens;
    }

    private void ReadTokens(DenseLexerSimulator simulator)
    {
        while (true)
        {
            var text = _text;
            while (_position < text.Length && text[_position] is ' ' or '\t' or '\f')
            {
                _position++;
            }

            if (_position >= text.Length)
            {
                break;
            }

            var start = _position;
            var type = simulator.Match(text, start, PythonLexer.DEFAULT_MODE, out var end);
            _position = end;
            switch (type)
            {
                case PythonLexer.NAME:
                case PythonLexer.NUMBER:
                case PythonLexer.STRING:
                case PythonLexer.CASE:
                case PythonLexer.MATCH:
                case PythonLexer.TYPE:
                case PythonLexer.COLON:
                case PythonLexer.COLONEQUAL:
                case PythonLexer.FSTRING_START:
                case PythonLexer.TSTRING_START:
                    AddSpecial(simulator, type, start, end);
                    break;
                case PythonLexer.LPAR:
                case PythonLexer.LSQB:
                case PythonLexer.LBRACE:
                    Open(type, start, end);
                    break;
                case PythonLexer.RPAR:
                case PythonLexer.RSQB:
                case PythonLexer.RBRACE:
                    Close(simulator, type, start, end);
                    break;
                case PythonLexer.NEWLINE:
                    EndLine(start, end);
                    break;
                case PythonLexer.COMMENT:
                    Comments.Add(new Comment(start, end, _tokens.Count == _lineFirst || !HasTokenOnLine(start)));
                    break;
                case PythonLexer.LINE_JOIN:
                    if (_position >= text.Length)
                    {
                        AddError("unexpected EOF while parsing", start, end);
                    }

                    break;
                case PythonLexer.SPACE:
                    break;
                case 0:
                    Unknown(start);
                    break;
                default:
                    Add(type, start, end);
                    break;
            }
        }

        Finish();
    }

    // The plain case: a token that nothing depends on, but which may decide whether "type" before it is a keyword.
    private void Add(int type, int start, int end)
    {
        var count = _tokens.Count;
        if (count > 0)
        {
            ref var last = ref _tokens[count - 1];
            if (last.Type == PythonLexer.TYPE)
            {
                last.Type = type == PythonLexer.NAME ? PythonLexer.TYPE : PythonLexer.NAME;
            }
        }

        _tokens.Add(type, start, end);
    }

    private void AddError(string message, int start, int end, string? hint = null)
    {
        Errors.Add(_tokens.Count, new SyntaxError(message, start, end, hint));
        Add(PythonLexer.ERROR, start, end);
    }

    private bool HasTokenOnLine(int offset)
    {
        for (var i = offset - 1; i >= 0 && _text[i] is not ('\n' or '\r'); i--)
        {
            if (_text[i] is not (' ' or '\t' or '\f'))
            {
                return true;
            }
        }

        return false;
    }

    private void AddSpecial(DenseLexerSimulator simulator, int type, int start, int end)
    {
        switch (type)
        {
            case PythonLexer.MATCH:
                // Decided at the end of the line.
                Add(PythonLexer.NAME, start, end);
                if (_tokens.Count - 1 == _lineFirst)
                {
                    _tokens[_lineFirst].Type = PythonLexer.MATCH;
                }

                break;
            case PythonLexer.CASE:
                Add(_tokens.Count == _lineFirst && InMatchBlock ? PythonLexer.CASE : PythonLexer.NAME, start, end);
                break;
            case PythonLexer.TYPE:
                // Decided by the next token.
                var begins = _brackets.Count == 0 && (_tokens.Count == _lineFirst || _tokens[_tokens.Count - 1].Type is PythonLexer.SEMI or PythonLexer.COLON);
                Add(PythonLexer.NAME, start, end);
                if (begins)
                {
                    _tokens[_tokens.Count - 1].Type = PythonLexer.TYPE;
                }

                break;
            case PythonLexer.NAME:
                AddName(start, end);
                break;
            case PythonLexer.NUMBER:
                AddNumber(start, end);
                break;
            case PythonLexer.STRING:
                AddString(start, end);
                break;
            case PythonLexer.COLON or PythonLexer.COLONEQUAL when InFieldAtTop:
                _position = start + 1;
                Add(PythonLexer.COLON, start, start + 1);
                ReadFormatSpec(simulator);
                break;
            case PythonLexer.TSTRING_START when !_hasTemplateStrings:
                var prefix = end - start - (_text.AsSpan(start, end - start).IndexOfAny('\'', '"') is var quote ? end - start - quote : 0);
                _position = start + prefix;
                Add(PythonLexer.NAME, start, _position);
                break;
            case PythonLexer.FSTRING_START or PythonLexer.TSTRING_START:
                OpenFString(simulator, type, start, end);
                break;
            default:
                Add(type, start, end);
                if (type == PythonLexer.COLON && _withParenthesis >= 0)
                {
                    ConfirmWith();
                }

                break;
        }
    }
}
