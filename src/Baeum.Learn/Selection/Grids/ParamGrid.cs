using System.Collections;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Values to try for parameters, by scikit-learn's names: every combination is a candidate. scikit-learn: <c>param_grid</c>, <c>ParameterGrid</c>.</summary>
/// <remarks><code>var grid = new ParamGrid { ["svc__C"] = [1, 10, 100], ["svc__gamma"] = [0.001, "scale"] };</code></remarks>
public sealed class ParamGrid : IEnumerable<KeyValuePair<string, ParamValues>>, IEquatable<ParamGrid>
{
    private readonly SortedDictionary<string, ParamValues> _values = new(StringComparer.Ordinal);

    /// <summary>The values of a parameter.</summary>
    public ParamValues this[string name]
    {
        get => _values.TryGetValue(name, out var values) ? values : throw Nearest.Unknown("parameter", name, _values.Keys);
        set => _values[name] = value.Count > 0 || value.Distribution is not null ? value : throw new ArgumentException($"ParamGrid: parameter '{name}' has no values to try.");
    }

    /// <summary>Further grids whose candidates follow those of this one. scikit-learn: a list of dicts.</summary>
    public IReadOnlyList<ParamGrid> Others { get; private init; } = [];

    /// <summary>Number of combinations.</summary>
    public int Count => checked(_values.Values.Aggregate(1, (product, values) => product * values.Count) + Others.Sum(o => o.Count));

    /// <summary>Whether a parameter is to be drawn from a distribution.</summary>
    public bool HasDistributions => _values.Values.Any(v => v.Distribution is not null) || Others.Any(o => o.HasDistributions);

    /// <summary>The candidates of several grids, one grid after the other.</summary>
    public static ParamGrid Of(params ReadOnlySpan<ParamGrid> grids)
    {
        if (grids.Length == 0)
            throw new ArgumentException("ParamGrid: expected one grid or more, received none.");
        var all = new ParamGrid { Others = [.. grids[1..]] };
        foreach (var (name, values) in grids[0])
            all[name] = values;
        return all;
    }

    /// <summary>The grid that a command line names: <c>"C=1,10,100"</c>; several parameters are separated by spaces or semicolons.</summary>
    /// <exception cref="ArgumentException">A part is not of the form name=value,value.</exception>
    public static ParamGrid Parse(string text)
    {
        var grid = new ParamGrid();
        foreach (string part in text.Split([';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            grid[part.IndexOf('=') is > 0 and var at ? part[..at].Trim() : throw new ArgumentException($"A grid is written name=value,value such as \"C=1,10,100\"; received '{part}'.")]
                = part[(at + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(ParameterText.Parse).ToArray();
        }
        return grid;
    }

    /// <summary>Every combination; the last parameter by name changes fastest.</summary>
    public IEnumerable<ParamSet> Candidates()
    {
        RequireLists();
        int own = Count - Others.Sum(o => o.Count);
        string[] names = [.. _values.Keys];
        return Enumerable.Range(0, own).Select(i => Combination(i, names)).Concat(Others.SelectMany(o => o.Candidates()));
    }

    /// <summary>The combination with a number, its names in descending order as scikit-learn's <c>ParameterGrid[i]</c> has them.</summary>
    internal ParamSet Candidate(int i)
    {
        int own = Count - Others.Sum(o => o.Count);
        if (i < own)
        {
            var forward = Combination(i, [.. _values.Keys]);
            return new([.. forward.Names.Reverse()], [.. forward.Values.Reverse()]);
        }
        i -= own;
        int next = 0;
        for (; i >= Others[next].Count; next++)
            i -= Others[next].Count;
        return Others[next].Candidate(i);
    }

    /// <summary>A value for each parameter by chance. scikit-learn: one draw of <c>ParameterSampler</c>.</summary>
    internal ParamSet Draw(MersenneTwister random)
    {
        var all = (ParamGrid[])[this, .. Others];
        var grid = all[random.NextInteger(all.Length - 1)];
        return new([.. grid._values.Keys], [.. grid._values.Values.Select(v => v.Distribution is { } distribution ? distribution.Draw(random) : v[random.NextInteger(v.Count - 1)])]);
    }

    public bool Equals(ParamGrid? other) => other is not null && _values.SequenceEqual(other._values) && Others.SequenceEqual(other.Others);

    public override bool Equals(object? obj) => Equals(obj as ParamGrid);

    public override int GetHashCode() => _values.Keys.Aggregate(Others.Count, HashCode.Combine);

    public IEnumerator<KeyValuePair<string, ParamValues>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints a dict.</summary>
    public override string ToString() => $"{{{string.Join(", ", _values.Select(p => $"{ParameterText.Of(p.Key)}: {p.Value}"))}}}";

    private ParamSet Combination(int i, string[] names)
    {
        var values = new object?[names.Length];
        for (int p = names.Length - 1; p >= 0; p--)
        {
            var choices = _values[names[p]];
            values[p] = choices[i % choices.Count];
            i /= choices.Count;
        }
        return new(names, values);
    }

    private void RequireLists()
    {
        if (_values.FirstOrDefault(v => v.Value.Distribution is not null) is { Key: { } name })
            throw new ArgumentException($"A grid takes lists of values; parameter '{name}' has the distribution {_values[name]}. Use RandomizedSearchCV.");
    }
}
