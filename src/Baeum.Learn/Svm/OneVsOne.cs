using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A support vector problem of two classes; several classes are one for each pair.</summary>
internal interface IPairProblem
{
    /// <summary>Solves for samples of which the first ones are of the positive class.</summary>
    SvmSolution Solve(SvmSamples data, int[] samples, int positive, int positiveClass, int negativeClass);
}

/// <summary>Trains one machine for each pair of classes, several at once, and its probabilities by 5-fold cross-validation. libsvm: <c>svm_train</c>.</summary>
internal static class OneVsOne
{
    private const int Folds = 5;

    /// <summary>The samples of each class, in their order.</summary>
    public static int[][] Groups(SvmSamples data, int[] codes, int classes)
        => [.. Enumerable.Range(0, classes).Select(c => data.Counting().Where(i => codes[i] == c).ToArray())];

    /// <summary>Solutions in the order (0, 1), (0, 2) ... (1, 2) ..., and A and B of each for probabilities.</summary>
    public static (SvmSolution[] Solutions, double[] A, double[] B) Train<TProblem>(SvmSamples data, int[][] groups, TProblem problem, int? probabilitySeed) where TProblem : IPairProblem
    {
        (int I, int J)[] pairs = [.. Pairs(groups.Length)];
        // Machines that are trained at once share the memory. How many are is not asked, so that the bits are the same on any machine.
        if (pairs.Length > 1)
            data = data with { Settings = data.Settings with { CacheSize = data.Settings.CacheSize / 2 } };
        var solutions = new SvmSolution[pairs.Length];
        double[] a = new double[probabilitySeed is null ? 0 : pairs.Length], b = new double[a.Length];
        Threads.For(pairs.Length, new Body<TProblem>(data, groups, problem, pairs, solutions, a, b, probabilitySeed ?? 0));
        return (solutions, a, b);
    }

    /// <summary>All pairs of classes.</summary>
    public static IEnumerable<(int I, int J)> Pairs(int classes)
    {
        for (int i = 0; i < classes; i++)
            for (int j = i + 1; j < classes; j++)
                yield return (i, j);
    }

    private readonly struct Body<TProblem>(SvmSamples data, int[][] groups, TProblem problem, (int I, int J)[] pairs, SvmSolution[] solutions, double[] a, double[] b, int seed) : IParallelBody
        where TProblem : IPairProblem
    {
        public void Run(int part)
        {
            var (i, j) = pairs[part];
            int[] samples = [.. groups[i], .. groups[j]];
            int positive = groups[i].Length;
            // Every machine that libsvm trains sets the seed anew, so each pair sees the same stream.
            if (a.Length > 0)
                (a[part], b[part]) = PlattScaling.Fit(HeldOut(samples, positive, i, j), k => k < positive);
            solutions[part] = problem.Solve(data, samples, positive, i, j);
        }

        /// <summary>The decision value of each sample from a machine that has not seen it.</summary>
        private double[] HeldOut(int[] samples, int positive, int i, int j)
        {
            var random = new MersenneTwister((uint)seed);
            int[] order = [.. Enumerable.Range(0, samples.Length)];
            for (int k = 0; k < order.Length; k++)
            {
                int other = k + random.Below(order.Length - k);
                (order[k], order[other]) = (order[other], order[k]);
            }
            var values = new double[samples.Length];
            for (int fold = 0; fold < Folds; fold++)
            {
                int begin = (int)((long)fold * order.Length / Folds), end = (int)((long)(fold + 1) * order.Length / Folds);
                int[] rest = [.. order[..begin], .. order[end..]];
                int[] negatives = [.. rest.Where(k => k >= positive).Select(k => samples[k])], positives = [.. rest.Where(k => k < positive).Select(k => samples[k])];
                int[] held = order[begin..end];
                if (positives.Length == 0 || negatives.Length == 0)
                {
                    foreach (int k in held)
                        values[k] = Math.Sign(positives.Length - negatives.Length);
                    continue;
                }
                // libsvm sorts the labels −1 and 1, so the negative class comes first and the sign turns.
                int[] training = [.. negatives, .. positives];
                var solution = problem.Solve(data, training, negatives.Length, j, i);
                var machine = KernelMachine.Of(data, training, solution);
                var decisions = machine.Decide(data.X.TakeRows([.. held.Select(k => samples[k])]));
                for (int k = 0; k < held.Length; k++)
                    values[held[k]] = -decisions[k];
            }
            return values;
        }
    }
}
