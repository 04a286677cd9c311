using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;
using PyAsyncToCs.Syntax.Literals;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>String literals, joined, and f-strings (language reference, 2.4.1 to 2.4.3; CPython's action_helpers.c).</summary>
internal abstract partial class PythonParserBase
{
    // The parts of the strings that are being read: constants and fields, in order. Folded when the last string ends.
    private readonly PendingList<Piece> _pieces = new();
    private readonly PendingList<FStringFrame> _fstrings = new();
    private bool _isRaw;
    private bool _isTemplate;
    private bool _hasFString;
    private bool _hasTemplate;
    private bool _hasPlain;

    private enum PieceKind
    {
        Text,
        FStringText,
        RawFStringText,
        DebugText,
        Field,
    }

    private readonly record struct Piece(PieceKind Kind, int Start, int End, Expr? Field);

    private readonly record struct FStringFrame(bool HasFString, bool HasTemplate, bool HasPlain, bool IsRaw, bool IsTemplate);

    private protected int BeginStrings()
    {
        _fstrings.Add(new FStringFrame(_hasFString, _hasTemplate, _hasPlain, _isRaw, _isTemplate));
        _hasFString = false;
        _hasTemplate = false;
        _hasPlain = false;
        return _pieces.Count;
    }

    private protected void PushString()
    {
        _hasPlain = true;
        _pieces.Add(new Piece(PieceKind.Text, LastStart, End, null));
    }

    private protected int BeginFString()
    {
        var opening = _tokens.Text.AsSpan(LastStart, End - LastStart);
        _isRaw = opening.ContainsAny('r', 'R');
        _isTemplate = opening.ContainsAny('t', 'T');
        return _pieces.Count;
    }

    private protected void PushFStringText() =>
        _pieces.Add(new Piece(_isRaw ? PieceKind.RawFStringText : PieceKind.FStringText, LastStart, End, null));

    private protected void EndFString(int mark, int start, bool template)
    {
        _hasTemplate |= template;
        _hasFString |= !template;
    }

    private protected Expr EndStrings(int mark, int start)
    {
        var (isFString, isTemplate, isPlain) = (_hasFString, _hasTemplate, _hasPlain);
        var frame = _fstrings.Pop();
        (_hasFString, _hasTemplate, _hasPlain, _isRaw, _isTemplate) = frame;
        if (isTemplate)
        {
            return isFString || isPlain
                ? throw Error("cannot mix t-string literals with string or bytes literals", start, End)
                : new TemplateStrExpr(Fold(mark), start, End);
        }

        if (isFString)
        {
            for (var i = mark; i < _pieces.Count; i++)
            {
                ref var piece = ref _pieces[i];
                if (piece.Kind == PieceKind.Text && StringToken.Read(_tokens.Text, piece.Start, piece.End).IsBytes)
                {
                    throw Error("cannot mix bytes and nonbytes literals", start, End);
                }
            }

            return new JoinedStrExpr(Fold(mark), start, End);
        }

        return _pieces.Count == mark + 1 ? PlainString(start) : JoinedPlainStrings(mark, start);
    }

    private Expr PlainString(int start)
    {
        _pieces.Pop();
        var token = StringToken.Read(_tokens.Text, start, End);
        if (token.IsBytes)
        {
            return BytesConstant(start, [token]);
        }

        var value = StringLiteral.Decode(_tokens.Text, token, out var error);
        return error is null ? new ConstantExpr(value, token.HasKindU ? "u" : null, start, End) : throw Error(error);
    }

    private ConstantExpr BytesConstant(int start, ReadOnlySpan<StringToken> tokens)
    {
        var bytes = ImmutableArray.CreateBuilder<byte>();
        foreach (var token in tokens)
        {
            if (BytesLiteral.Append(_tokens.Text, token, bytes) is { } error)
            {
                throw Error(error);
            }
        }

        return new ConstantExpr(bytes.ToImmutable(), null, start, End);
    }

    private ConstantExpr JoinedPlainStrings(int mark, int start)
    {
        var tokens = new StringToken[_pieces.Count - mark];
        var bytes = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var piece = ref _pieces[mark + i];
            tokens[i] = StringToken.Read(_tokens.Text, piece.Start, piece.End);
            bytes += tokens[i].IsBytes ? 1 : 0;
        }

        _pieces.Truncate(mark);
        if (bytes == tokens.Length)
        {
            return BytesConstant(start, tokens);
        }

        if (bytes > 0)
        {
            throw Error("cannot mix bytes and nonbytes literals", start, End);
        }

        var builder = new StringValueBuilder();
        foreach (var token in tokens)
        {
            if (StringLiteral.Append(_tokens.Text, token, builder) is { } error)
            {
                throw Error(error);
            }
        }

        return new ConstantExpr(builder.ToValue(), tokens[0].HasKindU ? "u" : null, start, End);
    }

    // Joins the constants that stand side by side and leaves out the empty ones (_PyPegen_concatenate_strings).
    private ImmutableArray<Expr> Fold(int mark)
    {
        var values = ImmutableArray.CreateBuilder<Expr>(_pieces.Count - mark);
        for (var i = mark; i < _pieces.Count;)
        {
            var first = _pieces[i];
            if (first.Field is not null)
            {
                values.Add(first.Field);
                i++;
                continue;
            }

            var builder = new StringValueBuilder();
            var end = first.End;
            for (; i < _pieces.Count && _pieces[i].Field is null; i++)
            {
                Append(_pieces[i], builder);
                end = _pieces[i].End;
            }

            var value = builder.ToValue();
            if (value is not "")
            {
                var isKindU = first.Kind == PieceKind.Text && _tokens.Text[first.Start] == 'u';
                values.Add(new ConstantExpr(value, isKindU ? "u" : null, first.Start, end));
            }
        }

        _pieces.Truncate(mark);
        return values.ToImmutable();
    }

    private void Append(in Piece piece, StringValueBuilder builder)
    {
        var error = piece.Kind switch
        {
            PieceKind.Text => StringLiteral.Append(_tokens.Text, StringToken.Read(_tokens.Text, piece.Start, piece.End), builder),
            PieceKind.DebugText => AppendDebugText(piece, builder),
            _ => StringLiteral.AppendFStringPart(_tokens.Text, piece.Start, piece.End, piece.Kind == PieceKind.RawFStringText, builder),
        };
        if (error is not null)
        {
            throw Error(error);
        }
    }

    private LiteralError? AppendDebugText(in Piece piece, StringValueBuilder builder)
    {
        // Comments inside the field are not part of the text.
        var from = piece.Start;
        for (var i = FirstCommentFrom(from); i < Comments.Count && Comments[i].Start < piece.End; i++)
        {
            builder.Append(_tokens.Text.AsSpan(from, Comments[i].Start - from));
            from = Comments[i].End;
        }

        builder.Append(_tokens.Text.AsSpan(from, piece.End - from));
        return null;
    }

    private int FirstCommentFrom(int offset)
    {
        var (low, high) = (0, Comments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Comments[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private protected int Conversion()
    {
        var name = LastName;
        if (LastStart != _tokens[_tokens.Position - 2].End)
        {
            throw Error($"{StringKind}-string: conversion type must come right after the exclamation mark", LastStart, End);
        }

        return name is "s" or "r" or "a"
            ? name[0]
            : throw Error($"{StringKind}-string: invalid conversion character '{name}': expected 's', 'r', or 'a'", LastStart, End);
    }

    private char StringKind => _isTemplate ? 't' : 'f';

    private protected int BeginFormatSpec() => _pieces.Count;

    private protected Expr EndFormatSpec(int mark, int colon) => new JoinedStrExpr(Fold(mark), colon, End);

    private protected void PushField(int start, Expr value, bool isDebug, int conversion, Expr? spec, int valueEnd, int formatStart)
    {
        if (isDebug)
        {
            var textEnd = formatStart >= 0 ? formatStart : LastStart;
            _pieces.Add(new Piece(PieceKind.DebugText, start + 1, textEnd, null));
            if (conversion < 0 && spec is null)
            {
                conversion = 'r';
            }
        }

        Expr field = _isTemplate
            ? new InterpolationExpr(value, _tokens.Text[(start + 1)..valueEnd].Trim(), conversion, spec, start, End)
            : new FormattedValueExpr(value, conversion, spec, start, End);
        _pieces.Add(new Piece(PieceKind.Field, start, End, field));
    }
}
