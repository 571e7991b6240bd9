namespace Baeum.Learn;

/// <summary>The shuffle that liblinear begins every pass with.</summary>
internal static class RandomOrder
{
    public static void Shuffle(Span<int> order, MersenneTwister random)
    {
        for (int i = 0; i < order.Length; i++)
        {
            int j = i + random.Below(order.Length - i);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
