using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// The second pass of inference: which integers can stand in each slot, and from that which C# type holds them
/// (DESIGN.md, "Numbers"). Every body is evaluated over intervals until nothing grows.
/// </summary>
/// <remarks>
/// What the analysis takes for granted, and why a number is never wrong for it:
/// <list type="bullet">
/// <item>No place of a program, and not all that add to one variable together, runs more often than <see cref="MostSteps"/> times, in a coroutine <see cref="MostAsyncSteps"/>
/// times (each step there goes through the loop): CPython needs more than ten seconds for that. Where the loops around a
/// place have known bounds, those are taken. So a counter stays an <c>int</c>, and a sum is as wide as its summands need.</item>
/// <item>A sequence has at most <see cref="MostSteps"/> items (a gigabyte of pointers in CPython).</item>
/// <item>A number from outside (parsed text, a parameter that no call of the program fills, a library's result) is an
/// <c>int</c>: reading it is checked at run time, and arithmetic on it is noted as unproven, so it is written checked.
/// Adding a small constant to it is not. Library calls that give more by their nature (hashes, nanoseconds) are <c>long</c>.</item>
/// <item>Lengths that are added up fit into an <c>int</c>, what objects hand on from one to the other (<c>a.size += b.size</c>)
/// into a <c>long</c>, which is checked, too.</item>
/// <item>What grows by a product, a power or a sum of two growing values is unbounded: a <c>BigInteger</c>.</item>
/// </list>
/// </remarks>
internal sealed partial class RangeAnalysis(SemanticModel model)
{
    /// <summary>Rounds after which what still grows is looked at.</summary>
    private const int RoundsPerPhase = 12;

    private const int MostPhases = 12;

    private static readonly BigInteger MostSteps = BigInteger.One << 27;

    private static readonly BigInteger MostAsyncSteps = BigInteger.One << 20;

    private readonly Dictionary<Slot, SlotState> _states = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FunctionSymbol> _escaped = new(ReferenceEqualityComparer.Instance);
    private readonly List<Slot> _growing = [];
    private FunctionSymbol? _function;
    private bool _changed;
    private bool _recording;

    /// <summary>Set once what no flow reaches counts as a number from outside.</summary>
    private bool _force;

    /// <summary>What is known of a slot beside its range.</summary>
    private sealed class SlotState
    {
        /// <summary>The slots that it is the state of.</summary>
        public required IReadOnlyList<Slot> Members { get; init; }

        /// <summary>The join of what flows in other than by the slot's own growth.</summary>
        public Interval Base { get; set; } = Interval.Empty;

        /// <summary>For each statement that adds to the slot, what it adds in all.</summary>
        public Dictionary<Node, Interval> Growth { get; } = [];

        /// <summary>What one run of any of these statements adds at the most.</summary>
        public Interval Addend { get; set; } = Interval.Of(0);

        /// <summary>What a sum is checked to fit into, as nothing more is known of it.</summary>
        public Interval? Checked { get; set; }

        /// <summary>For each statement that multiplies the slot, the greatest factor of all its runs.</summary>
        public Dictionary<Node, BigInteger?> Factors { get; } = [];

        /// <summary>The least float, once one has flowed in.</summary>
        public double? Least { get; set; }

        public int LeastFalls { get; set; }

        /// <summary>Bounds found by extrapolation, and how far beyond them the slot's own growth may still reach.</summary>
        public BigInteger? Slack { get; set; }

        public int Widenings { get; set; }

        public Interval[] History { get; } = [Interval.Empty, Interval.Empty, Interval.Empty];
    }

    public void Run()
    {
        Solve();
        _force = true;
        Solve();
        _recording = true;
        Round();
        foreach (var (slot, state) in _states)
        {
            if (state.Checked is { } limit && (slot.Range.High == limit.High || slot.Range.Low == limit.Low))
            {
                model.CheckedSums.Add(slot);
            }
        }

        foreach (var length in model.Functions.Values.Where(f => f is { Name: "__len__", Return.Range.IsEmpty: false }))
        {
            // What is longer than that CPython cannot hold either.
            length.Return.Range = IntervalMath.Meet(length.Return.Range, IntervalMath.Int);
        }
    }

    private void Solve()
    {
        for (var phase = 0; phase < MostPhases; phase++)
        {
            for (var round = 0; round < RoundsPerPhase; round++)
            {
                _changed = false;
                _growing.Clear();
                Round();
                if (!_changed)
                {
                    return;
                }

                if (round % 4 == 3)
                {
                    foreach (var (slot, state) in _states)
                    {
                        state.History[round / 4] = slot.Range;
                    }
                }
            }

            if (!GroupCopies())
            {
                Widen(giveUp: phase >= MostPhases - 2);
            }
        }
    }

    /// <summary>
    /// Slots that still grow get the bound that their growth leads to: a constant per round is a constant per step of the
    /// program (a counter in disguise: <c>previous = current; current = previous + 1</c>), more is a product somewhere.
    /// The linear ones go first, for others may only grow because of them.
    /// </summary>
    private void Widen(bool giveUp)
    {
        var linear = false;
        List<Slot> others = [];
        foreach (var slot in _growing.Distinct().ToList())
        {
            var state = StateOf(slot);
            var (first, middle, last) = (state.History[0], state.History[1], state.History[2]);
            if (giveUp || first.IsEmpty || state.Widenings > 4 || !IsLinear(first.High, middle.High, last.High) || !IsLinear(-first.Low, -middle.Low, -last.Low))
            {
                others.Add(slot);
                continue;
            }

            linear = true;
            state.Widenings++;
            var up = Step(middle.High, last.High);
            var down = Step(-middle.Low, -last.Low);
            var extrapolated = IntervalMath.Make(last.Low - (down * MostSteps), last.High + (up * MostSteps));
            state.Base = state.Checked is { } most && state.Base.Fits(most) ? IntervalMath.Meet(extrapolated, most) : extrapolated;
            state.Slack = 64 * (BigInteger.Max(up ?? 0, down ?? 0) + 1);
            SetRange(slot, IntervalMath.Join(slot.Range, state.Base));
        }

        if (linear && !giveUp)
        {
            return;
        }

        foreach (var slot in others)
        {
            var (middle, last) = (StateOf(slot).History[1], StateOf(slot).History[2]);
            var low = last.Low == middle.Low ? slot.Range.Low : null;
            var high = last.High == middle.High ? slot.Range.High : null;
            var open = new Interval(low, high);
            var state = StateOf(slot);
            state.Base = state.Checked is { } limit && state.Base.Fits(limit) ? IntervalMath.Meet(open, limit) : open;
            SetRange(slot, state.Base);
        }

        // The slots of a group hold the same numbers.
        void SetRange(Slot slot, Interval range)
        {
            foreach (var member in StateOf(slot).Members)
            {
                member.Range = range;
            }
        }

        static bool IsLinear(BigInteger? a, BigInteger? b, BigInteger? c) => a is null || c - b <= b - a;

        static BigInteger? Step(BigInteger? b, BigInteger? c) => c is null ? null : (c - b + 3) / 4;
    }

    private void Round()
    {
        foreach (var module in model.Modules)
        {
            _function = null;
            _times = BigInteger.One;
            _isAsync = false;
            _facts = [];
            Body(module.Node!.Body);
        }

        foreach (var function in model.Functions.Values.Where(f => f.Def is not null).ToList())
        {
            Function(function);
        }
    }

    private void Function(FunctionSymbol function)
    {
        _function = function;
        _times = TimesOf(function);
        _isAsync = function.IsAsync;
        _facts = [];
        Parameters(function);
        Body(function.Def!.Body);
    }

    private void Parameters(FunctionSymbol function)
    {
        var isOpen = _escaped.Contains(function) || !_calledTimes.ContainsKey(function);
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Default is { } value)
            {
                Flow(parameter.Slot, Eval(value));
            }

            if (parameter.IsVariadic)
            {
                Lengthen(parameter.Slot, MostSteps, parameter.Node!);
            }

            if (isOpen && _force && (StateOf(parameter.Slot).Base.IsEmpty))
            {
                Flow(parameter.Slot, Unknown(parameter.Slot.Type));
            }
        }
    }

    private SlotState StateOf(Slot slot)
    {
        var root = slot.Root;
        if (!_states.TryGetValue(root, out var state))
        {
            _groups.TryGetValue(root, out var group);
            state = group?.Select(_states.GetValueOrDefault).FirstOrDefault(s => s is not null) ?? new SlotState { Members = group ?? [root] };
            _states.Add(root, state);
        }

        return state;
    }

    /// <summary>Lets numbers flow into a slot.</summary>
    private void Flow(Slot slot, Number value)
    {
        if (value.IsEmpty || (value.From is { } from && IsCopyWithinGroup(slot.Root, from)))
        {
            return;
        }

        var state = StateOf(slot);
        if (value.Least is { } least && (state.Least is null || least < state.Least))
        {
            // A bound that falls again and again (a delay that is halved) has no floor.
            state.Least = state.LeastFalls++ > 8 ? double.NegativeInfinity : least;
            _changed = true;
        }

        if (value.Ints.IsEmpty || value.Ints.Fits(state.Base))
        {
            if (!state.Base.IsEmpty || value.Ints.IsEmpty)
            {
                return;
            }
        }

        if (state.Slack is { } slack && value.Ints.Fits(new Interval(state.Base.Low - slack, state.Base.High + slack)))
        {
            return;
        }

        state.Base = IntervalMath.Join(state.Base, value.Ints);
        Update(slot, state);
    }

    /// <summary>Notes that a statement adds to a slot.</summary>
    private void Grow(Slot slot, Node statement, Interval addend, BigInteger times)
    {
        if (addend.IsEmpty)
        {
            return;
        }

        var state = StateOf(slot);
        var total = IntervalMath.Multiply(addend, new Interval(0, times));
        state.Growth.TryGetValue(statement, out var known);
        if (known != total)
        {
            state.Addend = IntervalMath.Join(state.Addend, addend);
            state.Growth[statement] = known is null ? total : IntervalMath.Join(known, total);
            Update(slot, state);
        }
    }

    /// <summary>Notes that a statement multiplies a slot.</summary>
    private void Scale(Slot slot, Node statement, Interval factor, BigInteger times)
    {
        if (factor.IsEmpty)
        {
            return;
        }

        var most = IntervalMath.Power(IntervalMath.Join(IntervalMath.Abs(factor), Interval.Of(1)), Interval.Of(times)).High;
        var state = StateOf(slot);
        if (!state.Factors.TryGetValue(statement, out var known) || (known is not null && (most is null || most > known)))
        {
            state.Factors[statement] = most;
            Update(slot, state);
        }

        if ((factor.Low is null || factor.Low < 0) && !state.Base.IsEmpty && state.Base.Low >= 0)
        {
            Flow(slot, new Number(IntervalMath.Negate(state.Base)));
        }
    }

    private void Update(Slot slot, SlotState state)
    {
        var range = state.Base;
        if (range.IsEmpty)
        {
            return;
        }

        // All these statements together do not run more often than a program takes steps.
        var sum = Interval.Of(0);
        foreach (var growth in state.Growth.Values)
        {
            sum = IntervalMath.Add(sum, IntervalMath.Join(growth, Interval.Of(0)));
        }

        range = IntervalMath.Add(range, IntervalMath.Meet(sum, IntervalMath.Multiply(state.Addend, new Interval(0, MostSteps))));
        if (state.Checked is { } limit && state.Base.Fits(limit))
        {
            range = IntervalMath.Meet(range, limit);
        }

        foreach (var factor in state.Factors.Values)
        {
            range = factor is { } most
                ? IntervalMath.Join(range, IntervalMath.Multiply(range, Interval.Of(most)))
                : new Interval(range.Low >= 0 ? range.Low : null, range.High <= 0 ? range.High : null);
        }

        range = IntervalMath.Join(slot.Range, range);
        if (range != slot.Range)
        {
            foreach (var member in state.Members)
            {
                member.Range = range;
            }

            _growing.Add(slot.Root);
            _changed = true;
        }
    }

    private Number Read(Slot slot)
    {
        var type = slot.Type;
        if (type.WithoutNone is InstanceType { Class: { HeldClass: not null } holder } && holder.FindAttribute(ClassSymbol.HeldName) is { Slot: var held })
        {
            return Read(held);
        }

        if (!type.Parts.Any(p => p.IsNumeric))
        {
            return Number.None;
        }

        var range = slot.Range;
        var least = StateOf(slot).Least;
        if (range.IsEmpty && least is null && _force)
        {
            Flow(slot, Unknown(type));
            range = slot.Range;
            least = StateOf(slot).Least;
        }

        return new Number(range, least, IntWidths.Of(range)) { From = slot.Root };
    }
}
