using System.Net;
using System.Text;

namespace Baeum.Plots;

/// <summary>A report as one HTML file: headings, text, tables as text, and figures as inline SVG. It loads nothing from elsewhere and needs no script.</summary>
/// <param name="title">Of the window; also the first heading unless empty.</param>
public sealed class HtmlPage(string title)
{
    private const string Style = """
        :root { color-scheme: light; } body { font-family: 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; line-height: 1.5; }
        figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; } .wide { overflow-x: auto; } .wide > svg { max-width: none; } table { border-collapse: collapse; margin: 1rem 0; } th, td { text-align: right; padding: .35rem 1rem; border-bottom: 1px solid #ddd; } th:first-child, td:first-child { text-align: left; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; border-bottom: 2px solid #1f77b4; padding-bottom: .2rem; } pre { font-size: .85rem; background: #f6f7f9; padding: .8rem 1rem; overflow-x: auto; line-height: 1.3; }
        """;

    // The page is 60rem wide, 10 inches.
    private const double WideInches = 15;

    private readonly StringBuilder _body = new();

    /// <summary>A heading.</summary>
    public HtmlPage AddHeading(string text) => Append("h2", text);

    /// <summary>A paragraph.</summary>
    public HtmlPage AddText(string text) => Append("p", text);

    /// <summary>Text whose spaces and line breaks count: tables, summaries.</summary>
    public HtmlPage AddPreformatted(string text) => Append("pre", text);

    /// <summary>A table; its first column holds names, the others numbers.</summary>
    /// <param name="head">Text over each column.</param>
    /// <param name="rows">A text for each column.</param>
    public HtmlPage AddTable(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        _body.Append("<table>\n<tr>").AppendJoin("", head.Select(cell => $"<th>{WebUtility.HtmlEncode(cell)}</th>")).Append("</tr>\n");
        foreach (var row in rows)
            _body.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")).Append("</tr>\n");
        _body.Append("</table>\n");
        return this;
    }

    /// <summary>A figure; one much wider than the page keeps its size, to be scrolled through.</summary>
    public HtmlPage Add(Figure figure)
    {
        _body.Append(figure.Width > WideInches ? "<figure class=\"wide\">\n" : "<figure>\n").Append(figure.ToSvg()).Append("</figure>\n");
        return this;
    }

    /// <summary>Writes the page, whole or not at all.</summary>
    public void Save(string path) => AtomicText.Write(path, ToString());

    /// <summary>The whole page.</summary>
    public override string ToString()
    {
        string name = WebUtility.HtmlEncode(title), heading = name.Length == 0 ? "" : $"<h1>{name}</h1>\n";
        return $"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{name}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n{heading}{_body}</body>\n</html>\n";
    }

    private HtmlPage Append(string element, string text)
    {
        _body.Append('<').Append(element).Append('>').Append(WebUtility.HtmlEncode(text)).Append("</").Append(element).Append(">\n");
        return this;
    }
}
