namespace Baeum.TestKit;

/// <summary>The project's selection of Keras's golden data, <c>tests/oracles/golden</c>.</summary>
public static class Golden
{
    /// <summary>The folder of the selection.</summary>
    public static string Folder { get; } = Oracles.Path("golden");

    /// <summary>Names of a kind's cases, for a theory; <paramref name="pattern"/> as for files: <c>lstm_*</c>.</summary>
    public static IEnumerable<object[]> Names(string kind, string pattern = "*")
        => Directory.GetFiles(Path.Combine(Folder, kind), pattern + ".json").Order(StringComparer.Ordinal).Select(f => new object[] { Path.GetFileNameWithoutExtension(f) });

    /// <summary>The JSON file of a case.</summary>
    public static string File(string kind, string name) => Path.Combine(Folder, kind, name + ".json");

    /// <summary>Reads a case.</summary>
    public static GoldenCase Case(string kind, string name) => GoldenCase.Read(File(kind, name));
}
