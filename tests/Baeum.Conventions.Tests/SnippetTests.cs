using System.Text.RegularExpressions;

namespace Baeum.Conventions.Tests;

/// <summary>Code in the pages is copied from files that run: after <c>&lt;!-- from: examples/01.cs#region --&gt;</c> stands that region, or the whole file, to the letter.</summary>
public partial class SnippetTests
{
    private static IEnumerable<string> Pages => Repository.Files(".", "*.md").Where(p => p.StartsWith("README", StringComparison.Ordinal) || p.StartsWith("CONTRIBUTING", StringComparison.Ordinal) || p.StartsWith("docs/", StringComparison.Ordinal));

    [Fact]
    public void Snippets_equal_their_sources()
        => Repository.None(Pages.SelectMany(page => Snippet().Matches(Repository.Read(page)).Select(m => Problem(page, m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value))).OfType<string>());

    [Fact]
    public void Programs_in_the_pages_name_their_source()
        => Repository.None(Pages.SelectMany(page => Program().Matches(Repository.Read(page)).Where(m => !m.Groups[1].Success).Select(m => $"{page}: a block of C# has no '<!-- from: file#region -->' before it: {m.Groups[2].Value.Trim().Split('\n')[0]}")));

    private static string? Problem(string page, string file, string region, string snippet)
    {
        if (!File.Exists(Path.Combine(Repository.Root, file)))
            return $"{page}: {file} does not exist";
        string? source = Region(Repository.Read(file), region);
        return source is null ? $"{page}: {file} has no region '{region}'"
            : source.Trim() != snippet.Trim() ? $"{page}: the snippet from {file}#{region} is not what the file holds now"
            : null;
    }

    /// <summary>The lines between <c>#region name</c> and <c>#endregion</c>, moved to the margin.</summary>
    private static string? Region(string source, string name)
    {
        if (name.Length == 0)
            return source;
        string[] lines = source.Split('\n');
        int start = Array.FindIndex(lines, l => l.Trim() == $"#region {name}");
        int end = start < 0 ? -1 : Array.FindIndex(lines, start, l => l.Trim() == "#endregion");
        if (end < 0)
            return null;
        string[] inner = lines[(start + 1)..end];
        int margin = inner.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join("\n", inner.Select(l => l.Length >= margin ? l[margin..] : l));
    }

    [GeneratedRegex(@"<!-- from: ([^#\s]+)(?:#([\w-]+))? -->\s*```\w*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"(<!-- from: [^>]*-->\s*)?```(?:csharp|cs)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Program();
}
