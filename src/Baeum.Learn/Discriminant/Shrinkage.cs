using System.Globalization;

namespace Baeum.Learn;

/// <summary>How far covariances are drawn to a multiple of the identity: none, <c>"auto"</c> (by Ledoit and Wolf's formula) or a number from 0 to 1.</summary>
public readonly record struct Shrinkage
{
    private readonly string? _word;
    private readonly double _value;

    private Shrinkage(string word, double value) => (_word, _value) = (word, value);

    /// <summary>Whether covariances stay as they are.</summary>
    public bool IsNone => _word is null;

    /// <summary>A number from 0 to 1.</summary>
    public static implicit operator Shrinkage(double value) => new("", Compute.Check.Between(value, 0, 1, "shrinkage"));

    /// <summary>auto.</summary>
    public static implicit operator Shrinkage(string? word) => word is null or "None" ? default : new(Choice.Of(word, ["auto"], "shrinkage"), 0);

    /// <summary><c>None</c>, <c>auto</c> or <c>0.1</c></summary>
    public override string ToString() => _word is null ? "None" : _word == "" ? _value.ToString(CultureInfo.InvariantCulture) : _word;

    /// <summary>The covariance of columns, [features][samples] → [features][features].</summary>
    internal double[][] Covariance(double[][] columns)
    {
        if (_word == "auto")
            return LedoitWolf.Covariance(columns);
        var covariance = Empirical(columns);
        if (_word is null)
            return covariance;
        double trace = 0;
        for (int i = 0; i < covariance.Length; i++)
            trace += covariance[i][i];
        for (int i = 0; i < covariance.Length; i++)
            for (int j = 0; j < covariance.Length; j++)
                covariance[i][j] = (1 - _value) * covariance[i][j] + (i == j ? _value * trace / covariance.Length : 0);
        return covariance;
    }

    /// <summary>Mean product of the centred columns.</summary>
    internal static double[][] Empirical(double[][] columns)
    {
        var centred = Array.ConvertAll(columns, column =>
        {
            double mean = column.Average();
            return Array.ConvertAll(column, value => value - mean);
        });
        return Array.ConvertAll(SymmetricSystem.Gram(centred), row => Array.ConvertAll(row, value => value / columns[0].Length));
    }
}
