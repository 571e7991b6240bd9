using System.Text.RegularExpressions;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Conventions.Tests;

/// <summary>Every layer, loss, optimizer and their like is tested: a test file names the type, or a golden case of Keras is of that class.</summary>
public partial class CoverageTests
{
    private static readonly string[] Folders = ["Layers", "Ops", "Losses", "Metrics", "Optimizers", "Initializers", "Regularizers", "Constraints", "Callbacks", "Activations"];

    private static readonly Type[] Kinds =
        [typeof(Layer), typeof(Loss), typeof(Metric), typeof(Optimizer), typeof(LearningRateSchedule), typeof(Initializer), typeof(Regularizer), typeof(Constraint), typeof(Callback)];

    private static readonly HashSet<string> Named =
    [
        .. Repository.Files("tests", "*.cs").Where(f => !f.StartsWith("tests/Baeum.Conventions.Tests/", StringComparison.Ordinal)).SelectMany(f => Word().Matches(Repository.Read(f)).Select(m => m.Value)),
        .. Directory.EnumerateFiles(Golden.Folder, "*.json", SearchOption.AllDirectories).SelectMany(f => ClassName().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)),
    ];

    public static TheoryData<string> InFolders => [.. Folders];

    [Theory, MemberData(nameof(InFolders))]
    public void Every_one_is_tested(string folder)
    {
        var files = Repository.Files($"src/Baeum.Nn/{folder}", "*.cs").ToArray();
        Assert.NotEmpty(files);
        Repository.None(files.Where(file => IsOne(Path.GetFileNameWithoutExtension(file)) && !IsNamed(Path.GetFileNameWithoutExtension(file))).Select(file => $"{file}: no test names it and no golden case is of this class"));
    }

    /// <summary>The operation <c>MatMulOp</c> is called <c>MatMul</c>.</summary>
    private static bool IsNamed(string type) => Named.Contains(type) || type.EndsWith("Op", StringComparison.Ordinal) && Named.Contains(type[..^2]);

    /// <summary>A public layer, loss, operation ... that can be made; what these have in common is tested through them.</summary>
    private static bool IsOne(string name)
        => typeof(Layer).Assembly.GetTypes().Any(t => t.Name.Split('`')[0] == name && (t.IsPublic || t.IsNestedPublic)
            && (t.IsAbstract ? t.IsSealed && name.EndsWith("Op", StringComparison.Ordinal) : Array.Exists(Kinds, kind => kind.IsAssignableFrom(t))));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"""class_name"": ""(\w+)""")]
    private static partial Regex ClassName();
}
