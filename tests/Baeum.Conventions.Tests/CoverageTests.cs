using System.Text.RegularExpressions;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Conventions.Tests;

/// <summary>Every layer, loss, optimizer and their like is tested: a test file names the type, or a golden case of Keras is of that class.</summary>
public partial class CoverageTests
{
    private static readonly string[] Folders = ["Layers", "Ops", "Losses", "Metrics", "Optimizers", "Initializers", "Regularizers", "Constraints", "Callbacks", "Activations"];

    private static readonly HashSet<string> Named =
    [
        .. Repository.Files("tests", "*.cs").Where(f => !f.StartsWith("tests/Baeum.Conventions.Tests/", StringComparison.Ordinal)).SelectMany(f => Word().Matches(Repository.Read(f)).Select(m => m.Value)),
        .. Directory.EnumerateFiles(Golden.Folder, "*.json", SearchOption.AllDirectories).SelectMany(f => ClassName().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)),
    ];

    public static TheoryData<string> Kinds => [.. Folders];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_public_type_is_tested(string folder)
    {
        var files = Repository.Files($"src/Baeum.Nn/{folder}", "*.cs").ToArray();
        Assert.NotEmpty(files);
        Repository.None(files.Where(file => IsPublic(Path.GetFileNameWithoutExtension(file)) && !IsNamed(Path.GetFileNameWithoutExtension(file))).Select(file => $"{file}: no test names it and no golden case is of this class"));
    }

    /// <summary>The operation <c>MatMulOp</c> is called <c>MatMul</c>.</summary>
    private static bool IsNamed(string type) => Named.Contains(type) || type.EndsWith("Op", StringComparison.Ordinal) && Named.Contains(type[..^2]);

    /// <summary>Only what users can reach must be named; the rest is tested through it.</summary>
    private static bool IsPublic(string type)
        => typeof(Layer).Assembly.GetTypes().Any(t => t.Name.Split('`')[0] == type && (t.IsPublic || t.IsNestedPublic && t.DeclaringType!.IsPublic));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"""class_name"": ""(\w+)""")]
    private static partial Regex ClassName();
}
