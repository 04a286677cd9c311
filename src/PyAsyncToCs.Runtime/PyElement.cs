using System.Collections;
using System.ComponentModel;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>xml.etree.ElementTree.Element</c>.</summary>
/// <param name="tag">The name; a namespace stands before it in braces.</param>
/// <param name="attributes">The attributes.</param>
public sealed class PyElement(string tag, Dictionary<string, string>? attributes = null) : IEnumerable<PyElement>
{
    /// <summary>The name.</summary>
    public string Tag { get; set; } = tag;

    /// <summary>The text before the first child.</summary>
    public string? Text { get; set; }

    /// <summary>The text behind the element.</summary>
    public string? Tail { get; set; }

    /// <summary>The attributes.</summary>
    public Dictionary<string, string> Attributes { get; set; } = new(attributes ?? []);

    /// <summary>The elements in it.</summary>
    public List<PyElement> Children { get; } = [];

    /// <summary><c>element[index]</c>.</summary>
    public PyElement this[int index] => (index < 0 ? index + Children.Count : index) is var at && at >= 0 && at < Children.Count
        ? Children[at]
        : throw new IndexOutOfRangeException("child index out of range");

    /// <summary><c>fromstring(text)</c>.</summary>
    /// <exception cref="PyXmlException">The text is no XML.</exception>
    public static PyElement Parse(string text)
    {
        var root = new PyElement("");
        var path = new Stack<PyElement>([root]);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { IgnoreComments = true, IgnoreProcessingInstructions = true, DtdProcessing = DtdProcessing.Ignore });
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        var element = path.Peek().Add(new PyElement(Name(reader)));
                        var isEmpty = reader.IsEmptyElement;
                        while (reader.MoveToNextAttribute())
                        {
                            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                            {
                                element.Attributes[Name(reader)] = reader.Value;
                            }
                        }

                        if (!isEmpty)
                        {
                            path.Push(element);
                        }

                        break;
                    case XmlNodeType.EndElement:
                        path.Pop();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when path.Count > 1:
                        path.Peek().Append(reader.Value);
                        break;
                }
            }
        }
        catch (XmlException error)
        {
            throw new PyXmlException(path.Count == 1 && root.Children.Count == 0 && text.Trim().Length == 0
                ? $"no element found: line {1 + text.Count(c => c == '\n')}, column {text.Length - 1 - text.LastIndexOf('\n')}"
                : path.Count > 1 && error.Message.Contains("match") ? $"mismatched tag: line {error.LineNumber}, column {error.LinePosition - 1}"
                : path.Count > 1 && error.Message.Contains("end of file") ? $"no element found: line {error.LineNumber}, column {error.LinePosition - 1}"
                : $"not well-formed (invalid token): line {error.LineNumber}, column {Math.Max(0, error.LinePosition - 1)}");
        }

        return root.Children[0];
    }

    /// <summary><c>indent(tree, space)</c>: white space that puts each element on its line.</summary>
    public static void Indent(PyElement tree, string space = "  ", int level = 0)
    {
        if (tree.Children.Count == 0)
        {
            return;
        }

        string Line(int depth) => "\n" + string.Concat(Enumerable.Repeat(space, depth));
        tree.Text = string.IsNullOrWhiteSpace(tree.Text) ? Line(level + 1) : tree.Text;
        foreach (var (i, child) in tree.Children.Index())
        {
            Indent(child, space, level + 1);
            if (string.IsNullOrWhiteSpace(child.Tail))
            {
                child.Tail = Line(i == tree.Children.Count - 1 ? level : level + 1);
            }
        }
    }

    /// <summary>Adds an element at the end.</summary>
    public PyElement Add(PyElement child)
    {
        Children.Add(child);
        return child;
    }

    /// <summary><c>remove(element)</c>.</summary>
    /// <exception cref="ArgumentException">It is none of the elements in this one.</exception>
    public void Remove(PyElement child)
    {
        if (!Children.Remove(child))
        {
            throw new ArgumentException("Element.remove(x): element not found");
        }
    }

    /// <summary><c>clear()</c>.</summary>
    public void Clear()
    {
        Children.Clear();
        Attributes.Clear();
        (Text, Tail) = (null, null);
    }

    /// <summary><c>iter(tag)</c>: the element and all in it.</summary>
    public IEnumerable<PyElement> Descendants(string? tag = null) =>
        (tag is null or "*" || Tag == tag ? new[] { this } : []).Concat(Children.SelectMany(child => child.Descendants(tag)));

    /// <summary><c>itertext()</c>.</summary>
    public IEnumerable<string> Texts() =>
        (Text is { Length: > 0 } ? [Text] : Enumerable.Empty<string>()).Concat(Children.SelectMany(child => child.Texts().Concat(child.Tail is { Length: > 0 } tail ? [tail] : [])));

    /// <summary><c>findtext(path)</c>.</summary>
    public string? FindText(string path) => FindAll(path).FirstOrDefault() is { } found ? found.Text ?? "" : null;

    /// <summary><c>findall(path)</c>: names, <c>*</c>, <c>.</c>, <c>//</c> and <c>[…]</c> of an attribute, a child or a place.</summary>
    public List<PyElement> FindAll(string path)
    {
        IEnumerable<PyElement> found = [this];
        var isDeep = false;
        foreach (Match step in Regex.Matches(path, @"(//?)|((?:\{[^}]*\})?[^/\[\]]+)((?:\[[^\]]*\])*)"))
        {
            if (step.Groups[1].Success)
            {
                isDeep = step.Value == "//";
                continue;
            }

            var name = step.Groups[2].Value;
            if (name != ".")
            {
                var deep = isDeep;
                found = found.SelectMany(element => (deep ? element.Descendants().Skip(1) : element.Children).Where(child => name == "*" || child.Tag == name)
                    .GroupBy(_ => element).SelectMany(group => Filtered(group.ToList(), step.Groups[3].Value)));
                isDeep = false;
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary><c>tostring(element)</c>.</summary>
    public string ToXml(string encoding = "us-ascii")
    {
        var text = new StringBuilder();
        Write(text, encoding is "unicode" or "utf-8" or "UTF-8");
        return text.ToString();
    }

    /// <inheritdoc/>
    public IEnumerator<PyElement> GetEnumerator() => Children.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Name(XmlReader reader) => reader.NamespaceURI.Length > 0 ? $"{{{reader.NamespaceURI}}}{reader.LocalName}" : reader.LocalName;

    private static List<PyElement> Filtered(List<PyElement> elements, string conditions)
    {
        foreach (Match condition in Regex.Matches(conditions, @"\[(?:(\d+)|(last\(\))|@([\w:-]+)(?:='([^']*)')?|\.='([^']*)'|([\w:-]+)(?:='([^']*)')?)\]"))
        {
            var groups = condition.Groups;
            elements = groups[1].Success ? [.. elements.Skip(int.Parse(groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) - 1).Take(1)]
                : groups[2].Success ? [.. elements.TakeLast(1)]
                : groups[3].Success ? [.. elements.Where(e => e.Attributes.TryGetValue(groups[3].Value, out var value) && (!groups[4].Success || value == groups[4].Value))]
                : groups[5].Success ? [.. elements.Where(e => string.Concat(e.Texts()) == groups[5].Value)]
                : [.. elements.Where(e => e.Children.Any(c => c.Tag == groups[6].Value && (!groups[7].Success || string.Concat(c.Texts()) == groups[7].Value)))];
        }

        return elements;
    }

    private static string Escaped(string text, bool isUnicode, bool isAttribute)
    {
        text = text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        text = isAttribute ? text.Replace("\"", "&quot;").Replace("\r", "&#13;").Replace("\n", "&#10;").Replace("\t", "&#09;") : text;
        return isUnicode ? text : string.Concat(text.EnumerateRunes().Select(rune => rune.Value < 128 ? rune.ToString() : $"&#{rune.Value};"));
    }

    private void Append(string text)
    {
        if (Children.Count > 0)
        {
            Children[^1].Tail += text;
        }
        else
        {
            Text += text;
        }
    }

    private void Write(StringBuilder text, bool isUnicode)
    {
        text.Append('<').Append(Tag);
        foreach (var (name, value) in Attributes)
        {
            text.Append($" {name}=\"{Escaped(value, isUnicode, true)}\"");
        }

        if (Text is { Length: > 0 } || Children.Count > 0)
        {
            text.Append('>').Append(Escaped(Text ?? "", isUnicode, false));
            Children.ForEach(child => child.Write(text, isUnicode));
            text.Append($"</{Tag}>");
        }
        else
        {
            text.Append(" />");
        }

        text.Append(Escaped(Tail ?? "", isUnicode, false));
    }
}

/// <summary>Python's <c>ElementTree</c>: a document.</summary>
/// <param name="root">The outermost element.</param>
public sealed class PyElementTree(PyElement root)
{
    /// <summary>The outermost element.</summary>
    public PyElement Root => root;

    /// <summary><c>write(file, encoding)</c>.</summary>
    public void Write(string file, string encoding = "us-ascii", bool xmlDeclaration = false) => File.WriteAllText(
        file, (xmlDeclaration || encoding.ToLowerInvariant() is not ("us-ascii" or "utf-8" or "unicode") ? $"<?xml version='1.0' encoding='{encoding}'?>\n" : "") + root.ToXml(encoding));
}

/// <summary>What is no XML.</summary>
[DisplayName("ParseError")]
public sealed class PyXmlException(string message) : Exception(message);
