using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Runs fits on all threads. What a fit does by itself in parallel then runs on its thread alone, so no thread waits for another.</summary>
internal static class ParallelFits
{
    /// <summary>Runs <c>fit(0) … fit(count − 1)</c>.</summary>
    public static void Run(int count, Action<int> fit)
    {
        // With many more threads than fits, each fit has all threads for itself.
        if (count * 2 > Threads.Count)
        {
            Threads.For(count, new Body(fit));
            return;
        }
        for (int i = 0; i < count; i++)
            fit(i);
    }

    /// <summary>The results of <c>fit(0) … fit(count − 1)</c>.</summary>
    public static T[] Run<T>(int count, Func<int, T> fit)
    {
        var results = new T[count];
        Run(count, (Action<int>)(i => results[i] = fit(i)));
        return results;
    }

    private readonly struct Body(Action<int> fit) : IParallelBody
    {
        public void Run(int part) => fit(part);
    }
}
