namespace PyAsyncToCs.Syntax.Literals;

/// <summary>
/// Finds the end of a number and says what is wrong with one (language reference, 2.4.4; the number part of CPython's
/// <c>tok_get_normal_mode</c>, <c>tok_decimal_tail</c> and <c>verify_end_of_number</c>).
/// </summary>
internal ref struct NumberScanner
{
    private readonly string _text;
    private readonly int _start;
    private int _position;
    private LiteralError? _error;

    private NumberScanner(string text, int start)
    {
        _text = text;
        _start = start;
        _position = start;
    }

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Scans the number at an offset.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="start">Offset of a digit, or of a point that a digit follows.</param>
    /// <param name="error">What is wrong, or null.</param>
    /// <returns>The offset just past the number, or of the character at fault.</returns>
    public static int Scan(string text, int start, out LiteralError? error)
    {
        var scanner = new NumberScanner(text, start);
        scanner.Scan();
        error = scanner._error;
        return scanner._position;
    }

    private void Scan()
    {
        if (Current == '.')
        {
            _position++;
            Fraction();
            return;
        }

        if (Current != '0')
        {
            if (DecimalTail())
            {
                AfterInteger();
            }

            return;
        }

        _position++;
        switch (Current)
        {
            case 'x' or 'X':
                Radix(16, "hexadecimal");
                break;
            case 'o' or 'O':
                Radix(8, "octal");
                break;
            case 'b' or 'B':
                Radix(2, "binary");
                break;
            default:
                LeadingZero();
                break;
        }
    }

    private void Radix(int radix, string name)
    {
        _position++;
        do
        {
            if (Current == '_')
            {
                _position++;
            }

            if (!IsDigit(Current, radix))
            {
                Fail(char.IsAsciiDigit(Current) ? $"invalid digit '{Current}' in {name} literal" : $"invalid {name} literal");
                return;
            }

            while (IsDigit(Current, radix))
            {
                _position++;
            }
        }
        while (Current == '_');

        if (char.IsAsciiDigit(Current))
        {
            Fail($"invalid digit '{Current}' in {name} literal");
            return;
        }

        VerifyEnd(name);
    }

    private void LeadingZero()
    {
        while (Current is '0' or '_')
        {
            if (Current == '_')
            {
                _position++;
                if (!char.IsAsciiDigit(Current))
                {
                    Fail("invalid decimal literal");
                    return;
                }

                if (Current != '0')
                {
                    break;
                }
            }

            _position++;
        }

        var zerosEnd = _position;
        var isNonzero = char.IsAsciiDigit(Current);
        if (isNonzero && !DecimalTail())
        {
            return;
        }

        if (isNonzero && Current is not ('.' or 'e' or 'E' or 'j' or 'J'))
        {
            _error = new LiteralError(
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                _start,
                zerosEnd);
            return;
        }

        AfterInteger();
    }

    private void AfterInteger()
    {
        if (Current == '.')
        {
            _position++;
            Fraction();
        }
        else
        {
            Exponent();
        }
    }

    private void Fraction()
    {
        if (!char.IsAsciiDigit(Current) || DecimalTail())
        {
            Exponent();
        }
    }

    private void Exponent()
    {
        if (Current is 'e' or 'E')
        {
            var mark = _position;
            _position++;
            if (Current is '+' or '-')
            {
                _position++;
                if (!char.IsAsciiDigit(Current))
                {
                    Fail("invalid decimal literal");
                    return;
                }
            }
            else if (!char.IsAsciiDigit(Current))
            {
                _position = mark;
                VerifyEnd("decimal");
                return;
            }

            if (!DecimalTail())
            {
                return;
            }
        }

        if (Current is 'j' or 'J')
        {
            _position++;
            VerifyEnd("imaginary");
            return;
        }

        VerifyEnd("decimal");
    }

    private bool DecimalTail()
    {
        while (true)
        {
            while (char.IsAsciiDigit(Current))
            {
                _position++;
            }

            if (Current != '_')
            {
                return true;
            }

            _position++;
            if (!char.IsAsciiDigit(Current))
            {
                Fail("invalid decimal literal");
                return false;
            }
        }
    }

    // Keywords that can follow an expression may touch the number: "1if x else y" is a warning in CPython, not an error.
    private void VerifyEnd(string name)
    {
        var rest = _text.AsSpan(_position);
        if (rest.StartsWith("and") || rest.StartsWith("else") || rest.StartsWith("for") || rest.StartsWith("if") ||
            rest.StartsWith("in") || rest.StartsWith("is") || rest.StartsWith("or") || rest.StartsWith("not"))
        {
            return;
        }

        if (char.IsAsciiLetterOrDigit(Current) || Current == '_')
        {
            Fail($"invalid {name} literal");
        }
    }

    // CPython's column is that of the last character it accepted.
    private void Fail(string message) => _error = new LiteralError(message, Math.Max(_start, _position - 1), _position);

    private static bool IsDigit(char c, int radix) => radix == 16 ? char.IsAsciiHexDigit(c) : c >= '0' && c < '0' + radix;
}
