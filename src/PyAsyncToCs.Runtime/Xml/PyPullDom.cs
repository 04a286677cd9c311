using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>xml.dom.pulldom</c>: what is read comes one event after the other, and an element's content on demand.</summary>
public sealed class PyPullDom : IEnumerable<(string Event, PyDomNode Node)>
{
    private readonly Queue<(string Event, PyDomNode Node)> _events = new();

    /// <summary><c>parseString(text)</c>.</summary>
    /// <exception cref="PyXmlException">It is not XML.</exception>
    public PyPullDom(string text)
    {
        var document = new PyDomNode(9, "#document");
        var open = new Stack<PyDomNode>();
        var scanner = new PyXmlScanner
        {
            OnStart = (name, attributes) =>
            {
                open.Push(new PyDomNode(1, name).With(attributes));
                _events.Enqueue(("START_ELEMENT", open.Peek()));
            },
            OnEnd = _ => _events.Enqueue(("END_ELEMENT", open.Pop())),
            OnText = piece => _events.Enqueue(("CHARACTERS", new PyDomNode(3, "#text", piece))),
            OnComment = comment => _events.Enqueue(("COMMENT", new PyDomNode(8, "#comment", comment))),
            OnInstruction = (target, data) => _events.Enqueue(("PROCESSING_INSTRUCTION", new PyDomNode(7, target, data))),
        };
        _events.Enqueue(("START_DOCUMENT", document));
        scanner.Feed(text, isFinal: true);
        _events.Enqueue(("END_DOCUMENT", document));
    }

    /// <summary><c>expandNode(node)</c>: reads on to the element's end, and puts what comes into it.</summary>
    public void Expand(PyDomNode node)
    {
        for (var at = node; _events.TryDequeue(out var next);)
        {
            if (next.Event == "END_ELEMENT")
            {
                if (next.Node == node)
                {
                    return;
                }

                at = at.Parent!;
            }
            else if (next.Event != "END_DOCUMENT")
            {
                at.Add(next.Node);
                at = next.Event == "START_ELEMENT" ? next.Node : at;
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerator<(string Event, PyDomNode Node)> GetEnumerator()
    {
        while (_events.TryDequeue(out var next))
        {
            yield return next;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
