using System.Globalization;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>How many times k-means starts anew: a number, or <c>"auto"</c>: once from "k-means++", else as often as the default.</summary>
public readonly record struct Restarts
{
    private readonly int _count;

    private Restarts(int count) => _count = count;

    /// <summary>A number of starts.</summary>
    public static implicit operator Restarts(int count) => new(Check.Positive(count, "NInit"));

    /// <summary>"auto".</summary>
    public static implicit operator Restarts(string word) => word == "auto" ? default : throw Nearest.Unknown("NInit", word, ["auto"]);

    /// <summary>The number of starts.</summary>
    internal int Of(InitialCenters init, int usual) => init.Centers is not null ? 1 : _count > 0 ? _count : init.IsPlusPlus ? 1 : usual;

    /// <summary><c>auto</c> or <c>10</c></summary>
    public override string ToString() => _count > 0 ? _count.ToString(CultureInfo.InvariantCulture) : "auto";
}
