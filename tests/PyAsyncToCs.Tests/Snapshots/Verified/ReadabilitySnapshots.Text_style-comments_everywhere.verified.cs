using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;

// header

await MainAsync();
Console.WriteLine(new A().M(2));

// end of file

static async Task MainAsync()
{
    // while trailing
    while (true)
    {
        await Task.Yield(); // yield
        break;
        // end of while
    }

    // with trailing
    using (var f = new PyTextFile("/dev/null"))
    {
        Console.WriteLine(f.Read());
    }

    var limit = await PyTasks.Delay(0, Limit);
    // match trailing
    switch (limit)
    {
        case 3:
            // before case
            // case trailing
            Console.WriteLine("three");
            break;
        default:
            break;
    }

    // first
    var d = new Dictionary<string, int> { ["a"] = 1 };
    Console.WriteLine(PyText.DictText(d, PyText.Quote, PyText.Plain));
    // end of main
}

partial class Program
{
    // a constant
    internal const int Limit = 3; // trailing const
}

// class trailing
// x: before attr
// x: attr trailing
public sealed class A
{
    public const int X = 1;

    // before method
    // method trailing
    public int M(int a)
    {
        // first in body
        // if trailing
        if (a > 1)
        {
            // in if
            return 1;
            // end of if
        }
        else if (a == 0)
        {
            // before elif
            // elif trailing
            return 2;
        }
        else
        {
            // before else
            // else trailing
            // in else
            // after pass
        }

        // for trailing
        for (var i = 0; i < a; i++)
        {
            Console.WriteLine(i); // print trailing
            // end of for
        }

        // try trailing
        try
        {
            // inside call
            // own inside call
            Console.WriteLine($"{a} {Program.Limit}");
        }
        catch (ArgumentException)
        {
            // before except
            // except trailing
            // in except
        }
        finally
        {
            // finally trailing
            Console.WriteLine("f");
        }

        // one
        // two is
        List<int> values = [1, 2];
        Console.WriteLine($"[{string.Join(", ", values)}]");
        return 3;
        // end of method
    }
}
