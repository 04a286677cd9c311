using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Concurrency;

/// <summary>What decided, in words.</summary>
internal sealed partial class TargetChooser
{
    /// <summary>Says for each entry point what it runs on, and the line that decided it.</summary>
    private void Explain(ConversionOptions options, List<Diagnostic> diagnostics)
    {
        var decision = _model.TargetDecision = Decision(options);
        if (!options.ExplainAsync)
        {
            return;
        }

        var target = (_model.Target == AsyncTarget.Bcl ? "plain tasks" : "the asyncio loop") + (decision switch
        {
            { Module.Parsed.Source: { } decisive } => $": {decisive.Path}:{decisive.GetLine(decision.Node!.Start)}: {decision.Why}",
            { Why: AsAsked } => $", {AsAsked}",
            _ => $": {decision.Why}",
        });
        foreach (var (entry, module) in _entries.Where(e => e.Node.Start >= options.PreludeLength))
        {
            var source = module.Parsed!.Source;
            var rule = Rules.TargetExplained;
            var text = source.Text[entry.Start..entry.End];
            var lineEnd = text.AsSpan().IndexOfAny('\r', '\n');
            var message = string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, lineEnd < 0 ? text : text[..lineEnd].TrimEnd() + "…", target);
            diagnostics.Add(new Diagnostic(rule, message, source, entry.Start, entry.End, rule.Suggestion));
        }
    }

    private TargetDecision Decision(ConversionOptions options)
    {
        if (_model.Target == AsyncTarget.Bcl)
        {
            return new TargetDecision(_hasCoroutines, options.Async == AsyncTarget.Bcl && _reasons.Count > 0 ? AsAsked
                : _hasCoroutines ? "nothing that it reaches shows the scheduler's order" : "there are no coroutines");
        }

        // The loop that was asked for is looked into no further, but it may be needed all the same.
        return _reasons is [var (node, why, module), ..] ? new TargetDecision(_hasCoroutines, why, node, module) : new TargetDecision(_hasCoroutines, AsAsked);
    }

    private const string AsAsked = "as asked";
}
