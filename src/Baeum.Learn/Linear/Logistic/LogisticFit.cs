using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Fits logistic regressions by quasi-Newton steps.</summary>
/// <param name="X">[samples, features].</param>
/// <param name="Weights">[samples].</param>
/// <param name="FitIntercept">Whether there are offsets.</param>
/// <param name="L2">Weight of half the squares.</param>
/// <param name="L1">Weight of the absolute values.</param>
/// <param name="IsLbfgs">Stop where SciPy stops; else at the optimum.</param>
/// <param name="Stop">SciPy's stopping rule.</param>
internal sealed record LogisticFit(Tensor<float> X, double[] Weights, bool FitIntercept, double L2, double L1, bool IsLbfgs, StopRule Stop)
{
    private const int LeastSteps = 10_000;

    /// <summary>One problem over all classes: coefficients [classes, features], of two classes those of the second.</summary>
    public double[][] Multinomial(int[] codes, double[] classWeights, out int steps, out double[] intercepts)
    {
        int classes = classWeights.Length, features = (int)X.Lengths[1];
        var weights = Weights.Select((weight, i) => weight * classWeights[codes[i]]).ToArray();
        var w = Minimize(codes, weights, classes, out steps);
        int stride = w.Length / classes;
        int[] rows = classes == 2 ? [1] : [.. Enumerable.Range(0, classes)];
        intercepts = [.. rows.Select(k => FitIntercept ? w[k * stride + features] : 0)];
        return [.. rows.Select(k => w.AsSpan(k * stride, features).ToArray())];
    }

    /// <summary>One problem for each class, for two classes only one.</summary>
    public (double[] Coef, double Intercept, int Steps)[] OneVsRest(int[] codes, Labels classes, ClassWeight classWeight)
    {
        int features = (int)X.Lengths[1], count = classes.Count;
        return [.. Enumerable.Range(count == 2 ? 1 : 0, count == 2 ? 1 : count).Select(k =>
        {
            int[] own = Array.ConvertAll(codes, code => code == k ? 1 : 0);
            double[] factors = classWeight.IsBalanced ? classWeight.Of((int[])[0, 1], own) : classWeight.Of(classes, codes);
            var weights = Weights.Select((weight, i) => weight * factors[classWeight.IsBalanced ? own[i] : codes[i]]).ToArray();
            var w = Minimize(own, weights, 1, out int steps);
            return (w[..features], FitIntercept ? w[features] : 0, steps);
        })];
    }

    private double[] Minimize(int[] codes, double[] weights, int outputs, out int steps)
    {
        int stride = (int)X.Lengths[1] + (FitIntercept ? 1 : 0);
        IDifferentiable objective = outputs == 1 ? new BinaryObjective(X, codes, weights, FitIntercept, L2) : new LogisticObjective(X, codes, weights, outputs, FitIntercept, L2);
        var w = new double[outputs * stride];
        var tight = new StopRule(1e-9 * weights.Sum(), Math.Max(Stop.MaxIter, LeastSteps), 1e-15);
        steps = L1 > 0 ? OrthantWise.Minimize(objective, w, Penalties(w.Length, stride), tight) : IsLbfgs ? Lbfgs.Minimize(objective, w, Stop) : Lbfgs.MinimizeTightly(objective, w, tight);
        return w;
    }

    private double[] Penalties(int size, int stride)
    {
        var l1 = new double[size];
        for (int i = 0; i < l1.Length; i++)
            l1[i] = FitIntercept && i % stride == stride - 1 ? 0 : L1;
        return l1;
    }
}
