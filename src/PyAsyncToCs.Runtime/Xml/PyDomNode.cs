using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>A node of Python's <c>xml.dom.minidom</c>, of any kind.</summary>
/// <param name="kind">Which kind: 1 an element, 2 an attribute, 3 text, 4 a CDATA section, 7 an instruction, 8 a comment, 9 a document, 11 a fragment.</param>
/// <param name="name">The tag, or the name that DOM gives to nodes of the kind.</param>
/// <param name="data">The text of those that have one.</param>
public sealed class PyDomNode(int kind, string name, string? data = null) : IPyRepr
{
    /// <summary>The kind of elements.</summary>
    public const int ElementNode = 1;

    /// <summary>The kind of attributes.</summary>
    public const int AttributeNode = 2;

    /// <summary>The kind of texts.</summary>
    public const int TextNode = 3;

    /// <summary>The kind of CDATA sections.</summary>
    public const int SectionNode = 4;

    /// <summary>The kind of processing instructions.</summary>
    public const int InstructionNode = 7;

    /// <summary>The kind of comments.</summary>
    public const int CommentNode = 8;

    /// <summary>The kind of documents.</summary>
    public const int DocumentNode = 9;

    /// <summary><c>nodeType</c>.</summary>
    public int Kind => kind;

    /// <summary><c>nodeName</c>, <c>tagName</c>.</summary>
    public string Name => name;

    /// <summary><c>localName</c>.</summary>
    public string LocalName => name[(name.IndexOf(':') + 1)..];

    /// <summary><c>data</c>, <c>nodeValue</c>, <c>value</c>.</summary>
    public string? Data { get; set; } = data;

    /// <summary><c>parentNode</c>.</summary>
    public PyDomNode? Parent { get; private set; }

    /// <summary><c>childNodes</c>.</summary>
    public List<PyDomNode> Children { get; } = [];

    /// <summary>The attributes of an element, by their names.</summary>
    public Dictionary<string, PyDomNode> Attributes { get; } = [];

    /// <summary><c>firstChild</c>.</summary>
    public PyDomNode? First => Children.Count > 0 ? Children[0] : null;

    /// <summary><c>lastChild</c>.</summary>
    public PyDomNode? Last => Children.Count > 0 ? Children[^1] : null;

    /// <summary><c>nextSibling</c>.</summary>
    public PyDomNode? Next => Sibling(1);

    /// <summary><c>previousSibling</c>.</summary>
    public PyDomNode? Previous => Sibling(-1);

    /// <summary><c>documentElement</c>.</summary>
    public PyDomNode? Root => Children.Find(child => child.Kind == 1);

    /// <summary><c>parseString(text)</c>.</summary>
    /// <exception cref="PyXmlException">It is not XML.</exception>
    public static PyDomNode Parse(string text)
    {
        var document = new PyDomNode(9, "#document");
        var (at, section) = (document, 3);
        var scanner = new PyXmlScanner
        {
            OnStart = (name, attributes) => at = at.Add(new PyDomNode(1, name).With(attributes)),
            OnEnd = _ => at = at.Parent!,
            OnComment = comment => at.Add(new PyDomNode(8, "#comment", comment)),
            OnInstruction = (target, data) => at.Add(new PyDomNode(7, target, data)),
            OnSection = isStart => section = isStart ? 4 : 3,
            OnText = piece =>
            {
                var node = at.Last is { Kind: 3 or 4 } last && last.Kind == section ? last : at.Add(new PyDomNode(section, section == 3 ? "#text" : "#cdata-section", ""));
                node.Data += piece;
            },
        };
        scanner.Feed(text, isFinal: true);
        return document;
    }

    /// <summary>An element with these attributes.</summary>
    public PyDomNode With(Dictionary<string, string> attributes)
    {
        foreach (var (attribute, value) in attributes)
        {
            Set(attribute, value);
        }

        return this;
    }

    /// <summary><c>getAttribute(name)</c>.</summary>
    public string Get(string attribute) => Attributes.TryGetValue(attribute, out var found) ? found.Data! : "";

    /// <summary><c>setAttribute(name, value)</c>.</summary>
    public void Set(string attribute, string value)
    {
        if (!Attributes.TryGetValue(attribute, out var node))
        {
            Attributes[attribute] = node = new PyDomNode(2, attribute);
        }

        node.Data = value;
    }

    /// <summary><c>removeAttribute(name)</c>.</summary>
    public void Unset(string attribute) => Attributes.Remove(attribute);

    /// <summary><c>appendChild(node)</c>.</summary>
    public PyDomNode Add(PyDomNode node) => Insert(node, null);

    /// <summary><c>insertBefore(node, before)</c>.</summary>
    public PyDomNode Insert(PyDomNode node, PyDomNode? before)
    {
        if (node.Kind == 11)
        {
            node.Children.ToList().ForEach(child => Insert(child, before));
            return node;
        }

        node.Parent?.Children.Remove(node);
        Children.Insert(before is null ? Children.Count : Place(before), node);
        node.Parent = this;
        return node;
    }

    /// <summary><c>removeChild(node)</c>.</summary>
    public PyDomNode Remove(PyDomNode node)
    {
        Children.RemoveAt(Place(node));
        node.Parent = null;
        return node;
    }

    /// <summary><c>replaceChild(node, old)</c>.</summary>
    public PyDomNode Replace(PyDomNode node, PyDomNode old)
    {
        Insert(node, old);
        return Remove(old);
    }

    /// <summary><c>getElementsByTagName(name)</c>.</summary>
    public List<PyDomNode> Elements(string tag) =>
        [.. Children.SelectMany(child => (IEnumerable<PyDomNode>)[.. child.Kind == 1 && (tag == "*" || child.Name == tag) ? [child] : Array.Empty<PyDomNode>(), .. child.Elements(tag)])];

    /// <summary><c>cloneNode(deep)</c>.</summary>
    public PyDomNode Clone(bool deep)
    {
        var copy = new PyDomNode(kind, name, Data);
        foreach (var (attribute, node) in Attributes)
        {
            copy.Set(attribute, node.Data!);
        }

        foreach (var child in deep ? Children : [])
        {
            copy.Add(child.Clone(true));
        }

        return copy;
    }

    /// <summary><c>normalize()</c>: texts that follow each other are one, and none is empty.</summary>
    public void Normalize()
    {
        for (var i = Children.Count - 1; i >= 0; i--)
        {
            var child = Children[i];
            if (child.Kind != 3)
            {
                child.Normalize();
            }
            else if (child.Data!.Length == 0)
            {
                Remove(child);
            }
            else if (i + 1 < Children.Count && Children[i + 1].Kind == 3)
            {
                child.Data += Children[i + 1].Data;
                Remove(Children[i + 1]);
            }
        }
    }

    /// <summary><c>toxml()</c>, <c>toprettyxml(indent, newl)</c>.</summary>
    public string ToXml(string indent = "", string newLine = "", string? encoding = null)
    {
        var text = new StringBuilder();
        Write(text, "", indent, newLine, encoding);
        return text.ToString();
    }

    /// <inheritdoc/>
    public string Repr() => kind switch
    {
        1 => $"<DOM Element: {name} at {PyIdentity.Of(this):#x}>",
        3 or 8 => $"<DOM {(kind == 3 ? "Text" : "Comment")} node \"{PyText.Quote(Data!.Length > 10 ? Data[..10] : Data)}{(Data.Length > 10 ? "..." : "")}\">",
        _ => $"<xml.dom.minidom.{(kind == 9 ? "Document" : "Node")} object at 0x{PyIdentity.Of(this):x}>",
    };

    /// <inheritdoc/>
    public override string ToString() => Repr();

    private static string Escaped(string text, bool isAttribute)
    {
        text = text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        return isAttribute ? text.Replace("\"", "&quot;").Replace("\r", "&#13;").Replace("\n", "&#10;").Replace("\t", "&#9;") : text;
    }

    private int Place(PyDomNode node) => Children.IndexOf(node) is >= 0 and var place ? place : throw new PyDomException();

    private PyDomNode? Sibling(int by) =>
        Parent is not null && Parent.Children.IndexOf(this) + by is >= 0 and var place && place < Parent.Children.Count ? Parent.Children[place] : null;

    private void Write(StringBuilder text, string at, string indent, string newLine, string? encoding)
    {
        switch (kind)
        {
            case 9:
                text.Append($"<?xml version=\"1.0\" {(encoding is null ? "" : $"encoding=\"{encoding}\"")}?>{newLine}");
                Children.ForEach(child => child.Write(text, at, indent, newLine, null));
                break;
            case 1:
                WriteElement(text, at, indent, newLine);
                break;
            case 3:
                text.Append(Escaped(at + Data + newLine, false));
                break;
            case 4:
                text.Append($"<![CDATA[{Data}]]>");
                break;
            case 7:
                text.Append($"{at}<?{name} {Data}?>{newLine}");
                break;
            case 8:
                text.Append($"{at}<!--{Data}-->{newLine}");
                break;
        }
    }

    private void WriteElement(StringBuilder text, string at, string indent, string newLine)
    {
        text.Append($"{at}<{name}");
        foreach (var (attribute, value) in Attributes)
        {
            text.Append($" {attribute}=\"{Escaped(value.Data!, true)}\"");
        }

        if (Children.Count == 0)
        {
            text.Append($"/>{newLine}");
            return;
        }

        text.Append('>');
        if (Children is [{ Kind: 3 or 4 } only])
        {
            only.Write(text, "", "", "", null);
        }
        else
        {
            text.Append(newLine);
            Children.ForEach(child => child.Write(text, at + indent, indent, newLine, null));
            text.Append(at);
        }

        text.Append($"</{name}>{newLine}");
    }
}

/// <summary>Python's <c>xml.dom.NotFoundErr</c>.</summary>
[System.ComponentModel.DisplayName("NotFoundErr")]
public sealed class PyDomException(string message = "") : Exception(message);
