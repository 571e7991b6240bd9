using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Support vectors with their coefficients: <c>f(x) = Σ coefᵢ K(xᵢ, x) + intercept</c>, one function, or one for each pair of classes.</summary>
/// <param name="Kernel">K.</param>
/// <param name="Support">Rows of the training samples that are support vectors. scikit-learn: <c>support_</c>.</param>
/// <param name="SupportVectors">Those samples, [support vectors, features].</param>
/// <param name="NSupport">How many there are of each class; one number if there are no classes.</param>
/// <param name="DualCoef">Coefficients, [classes − 1, support vectors]: libsvm's layout and signs (positive for the first class of a pair).</param>
/// <param name="Intercept">One for each function, with libsvm's signs.</param>
/// <param name="NFeaturesIn">Number of features.</param>
public sealed record KernelMachine(KernelFunction Kernel, int[] Support, Tensor<float> SupportVectors, int[] NSupport, double[][] DualCoef, double[] Intercept, int NFeaturesIn)
{
    private const int QueriesPerPart = 512;

    /// <summary>One for each function, with libsvm's signs; finite.</summary>
    public double[] Intercept { get; } = Array.TrueForAll(Intercept, double.IsFinite) && Array.TrueForAll(DualCoef, row => Array.TrueForAll(row, double.IsFinite)) ? Intercept
        : throw new ArgumentException("The dual coefficients or intercepts are not finite. The input data may contain large values and need to be preprocessed.");

    private readonly Lazy<PackedRows> _rows = new(() => new PackedRows(SupportVectors.AsReadOnlySpan(), NFeaturesIn, [.. Enumerable.Range(0, Support.Length)]));

    /// <summary>The functions' values. Shape: [samples, features] → [samples, functions], row-major.</summary>
    internal double[] Decide(Tensor<float> x)
    {
        int samples = (int)x.Lengths[0];
        var values = new double[samples * Intercept.Length];
        var rows = _rows.Value;
        Threads.For((samples + QueriesPerPart - 1) / QueriesPerPart, new Body(this, rows, rows.SquaredNorms(), x.IsDense ? x : x.ToDenseTensor(), values));
        return values;
    }

    /// <summary>The coefficients in the samples' own space, [functions, features], where the kernel is linear.</summary>
    internal double[][] Linear()
    {
        if (Kernel.Name != "linear")
            throw new InvalidOperationException($"coef_ is only available when using a linear kernel, not kernel '{Kernel.Name}'.");
        var result = new double[Intercept.Length][];
        var indicator = new double[Support.Length];
        var values = new double[result.Length];
        var vectors = SupportVectors.AsReadOnlySpan();
        for (int f = 0; f < result.Length; f++)
            result[f] = new double[NFeaturesIn];
        for (int i = 0; i < indicator.Length; i++)
        {
            indicator[i] = 1;
            Sum(indicator, values, withIntercept: false);
            for (int f = 0; f < result.Length; f++)
                for (int k = 0; k < NFeaturesIn; k++)
                    result[f][k] += values[f] * vectors[i * NFeaturesIn + k];
            indicator[i] = 0;
        }
        return result;
    }

    /// <summary>The machine of one function.</summary>
    internal static KernelMachine Of(SvmSamples data, int[] samples, SvmSolution solution)
    {
        int[] chosen = [.. Enumerable.Range(0, samples.Length).Where(i => solution.Coef[i] != 0)], support = [.. chosen.Select(i => samples[i])];
        return new(data.Kernel, support, Take(data, support), [support.Length], [[.. chosen.Select(i => solution.Coef[i])]], [Negated(solution.Rho)], data.Features);
    }

    /// <summary>The machine of all pairs of classes.</summary>
    internal static KernelMachine Of(SvmSamples data, int[][] groups, SvmSolution[] solutions)
    {
        int classes = groups.Length;
        (int I, int J)[] pairs = [.. OneVsOne.Pairs(classes)];
        var isSupport = groups.Select(group => new bool[group.Length]).ToArray();
        for (int p = 0; p < pairs.Length; p++)
            foreach (var (group, offset) in ((int, int)[])[(pairs[p].I, 0), (pairs[p].J, groups[pairs[p].I].Length)])
                for (int k = 0; k < groups[group].Length; k++)
                    isSupport[group][k] |= solutions[p].Coef[offset + k] != 0;
        int[] support = [.. groups.SelectMany((group, c) => group.Where((_, k) => isSupport[c][k]))];
        var coef = Enumerable.Range(0, classes - 1).Select(_ => new double[support.Length]).ToArray();
        int[] counts = [.. isSupport.Select(group => group.Count(s => s))], starts = [.. counts.Select((_, c) => counts[..c].Sum())];
        for (int p = 0; p < pairs.Length; p++)
        {
            var (i, j) = pairs[p];
            Spread(isSupport[i], solutions[p].Coef.AsSpan(0, groups[i].Length), coef[j - 1].AsSpan(starts[i]));
            Spread(isSupport[j], solutions[p].Coef.AsSpan(groups[i].Length), coef[i].AsSpan(starts[j]));
        }
        return new(data.Kernel, support, Take(data, support), counts, coef, [.. solutions.Select(s => Negated(s.Rho))], data.Features);
    }

    private static double Negated(double rho) => rho == 0 ? 0 : -rho;

    private static Tensor<float> Take(SvmSamples data, int[] support) => support.Length == 0 ? Tensors.Zeros([0, data.Features]) : data.X.TakeRows(support);

    private static void Spread(bool[] isSupport, ReadOnlySpan<double> from, Span<double> to)
    {
        for (int k = 0, at = 0; k < isSupport.Length; k++)
            if (isSupport[k])
                to[at++] = from[k];
    }

    /// <summary>The functions of one sample from its kernel values with the support vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<double> kernel, Span<double> values, bool withIntercept = true)
    {
        if (NSupport.Length == 1)
        {
            values[0] = TensorPrimitives.Dot(DualCoef[0], kernel) + (withIntercept ? Intercept[0] : 0);
            return;
        }
        for (int i = 0, p = 0, si = 0; i < NSupport.Length; si += NSupport[i++])
            for (int j = i + 1, sj = si + NSupport[i]; j < NSupport.Length; sj += NSupport[j++], p++)
                values[p] = TensorPrimitives.Dot(DualCoef[j - 1].AsSpan(si, NSupport[i]), kernel.Slice(si, NSupport[i]))
                    + TensorPrimitives.Dot(DualCoef[i].AsSpan(sj, NSupport[j]), kernel.Slice(sj, NSupport[j])) + (withIntercept ? Intercept[p] : 0);
    }

    private readonly struct Body(KernelMachine machine, PackedRows rows, double[] norms, Tensor<float> x, double[] values) : IParallelBody
    {
        public void Run(int part)
        {
            int features = machine.NFeaturesIn, functions = machine.Intercept.Length, samples = (int)x.Lengths[0];
            var block = new QueryBlock(features);
            var products = ArrayPool<double>.Shared.Rent(Math.Min(QueryBlock.Most, samples) * rows.Count);
            for (int first = part * QueriesPerPart, end = Math.Min(samples, first + QueriesPerPart); first < end; first += QueryBlock.Most)
            {
                int count = Math.Min(QueryBlock.Most, end - first);
                var queries = x.AsSpan().Slice(first * features, count * features);
                block.Dot(rows, queries, products.AsSpan(0, count * rows.Count));
                for (int i = 0; i < count; i++)
                {
                    var kernel = products.AsSpan(i * rows.Count, rows.Count);
                    machine.Kernel.Apply(kernel, Norm(queries.Slice(i * features, features)), norms);
                    machine.Sum(kernel, values.AsSpan((first + i) * functions, functions));
                }
            }
            ArrayPool<double>.Shared.Return(products);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static double Norm(ReadOnlySpan<float> query)
        {
            double sum = 0;
            foreach (float value in query)
                sum = Math.FusedMultiplyAdd(value, value, sum);
            return sum;
        }
    }
}
