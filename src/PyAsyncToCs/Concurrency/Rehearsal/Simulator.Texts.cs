using System.Globalization;
using System.Text;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>The texts of values.</summary>
internal sealed partial class Simulator
{
    private async Routine<object?> TextAsync(JoinedStrExpr j, Frame frame)
    {
        var text = new StringBuilder();
        var isKnown = true;
        foreach (var part in j.Values)
        {
            var value = await EvalAsync(part, frame);
            isKnown &= value is string;
            text.Append(value as string);
        }

        return isKnown ? text.ToString() : Unknown.Value;
    }

    private async Routine<object?> TextAsync(FormattedValueExpr f, Frame frame)
    {
        var value = await EvalAsync(f.Value, frame);
        if (f.FormatSpec is not null)
        {
            var spec = await EvalAsync(f.FormatSpec, frame);
            if (value is ObjectValue { Class: { IsUser: true } cls } o && cls.FindMethod("__format__") is { IsStub: false } method)
            {
                return await InvokeAsync(new FunctionValue(method, null, o), [spec], [], f);
            }

            await TextOfAsync(value, f);
            return Unknown.Value;
        }

        return f.Conversion > 0 && value is string ? Unknown.Value : await TextOfAsync(value, f);
    }

    private async Routine<object?> TextOfAsync(object? value, Node node)
    {
        switch (value)
        {
            case string s:
                return s;
            case long i:
                return i.ToString(CultureInfo.InvariantCulture);
            case bool b:
                return b ? "True" : "False";
            case null:
                return "None";
            case double d when d == Math.Round(d, 6) && Math.Abs(d) < 1e9 && Math.Abs(d) >= 1e-3:
                var text = d.ToString("R", CultureInfo.InvariantCulture);
                return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
            case SequenceValue s:
                Touch(s, AccessKind.Read, node);
                foreach (var item in s.Items.Where(i => i is ObjectValue or SequenceValue or DictValue))
                {
                    await TextOfAsync(item, node);
                }

                return Unknown.Value;
            case DictValue d:
                Touch(d, AccessKind.Read, node);
                foreach (var item in d.Items.Values.Where(i => i is ObjectValue or SequenceValue or DictValue).ToList())
                {
                    await TextOfAsync(item, node);
                }

                return Unknown.Value;
            case OpaqueValue:
                Touch(value, AccessKind.Read, node);
                return Unknown.Value;
            case ObjectValue { Class: { IsUser: true } cls } o:
                if ((cls.FindMethod("__str__") is { IsStub: false } str ? str : cls.FindMethod("__repr__")) is { IsStub: false } method)
                {
                    return await InvokeAsync(new FunctionValue(method, null, o), [], [], node);
                }

                if (cls.IsDataclass)
                {
                    foreach (var (name, item) in o.Attributes.ToList())
                    {
                        TouchPart(o, name, AccessKind.Read, node);
                        await TextOfAsync(item, node);
                    }
                }

                return cls.IsException && o.Attributes.GetValueOrDefault("args") is SequenceValue { Items: [string only] } ? only : Unknown.Value;
            case ObjectValue { Attributes: var attributes }:
                return attributes.GetValueOrDefault("args") is SequenceValue { Items: [string alone] } ? alone : Unknown.Value;
            default:
                return Unknown.Value;
        }
    }
}
