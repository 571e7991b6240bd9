using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>What became of a case.</summary>
/// <param name="Kind">The folder.</param>
/// <param name="Name">The case.</param>
/// <param name="Off">What differs; empty if nothing does.</param>
/// <param name="Missing">What the case needs and does not exist yet; empty if the case ran.</param>
/// <param name="Worst">Greatest deviation as a share of the one allowed.</param>
public sealed record Outcome(string Kind, string Name, IReadOnlyList<string> Off, IReadOnlyList<string> Missing, double Worst)
{
    /// <summary>Whether the case ran and nothing differs.</summary>
    public bool IsEqual => Off.Count == 0 && Missing.Count == 0;

    /// <summary>Runs the case of a JSON file. Whatever goes wrong in something that exists counts as off.</summary>
    public static Outcome Of(CaseKind kind, string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        Findings? findings = null;
        try
        {
            var golden = GoldenCase.Read(path);
            findings = new Findings(golden.Tolerance);
            kind.Check(golden, findings);
            return new(kind.Name, name, findings.Off, [], findings.Worst);
        }
        catch (NotBuiltException e)
        {
            return new(kind.Name, name, [], e.Names, 0);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            string where = e.StackTrace?.Split('\n').FirstOrDefault()?.Trim() ?? "";
            return new(kind.Name, name, [.. findings?.Off ?? [], $"{e.GetType().Name}: {e.Message} {where}"], [], double.PositiveInfinity);
        }
    }

    public override string ToString()
        => Missing.Count > 0 ? $"{Kind}/{Name}: not built yet: {string.Join(", ", Missing)}"
        : Off.Count > 0 ? $"{Kind}/{Name}: OFF: {string.Join("; ", Off.Take(3))}{(Off.Count > 3 ? $"; and {Off.Count - 3} more" : "")}"
        : FormattableString.Invariant($"{Kind}/{Name}: equal (at most {Worst:p0} of the tolerance)");
}
