namespace Baeum.Parity;

/// <summary>Outcomes as a table of kinds, the cases that are off, and what is missing.</summary>
public sealed class Report(IReadOnlyList<Outcome> outcomes)
{
    /// <summary>Whether no case is off.</summary>
    public bool IsGood => outcomes.All(o => o.Off.Count == 0);

    /// <summary>Writes the report.</summary>
    public void Write(TextWriter to)
    {
        to.WriteLine($"{"kind",-14}{"cases",8}{"equal",8}{"off",8}{"not built",11}");
        foreach (var kind in outcomes.GroupBy(o => o.Kind))
            WriteRow(to, kind.Key, [.. kind]);
        WriteRow(to, "total", outcomes);
        foreach (var outcome in outcomes.Where(o => o.Off.Count > 0))
            to.WriteLine(outcome);
        foreach (var kind in outcomes.Where(o => o.Missing.Count > 0).GroupBy(o => o.Kind))
            to.WriteLine($"{kind.Key}: not built yet: {string.Join(", ", kind.SelectMany(o => o.Missing).CountBy(m => m).OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key} ({m.Value})"))}");
    }

    private static void WriteRow(TextWriter to, string name, IReadOnlyList<Outcome> outcomes)
        => to.WriteLine($"{name,-14}{outcomes.Count,8}{outcomes.Count(o => o.IsEqual),8}{outcomes.Count(o => o.Off.Count > 0),8}{outcomes.Count(o => o.Missing.Count > 0),11}");
}
