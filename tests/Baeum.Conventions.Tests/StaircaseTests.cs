using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Baeum.Conventions.Tests;

/// <summary>The projects stand on a staircase: each uses only those above it.</summary>
public partial class StaircaseTests
{
    private static readonly string[] Order =
        ["Baeum.Compute", "Baeum.Data", "Baeum.Plots", "Baeum.Learn", "Baeum.Nn", "Baeum", "Baeum.Distributed", "Baeum.Studio", "Baeum.Cli"];

    private static IEnumerable<string> Projects(string folder) => Repository.Files(folder, "*.csproj");

    [Fact]
    public void A_project_uses_only_those_above_it()
        => Repository.None(Projects("src").SelectMany(project => References(project)
            .Where(used => Step(used) >= Step(Name(project)))
            .Select(used => $"{Name(project)} must not use {used}")));

    [Fact]
    public void Every_project_has_its_step()
        => Repository.None(Projects("src").Where(p => Step(Name(p)) < 0).Select(p => $"{p} is not on the staircase"));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = Repository.Read("Baeum.slnx");
        Repository.None(new[] { "src", "tests", "bench" }.SelectMany(Projects).Where(p => !solution.Contains(p, StringComparison.Ordinal)).Select(p => $"{p} is missing in Baeum.slnx"));
    }

    [Fact]
    public void Every_project_of_the_library_has_tests()
        => Repository.None(Projects("src").Select(Name)
            .Where(name => name != "Baeum" && !File.Exists(Path.Combine(Repository.Root, "tests", $"{name}.Tests", $"{name}.Tests.csproj")))
            .Select(name => $"tests/{name}.Tests is missing"));

    [Fact]
    public void Versions_of_packages_stand_in_one_file()
        => Repository.None(Repository.Files(".", "*.csproj").SelectMany(project => XDocument.Parse(Repository.Read(project)).Descendants("PackageReference")
            .Where(p => p.Attribute("Version") is not null || p.Attribute("VersionOverride") is not null)
            .Select(p => $"{project}: the version of {(string?)p.Attribute("Include")} belongs into Directory.Packages.props")));

    [Fact]
    public void Names_of_public_types_are_unique_over_all_projects()
        => Repository.None(Repository.Files("src", "*.cs").Where(file => !file.Contains("Baeum.Cli", StringComparison.Ordinal) && !file.Contains("Baeum.Compute", StringComparison.Ordinal))
            .SelectMany(file => PublicType().Matches(Repository.Read(file)).Select(m => (Type: m.Groups["name"].Value, Project: file.Replace('\\', '/').Split('/')[1])))
            .Distinct().GroupBy(t => t.Type).Where(t => t.Count() > 1)
            .Select(t => $"{t.Key} is a public type of {string.Join(" and ", t.Select(x => x.Project))}: a program that uses both cannot say which it means"));

    [GeneratedRegex(@"^public (?:\w+ )*?(?:class|struct|record|interface|enum|delegate \S+) (?!struct|class)(?<name>\w+(?:<[^>]*>)?)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    private static int Step(string project) => Array.IndexOf(Order, project);

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static IEnumerable<string> References(string project)
        => XDocument.Parse(Repository.Read(project)).Descendants("ProjectReference").Select(r => Name((string)r.Attribute("Include")!));
}
