using System.Text;
using System.Text.RegularExpressions;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A path with values in braces, in Python's form: <c>best-{epoch:02d}-{val_loss:.4f}.keras</c>. Doubled braces stand for single ones.</summary>
internal sealed partial class PathTemplate
{
    private readonly string _template;
    private readonly List<(string Text, string? Name, string Spec)> _parts = [];

    /// <exception cref="ArgumentException">A brace is not closed, or what stands in it is no name.</exception>
    public PathTemplate(string template)
    {
        _template = template;
        var text = new StringBuilder();
        for (int i = 0; i < template.Length; i++)
        {
            char c = template[i];
            if (c is not ('{' or '}'))
            {
                text.Append(c);
            }
            else if (i + 1 < template.Length && template[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else if (c == '{' && Field().Match(template, i) is { Success: true } field && field.Index == i)
            {
                _parts.Add((text.ToString(), field.Groups["name"].Value, field.Groups["spec"].Value));
                text.Clear();
                i += field.Length - 1;
            }
            else
            {
                throw new ArgumentException($"The path '{template}' has a single '{c}' at position {i}; expected a value such as {{epoch:02d}} or {{val_loss:.4f}}, or '{c}{c}' for a brace.");
            }
        }
        _parts.Add((text.ToString(), null, ""));
    }

    /// <summary>The path with the values of a moment: <c>epoch</c> and <c>batch</c>, counted from 1, and the logs.</summary>
    /// <exception cref="ArgumentException">A value is not there, or its format does not fit it.</exception>
    public string Fill(int epoch, int? batch, Logs logs)
    {
        var path = new StringBuilder();
        foreach (var (text, name, spec) in _parts)
        {
            path.Append(text);
            if (name is not null)
                path.Append(Value(name, spec, epoch, batch, logs));
        }
        return path.ToString();
    }

    private string Value(string name, string spec, int epoch, int? batch, Logs logs)
    {
        try
        {
            return name == "epoch" ? PythonFormat.Format(epoch, spec, isWhole: true)
                : name == "batch" && batch is { } number ? PythonFormat.Format(number, spec, isWhole: true)
                : logs.TryGetValue(name, out double value) ? PythonFormat.Format(value, spec, isWhole: false)
                : throw Nearest.Unknown("value", name, ["epoch", .. batch is null ? (string[])[] : ["batch"], .. logs.Keys]);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new ArgumentException($"The path '{_template}' cannot be filled: {{{name}{(spec.Length > 0 ? ":" : "")}{spec}}}: {e.Message}", e);
        }
    }

    [GeneratedRegex(@"\{(?<name>\w+)(?::(?<spec>[^{}]*))?\}")]
    private static partial Regex Field();
}
