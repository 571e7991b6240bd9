using System.Globalization;

namespace Baeum.Parity.Learn;

/// <summary>What came out of one case.</summary>
internal sealed record Result(string Text, List<string> Off, double Greatest, bool IsRefusal);

/// <summary>The cases of one file: how many are equal, and the greatest deviation among all.</summary>
internal sealed class Tally(string name)
{
    private readonly List<Result> _results = [];

    /// <summary>Number of cases that are not equal.</summary>
    public int Off => _results.Count(r => r.Off.Count > 0);

    public void Add(Result result) => _results.Add(result);

    public void Write(TextWriter writer, bool verbose)
    {
        double greatest = _results.Select(r => r.Greatest).DefaultIfEmpty().Max();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {_results.Count - Off,5} equal {Off,4} off   greatest {greatest:0.0e+00}"));
        foreach (var result in _results.Where(r => r.Off.Count > 0).Take(verbose ? int.MaxValue : 3))
            writer.WriteLine($"    {result.Text}\n        {string.Join("\n        ", result.Off)}");
    }
}
