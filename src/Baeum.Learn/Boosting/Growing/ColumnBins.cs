namespace Baeum.Learn;

/// <summary>The bins that the values of a feature are put into.</summary>
internal abstract record ColumnBins
{
    /// <summary>How many bins there are, without that of missing values.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the values are categories.</summary>
    public abstract bool IsCategorical { get; init; }

    /// <summary>Whether a value is missing; such values have a bin after the others.</summary>
    public virtual bool IsMissing(float value) => float.IsNaN(value);

    /// <summary>The bin of a value that is not missing.</summary>
    public abstract int Bin(float value);
}
