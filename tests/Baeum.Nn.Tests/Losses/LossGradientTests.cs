using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Every loss against a plain twin in float64: values, and the gradients of predictions and targets against central differences.</summary>
public class LossGradientTests
{
    private static readonly Dictionary<string, OpCase> Cases = MakeCases().ToDictionary(c => $"{c}{(c.Differentiable is { } inputs ? $", gradient of {inputs[0]}" : "")}");

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static OpCase Case(string name) => Cases[name];

    [Theory, MemberData(nameof(Names))]
    public void Agrees_with_its_twin_and_with_central_differences(string name) => GradientCheck.Check(Cases[name]);

    private static IEnumerable<OpCase> MakeCases()
    {
        // Widths around those of a vector: whole ones, a remainder, one value.
        foreach (int width in new[] { 1, 3, 11 })
        {
            yield return Pairs(new Loss.MeanSquaredError(), width, -2, 2, (t, p) => (t - p) * (t - p));
            yield return Pairs(new Loss.MeanAbsoluteError(), width, -2, 2, (t, p) => Math.Abs(t - p));
            // One input used twice would sit on the kink, so each of the two is checked alone.
            foreach (int input in new[] { 0, 1 })
                yield return Pairs(new Loss.MeanAbsolutePercentageError(), width, 0.5, 2, (t, p) => 100 * Math.Abs(t - p) / Math.Abs(t)) with { Differentiable = [input] };
            yield return Pairs(new Loss.MeanSquaredLogarithmicError(), width, 0.1, 2, (t, p) => Math.Pow(Math.Log(t + 1) - Math.Log(p + 1), 2));
            yield return Pairs(new Loss.Huber { Delta = 0.7 }, width, -2, 2, (t, p) => Math.Abs(p - t) <= 0.7 ? 0.5 * (p - t) * (p - t) : 0.7 * Math.Abs(p - t) - 0.5 * 0.7 * 0.7);
            yield return Pairs(new Loss.LogCosh(), width, -3, 3, (t, p) => Math.Log(Math.Cosh(p - t)));
            yield return Pairs(new Loss.Poisson(), width, 0.2, 2, (t, p) => p - t * Math.Log(p + 1e-7));
            yield return Pairs(new Loss.Hinge(), width, -2, 2, (t, p) => Math.Max(1 - t * p, 0));
            yield return Pairs(new Loss.SquaredHinge(), width, -2, 2, (t, p) => Math.Pow(Math.Max(1 - t * p, 0), 2));
            yield return Pairs(new Loss.KLDivergence(), width, 0.1, 0.9, (t, p) => width * t * Math.Log(t / p));
            yield return Pairs(new Loss.BinaryCrossentropy(), width, 0.1, 0.9, Crossentropy);
            yield return Pairs(new Loss.BinaryCrossentropy { LabelSmoothing = 0.2 }, width, 0.1, 0.9, (t, p) => Crossentropy(0.8 * t + 0.1, p));
            yield return Pairs(new Loss.BinaryCrossentropy { FromLogits = true, LabelSmoothing = 0.1 }, width, -3, 3, (t, p) => Crossentropy(0.9 * t + 0.05, Sigmoid(p)));
            yield return Pairs(new Loss.BinaryFocalCrossentropy(), width, 0.1, 0.9, (t, p) => Math.Pow(1 - t * p - (1 - t) * (1 - p), 2) * Crossentropy(t, p));
            yield return Pairs(new Loss.BinaryFocalCrossentropy { Gamma = 1, ApplyClassBalancing = true, Alpha = 0.3 }, width, 0.1, 0.9, (t, p) => (0.3 * t + 0.7 * (1 - t)) * (1 - t * p - (1 - t) * (1 - p)) * Crossentropy(t, p));
        }
        foreach (int width in new[] { 3, 11 })
        {
            yield return Rows(new Loss.CategoricalCrossentropy(), width, 0.1, 0.9, (t, p) => -t.Zip(p, (a, b) => a * Math.Log(b / p.Sum())).Sum());
            yield return Rows(new Loss.CategoricalCrossentropy { LabelSmoothing = 0.3 }, width, 0.1, 0.9, (t, p) => -t.Zip(p, (a, b) => (0.7 * a + 0.3 / width) * Math.Log(b / p.Sum())).Sum());
            yield return Rows(new Loss.CategoricalCrossentropy { FromLogits = true }, width, -2, 2, (t, p) => -t.Zip(p, (a, b) => a * (b - Math.Log(p.Sum(Math.Exp)))).Sum());
            yield return Rows(new Loss.CategoricalFocalCrossentropy { Gamma = 1.5 }, width, 0.1, 0.9, (t, p) => -t.Zip(p, (a, b) => 0.25 * Math.Pow(1 - b / p.Sum(), 1.5) * a * Math.Log(b / p.Sum())).Sum());
            yield return Rows(new Loss.CategoricalHinge(), width, -2, 2, (t, p) => Math.Max(t.Zip(p, (a, b) => (1 - a) * b).Max() - t.Zip(p, (a, b) => a * b).Sum() + 1, 0));
            yield return Rows(new Loss.CosineSimilarity(), width, -2, 2, (t, p) => -t.Zip(p, (a, b) => a * b).Sum() / Math.Sqrt(t.Sum(a => a * a) * p.Sum(b => b * b)));
            yield return Rows(new Loss.Dice { Axis = [1] }, width, 0.1, 0.9, (t, p) => 1 - 2 * t.Zip(p, (a, b) => a * b).Sum() / (t.Sum() + p.Sum() + 1e-7));
            yield return Rows(new Loss.Tversky { Axis = [1], Alpha = 0.3, Beta = 0.6 }, width, 0.1, 0.9, (t, p) =>
            {
                double both = t.Zip(p, (a, b) => a * b).Sum();
                return 1 - both / (both + 0.3 * t.Zip(p, (a, b) => a * (1 - b)).Sum() + 0.6 * t.Zip(p, (a, b) => (1 - a) * b).Sum() + 1e-7);
            });
            yield return Labelled(new Loss.SparseCategoricalCrossentropy(), width, 0.1, 0.9, (k, p) => -Math.Log(p[k] / p.Sum()));
            yield return Labelled(new Loss.SparseCategoricalCrossentropy { FromLogits = true, IgnoreClass = 1 }, width, -2, 2, (k, p) => k == 1 ? 0 : Math.Log(p.Sum(Math.Exp)) - p[k]);
            yield return Labelled(new Loss.CategoricalGeneralizedCrossEntropy { Q = 0.3 }, width, 0.1, 0.9, (k, p) => (1 - Math.Pow(p[k], 0.3)) / 0.3);
        }
    }

    private static OpCase Pairs(Loss loss, int width, double low, double high, Func<double, double, double> twin)
        => Case(loss, [[5, width], [5, width]], low, high, g => g[0].Zip(g[1], twin).Reduce([-1], false, v => v.Average()), null);

    private static OpCase Rows(Loss loss, int width, double low, double high, Func<double[], double[], double> twin)
        => Case(loss, [[5, width], [5, width]], low, high, g => Grid.Of([5], row => twin(Row(g[0], row[0], width), Row(g[1], row[0], width))), null);

    private static OpCase Labelled(Loss loss, int width, double low, double high, Func<int, double[], double> twin)
        => Case(loss, [[5], [5, width]], low, high, g => Grid.Of([5], row => twin((int)g[0][row[0]], Row(g[1], row[0], width))), [1]) with { Values = i => i == 0 ? [0, 2, 1, width - 1, 0] : null };

    private static OpCase Case(Loss loss, Shape[] inputs, double low, double high, Func<Grid[], Grid> twin, int[]? differentiable)
        => new(Describe(loss), inputs, v => loss.Values(v[0], v[1]), twin) { Low = low, High = high, Differentiable = differentiable };

    private static double[] Row(Grid grid, int row, int width) => [.. Enumerable.Range(0, width).Select(j => grid[row, j])];

    private static double Crossentropy(double t, double p) => -t * Math.Log(p) - (1 - t) * Math.Log(1 - p);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>The class and its options.</summary>
    private static string Describe(Loss loss)
        => loss.GetType().Name + string.Concat(loss.GetType().GetProperties().Where(p => p.DeclaringType == loss.GetType()).Select(p => $" {p.Name}={p.GetValue(loss)}"));
}
