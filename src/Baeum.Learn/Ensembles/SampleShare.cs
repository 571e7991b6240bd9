using System.Globalization;

namespace Baeum.Learn;

/// <summary>A part of samples or features: a share in (0, 1] (<c>0.5</c>, <c>1.0</c> for all) or a number (<c>20</c>).</summary>
public readonly record struct SampleShare
{
    private readonly double _value;
    private readonly bool _isCount;

    private SampleShare(double value, bool isCount) => (_value, _isCount) = (value, isCount);

    /// <summary>A share, in (0, 1].</summary>
    public static implicit operator SampleShare(double share)
        => share is > 0 and <= 1 ? new(share, false) : throw new ArgumentOutOfRangeException(nameof(share), FormattableString.Invariant($"A share must lie in (0, 1], received {share}; a number is written without a point."));

    /// <summary>A number, above 0.</summary>
    public static implicit operator SampleShare(int count) => new(Compute.Check.Positive(count, nameof(count)), true);

    /// <summary><c>0.5</c> or <c>20</c></summary>
    public override string ToString() => _isCount ? _value.ToString(CultureInfo.InvariantCulture) : Data.PythonText.Of(_value);

    /// <summary>The same, unless it is a number below <paramref name="least"/>.</summary>
    internal SampleShare AtLeast(int least, string name)
        => _isCount && _value < least ? throw new ArgumentOutOfRangeException(name, $"{name} must be {least} or more, or a share; received {name} = {this}.") : this;

    /// <summary>The number among so many, rounded up. A number may exceed them.</summary>
    internal int Ceiling(int all, int least = 1) => _isCount ? (int)_value : Math.Max(least, (int)Math.Ceiling(_value * all));

    /// <summary>The number among so many, rounded down. A number may exceed them.</summary>
    internal int Floor(int all) => _isCount ? (int)_value : (int)(_value * all);

    /// <summary>The number among so many, rounded to the nearest, halves to even, at least one.</summary>
    internal int Nearest(int all, string name)
    {
        int count = _isCount ? (int)_value : Math.Max(1, (int)Math.Round(_value * all, MidpointRounding.ToEven));
        return count >= 1 && count <= all ? count : throw new ArgumentException($"{name} = {this} of {all} is none, or more than there are.");
    }

    /// <summary>The number among so many, rounded down.</summary>
    /// <param name="all">How many there are.</param>
    /// <param name="name">The parameter, for the message.</param>
    /// <param name="least">The least that a share may come to.</param>
    internal int Of(int all, string name, int least = 0)
    {
        int count = _isCount ? (int)_value : Math.Max(least, (int)(_value * all));
        return count >= 1 && count <= all ? count : throw new ArgumentException($"{name} = {this} of {all} is none, or more than there are.");
    }
}
