using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Runs fits on all threads. What a fit does by itself in parallel then runs on its thread alone, so no thread waits for another.</summary>
internal static class ParallelFits
{
    /// <summary>Runs <c>fit(0) … fit(count − 1)</c>.</summary>
    public static void Run(int count, Action<int> fit)
    {
        var (seed, use) = RandomSeed.Next();
        // With many more threads than fits, each fit has all threads for itself.
        if (count * 2 > Threads.Count)
        {
            Threads.For(count, new Body(fit, seed + use));
            return;
        }
        for (int i = 0; i < count; i++)
            new Body(fit, seed + use).Run(i);
    }

    /// <summary>The results of <c>fit(0) … fit(count − 1)</c>.</summary>
    public static T[] Run<T>(int count, Func<int, T> fit)
    {
        var results = new T[count];
        Run(count, (Action<int>)(i => results[i] = fit(i)));
        return results;
    }

    /// <summary>As the other, of fits on some of the samples: where one refuses them, the message has the place among all samples.</summary>
    public static T[] RunOnParts<T>(Tensor<float> x, int count, Func<int, T> fit)
    {
        try
        {
            return Run(count, fit);
        }
        catch (ArgumentException)
        {
            Inputs.Finite(x);
            throw;
        }
    }

    private readonly struct Body(Action<int> fit, ulong seed) : IParallelBody
    {
        // What fits without a seed of their own draw must not depend on the order in which threads come to them.
        public void Run(int part)
        {
            using (RandomSeed.Within(seed * 0x9e3779b97f4a7c15 + (ulong)part))
                fit(part);
        }
    }
}
