using System.Numerics;

namespace Baeum.Learn;

/// <summary>The samples of a tree with their class and a weight that is a whole number. Sums of such weights are exact in any order, so a tree may be grown in whatever order is fastest and still equals scikit-learn's.</summary>
/// <remarks>A sample's label is its class in the lower bits and its weight in the upper ones.</remarks>
internal sealed class CountedSamples
{
    // The squares of sums up to this are exact in double.
    private const int MostWeight = 1 << 26;
    private const int MostBits = 16;

    private CountedSamples(int[] samples, ushort[] labels, int count, int classBits, int labelBits, int weight)
        => (Samples, Labels, Count, ClassBits, LabelBits, Weight) = (samples, labels, count, classBits, labelBits, weight);

    /// <summary>The samples, ascending in every node.</summary>
    public int[] Samples { get; }

    /// <summary>Their labels, in the same order.</summary>
    public ushort[] Labels { get; }

    /// <summary>How many samples there are; the arrays may be longer.</summary>
    public int Count { get; }

    /// <summary>Bits of a label that tell the class.</summary>
    public int ClassBits { get; }

    /// <summary>Bits of a label.</summary>
    public int LabelBits { get; }

    /// <summary>The weights of all samples together.</summary>
    public int Weight { get; }

    /// <summary>The samples with a weight; null if a weight is not a whole number, or weights are too great.</summary>
    public static CountedSamples? Of(int count, TreeTargets y, double[]? weights)
    {
        double sum = 0, greatest = 1;
        for (int i = 0; weights is not null && i < count; i++)
        {
            if (weights[i] != Math.Floor(weights[i]))
                return null;
            sum += weights[i];
            greatest = Math.Max(greatest, weights[i]);
        }
        int classBits = BitsOf(y.Classes - 1);
        if ((weights is null ? count : sum) > MostWeight || greatest >= 1 << MostBits || classBits + BitsOf((int)greatest) is var labelBits && labelBits > MostBits)
            return null;
        int[] samples = GrowthMemory.OfThread.Samples(count);
        ushort[] labels = GrowthMemory.OfThread.Labels(count);
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            int weight = weights is null ? 1 : (int)weights[i];
            (samples[at], labels[at]) = (i, (ushort)(weight << classBits | y.Codes[i]));
            at += weight == 0 ? 0 : 1;
        }
        return new(samples, labels, at, classBits, labelBits, weights is null ? count : (int)sum);
    }

    private static int BitsOf(int value) => 32 - BitOperations.LeadingZeroCount((uint)value);
}
