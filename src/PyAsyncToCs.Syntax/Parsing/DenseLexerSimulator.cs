using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Dfa;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>
/// The transitions of the lexer's automaton as one table of integers. ANTLR finds a transition when a text first needs
/// it; it is then entered here, and the next text pays one array access for a character. The table is shared by all
/// lexers: readers take no lock, a missing transition is computed under one.
/// </summary>
/// <remarks>
/// All characters beyond ASCII share one column, which is right because the grammar treats them alike.
/// </remarks>
internal sealed class DenseLexerSimulator : LexerATNSimulator
{
    private const int Columns = 129;
    private const int Unknown = -1;
    private const int Dead = -2;

    private readonly Lock _lock = new();
    private readonly List<DFAState> _states = [];

    // For each mode, the row of a state by its number, plus one.
    private readonly int[][] _rows;
    private readonly int[] _startRows;
    private int[] _next = [];

    // The token type that a state accepts, 0 for none; the index is the row divided by Columns.
    private int[] _accepts = [];

    /// <summary>Wraps the generated lexer's automaton.</summary>
    public DenseLexerSimulator(ATN atn, DFA[] decisionToDfa)
        : base(null, atn, decisionToDfa, new PredictionContextCache())
    {
        _startRows = new int[atn.modeToStartState.Count];
        _rows = new int[_startRows.Length][];
        for (var mode = 0; mode < _startRows.Length; mode++)
        {
            _rows[mode] = new int[64];
            var closure = ComputeStartState(EmptyStream, atn.modeToStartState[mode]);
            this.mode = mode;
            _startRows[mode] = AddRow(AddDFAState(closure));
        }
    }

    private static ICharStream EmptyStream { get; } = new AntlrInputStream("");

    /// <summary>Finds the longest token that starts at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the token starts; there is a character.</param>
    /// <param name="lexerMode">The lexer's mode.</param>
    /// <param name="end">Offset just past the token.</param>
    /// <returns>The token's type, 0 when none starts here.</returns>
    public int Match(string text, int start, int lexerMode, out int end)
    {
        var next = Volatile.Read(ref _next);
        var accepts = Volatile.Read(ref _accepts);
        var row = _startRows[lexerMode];
        var type = 0;
        end = start;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            var column = c < 128 ? c : 128;
            var target = next[row + column];
            if (target < 0)
            {
                if (target == Dead)
                {
                    break;
                }

                target = Compute(row, column, lexerMode);
                next = Volatile.Read(ref _next);
                accepts = Volatile.Read(ref _accepts);
                if (target == Dead)
                {
                    break;
                }
            }

            row = target;
            var accepted = accepts[row / Columns];
            if (accepted != 0)
            {
                type = accepted;
                end = i + 1;
            }
        }

        return type;
    }

    private int Compute(int row, int column, int lexerMode)
    {
        lock (_lock)
        {
            if (_next[row + column] is var known and not Unknown)
            {
                return known;
            }

            mode = lexerMode;
            var source = _states[row / Columns];
            var character = column < 128 ? column : 0x100;
            var target = GetExistingTargetState(source, character) ?? ComputeTargetState(EmptyStream, source, character);
            var result = target == ERROR ? Dead : FindRow(target) is >= 0 and var found ? found : AddRow(target);
            Volatile.Write(ref _next[row + column], result);
            return result;
        }
    }

    private int AddRow(DFAState state)
    {
        var row = _states.Count * Columns;
        if (row + Columns > _next.Length)
        {
            var next = new int[Math.Max(64 * Columns, _next.Length * 2)];
            for (var i = row; i < next.Length; i++)
            {
                next[i] = Unknown;
            }

            Array.Copy(_next, next, row);
            var accepts = new int[next.Length / Columns];
            Array.Copy(_accepts, accepts, _states.Count);
            Volatile.Write(ref _accepts, accepts);
            Volatile.Write(ref _next, next);
        }

        _accepts[_states.Count] = state.isAcceptState ? state.prediction : 0;
        _states.Add(state);
        var rows = _rows[mode];
        if (state.stateNumber >= rows.Length)
        {
            rows = new int[state.stateNumber * 2];
            Array.Copy(_rows[mode], rows, _rows[mode].Length);
            _rows[mode] = rows;
        }

        rows[state.stateNumber] = row + 1;
        return row;
    }

    private int FindRow(DFAState state) => state.stateNumber < _rows[mode].Length ? _rows[mode][state.stateNumber] - 1 : -1;
}
