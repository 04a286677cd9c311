using System.Globalization;
using System.Numerics;
using System.Text;

var p = new P("abc def\"");
var shown = p.String();
var shown2 = PyNone.Of(() => p.Back());
Console.WriteLine($"{PyText.ListText(shown, PyText.Quote)} {PyText.ScalarRepr(shown2)}");

public sealed class P(string text)
{
    private int _pos;

    public List<string> String()
    {
        List<string> @out = [];
        while (PyStr.At(text, _pos) != "\"")
        {
            _pos += 1;
            if (PyStr.At(text, _pos) == "u")
            {
                @out.Add(PyStr.Chr((int)PyInt.Parse(PyStr.Slice(text, _pos, _pos + 4), 16)));
                _pos += 4;
            }
        }

        return @out;
    }

    public void Back()
    {
        var start = _pos;
        _pos += 1;
        _pos = start;
    }
}
