namespace Baeum.Learn;

/// <summary>What every distance can do, written once.</summary>
internal static class DistanceBetween
{
    extension<TDistance>(TDistance distance) where TDistance : struct, IDistance
    {
        /// <summary>The reduced distance of two rows.</summary>
        public double Between(ReadOnlySpan<double> a, ReadOnlySpan<float> b)
        {
            double sum = 0, scale = 0;
            for (int j = 0; j < a.Length; j++)
                distance.Add(a[j], b[j], ref sum, ref scale);
            return distance.Reduced(sum, scale, a.Length);
        }
    }
}
