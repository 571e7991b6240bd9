namespace Baeum.Data;

/// <summary>Values as small numbers: equal ones have the same code. pandas: <c>factorize</c>, with a code for missing values too.</summary>
/// <param name="Codes">One a row, from 0 in the order of first appearance.</param>
/// <param name="FirstRows">For each code the row where it appears first.</param>
internal sealed record Factors(int[] Codes, int[] FirstRows)
{
    /// <summary>Number of rows of each code.</summary>
    public int[] Counts()
    {
        var counts = new int[FirstRows.Length];
        foreach (int code in Codes)
            counts[code]++;
        return counts;
    }

    /// <summary>Codes for pairs of values.</summary>
    public Factors With(Factors other)
    {
        var pairs = new Dictionary<(int, int), int>();
        var codes = new int[Codes.Length];
        var first = new List<int>();
        for (int row = 0; row < codes.Length; row++)
        {
            if (!pairs.TryGetValue((Codes[row], other.Codes[row]), out codes[row]))
            {
                codes[row] = pairs[(Codes[row], other.Codes[row])] = first.Count;
                first.Add(row);
            }
        }
        return new Factors(codes, [.. first]);
    }
}
