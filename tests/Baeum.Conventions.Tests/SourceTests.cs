using System.Text.RegularExpressions;

namespace Baeum.Conventions.Tests;

/// <summary>Rules for every source file.</summary>
public partial class SourceTests
{
    private const int MostLines = 300;

    private static IEnumerable<string> Sources => Repository.Files("src", "*.cs");

    [Fact]
    public void No_file_is_longer_than_300_lines()
        => Repository.None(Sources.Select(f => (File: f, Lines: Repository.Read(f).Split('\n').Length)).Where(f => f.Lines > MostLines).Select(f => $"{f.File}: {f.Lines} lines"));

    [Fact]
    public void A_project_has_one_namespace()
        => Repository.None(Sources.SelectMany(file => Namespace().Matches(Repository.Read(file)).Select(m => m.Groups[1].Value)
            .Where(name => name != file.Split('/')[1])
            .Select(name => $"{file}: namespace {name}, expected {file.Split('/')[1]}")));

    [Fact]
    public void Nothing_is_left_to_do()
        => Repository.None(Sources.Concat(Repository.Files("tests", "*.cs")).Where(f => !f.StartsWith("tests/Baeum.Conventions.Tests/", StringComparison.Ordinal))
            .SelectMany(file => Unfinished().Matches(Repository.Read(file)).Select(m => $"{file}: {m.Value}")));

    [Fact]
    public void No_type_has_an_empty_name()
        => Repository.None(Sources.Where(f => EmptyName().IsMatch(Path.GetFileNameWithoutExtension(f))).Select(f => $"{f}: say what it is instead of Base, Helper, Utils, Manager or Impl"));

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex("(Base|Helper|Helpers|Utils|Util|Manager|Impl)$")]
    private static partial Regex EmptyName();
}
