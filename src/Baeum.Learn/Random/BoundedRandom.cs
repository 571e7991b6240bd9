namespace Baeum.Learn;

/// <summary>Random whole numbers below a bound as scikit-learn's copies of libsvm and liblinear draw them: Lemire's multiplication on MT19937 (<c>bounded_rand_int</c>).</summary>
internal static class BoundedRandom
{
    extension(MersenneTwister random)
    {
        /// <summary>From 0 to <paramref name="range"/> − 1.</summary>
        public int Below(int range)
        {
            uint bound = (uint)range;
            ulong product = (ulong)random.NextUInt32() * bound;
            uint low = (uint)product;
            if (low < bound)
            {
                uint least = (uint)-(int)bound % bound;
                while (low < least)
                {
                    product = (ulong)random.NextUInt32() * bound;
                    low = (uint)product;
                }
            }
            return (int)(product >> 32);
        }
    }

    /// <summary>The generator that scikit-learn hands to libsvm and liblinear for a <c>random_state</c>.</summary>
    public static MersenneTwister Native(int? seed) => new((uint)Seed(seed));

    /// <summary>Its seed: one number that the estimator's own generator draws.</summary>
    public static int Seed(int? seed) => Seeds.Generator(seed).NextInteger(int.MaxValue - 1);
}
