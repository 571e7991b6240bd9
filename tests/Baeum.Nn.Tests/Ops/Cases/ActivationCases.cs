using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Keras's activation functions, by their published formulas.</summary>
internal static class ActivationCases
{
    private const double SeluAlpha = 1.6732632423543772, SeluScale = 1.0507009873554805;

    public static IEnumerable<OpCase> Cases =>
    [
        Of("CeluOp.Celu(Variable, double)", x => x.Celu(0.5), x => Math.Max(x, 0) + Math.Min(0, 0.5 * (Math.Exp(x / 0.5) - 1))),
        Of("EluOp.Elu(Variable, double)", x => x.Elu(0.7), x => x > 0 ? x : 0.7 * (Math.Exp(x) - 1)),
        Of("GeluOp.Gelu(Variable, bool)", x => x.Gelu(), x => x * Phi(x)),
        Of("GeluOp.Gelu(Variable, bool)", x => x.Gelu(approximate: true), x => x / 2 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)))),
        Of("HardShrinkOp.HardShrink(Variable, double)", x => x.HardShrink(0.7), x => Math.Abs(x) > 0.7f ? x : 0),
        Of("HardSigmoidOp.HardSigmoid(Variable)", x => x.HardSigmoid(), x => Math.Clamp(x / 6 + 0.5, 0, 1)),
        Of("HardSiluOp.HardSilu(Variable)", x => x.HardSilu(), x => x * Math.Clamp(x + 3, 0, 6) / 6),
        Of("HardTanhOp.HardTanh(Variable)", x => x.HardTanh(), x => Math.Clamp(x, -1, 1)),
        Of("LeakyReluOp.LeakyRelu(Variable, double)", x => x.LeakyRelu(0.1), x => x > 0 ? x : 0.1 * x),
        Of("LogSigmoidOp.LogSigmoid(Variable)", x => x.LogSigmoid(), x => -Math.Log(1 + Math.Exp(-x))),
        Of("MishOp.Mish(Variable)", x => x.Mish(), x => x * Math.Tanh(Math.Log(1 + Math.Exp(x)))),
        Of("ReluOp.Relu(Variable)", x => x.Relu(), x => Math.Max(x, 0)),
        Of("ReluOp.Relu(Variable, double, double?, double)", x => x.Relu(0.1), x => x > 0 ? x : 0.1 * x),
        Of("ReluOp.Relu(Variable, double, double?, double)", x => x.Relu(0, 2.5), x => Math.Clamp(x, 0, 2.5)),
        Of("ReluOp.Relu(Variable, double, double?, double)", x => x.Relu(0, 6), x => Math.Clamp(x, 0, 6)),
        Of("ReluOp.Relu(Variable, double, double?, double)", x => x.Relu(0.1, 3, 0.5), x => x > 0.5 ? Math.Min(x, 3) : 0.1 * (x - 0.5)),
        Of("ReluOp.Relu(Variable, double, double?, double)", x => x.Relu(0, null, -1), x => x > -1 ? x : 0),
        Of("ReluOp.Relu(Variable, double, double?, double)", x => x.Relu(0.2, 1, -1), x => x > -1 ? Math.Clamp(x, 0, 1) : 0.2 * (x + 1)),
        Of("Relu6Op.Relu6(Variable)", x => x.Relu6(), x => Math.Clamp(x, 0, 6)),
        Of("SeluOp.Selu(Variable)", x => x.Selu(), x => SeluScale * (x > 0 ? x : SeluAlpha * (Math.Exp(x) - 1))),
        Of("SigmoidOp.Sigmoid(Variable)", x => x.Sigmoid(), Sigmoid),
        Of("SiluOp.Silu(Variable)", x => x.Silu(), x => x * Sigmoid(x)),
        Of("SoftplusOp.Softplus(Variable)", x => x.Softplus(), x => Math.Log(1 + Math.Exp(x))),
        Of("SoftShrinkOp.SoftShrink(Variable, double)", x => x.SoftShrink(0.7), x => x > 0.7f ? x - 0.7f : x < -0.7f ? x + 0.7f : 0),
        Of("SoftsignOp.Softsign(Variable)", x => x.Softsign(), x => x / (1 + Math.Abs(x))),
        Of("SparsePlusOp.SparsePlus(Variable)", x => x.SparsePlus(), x => x <= -1 ? 0 : x < 1 ? (x + 1) * (x + 1) / 4 : x),
        Of("SparseSigmoidOp.SparseSigmoid(Variable)", x => x.SparseSigmoid(), x => Math.Clamp((x + 1) / 2, 0, 1)),
        Of("SquareplusOp.Squareplus(Variable, double)", x => x.Squareplus(3), x => (x + Math.Sqrt(x * x + 3)) / 2),
        Of("TanhOp.Tanh(Variable)", x => x.Tanh(), Math.Tanh),
        Of("TanhShrinkOp.TanhShrink(Variable)", x => x.TanhShrink(), x => x - Math.Tanh(x)),
        Of("ThresholdOp.Threshold(Variable, double, double)", x => x.Threshold(0.5, -3), x => x > 0.5 ? x : -3),
        .. Along("SoftmaxOp.Softmax", (x, axis) => x.Softmax(axis), Softmax),
        .. Along("LogSoftmaxOp.LogSoftmax", (x, axis) => x.LogSoftmax(axis), x => [.. Softmax(x).Select(p => Math.Log(p))]),
        .. Along("SparsemaxOp.Sparsemax", (x, axis) => x.Sparsemax(axis), Sparsemax),
        .. Along("SparsemaxOp.Sparsemax", (x, axis) => x.Sparsemax(axis), Sparsemax, low: -1, high: 0),
        new("GluOp.Glu(Variable, int)", [[2, 6]], v => v[0].Glu(), g => Grid.Of([2, 3], p => g[0][p] * Sigmoid(g[0][p[0], p[1] + 3]))),
        new("GluOp.Glu(Variable, int)", [[2, 4, 3]], v => v[0].Glu(1), g => Grid.Of([2, 2, 3], p => g[0][p] * Sigmoid(g[0][p[0], p[1] + 2, p[2]]))),
    ];

    private static OpCase Of(string method, Func<Variable, Variable> op, Func<double, double> twin)
        => new(method, [[5, 19]], v => op(v[0]), g => g[0].Map(twin)) { Low = -7, High = 7 };

    private static IEnumerable<OpCase> Along(string method, Func<Variable, int, Variable> op, Func<double[], double[]> twin, double low = -2, double high = 2)
        => from axis in (int[])[-1, 1, 0]
           select new OpCase(method + "(Variable, int)", [[3, 4, 5]], v => op(v[0], axis), g => Grid.Of([3, 4, 5], p =>
           {
               int[] q = [.. p];
               int at = axis < 0 ? 2 : axis;
               var row = new double[g[0].Shape[at]];
               for (q[at] = 0; q[at] < row.Length; q[at]++)
                   row[q[at]] = g[0][q];
               return twin(row)[p[at]];
           }))
           { Low = low, High = high };

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double[] Softmax(double[] x) => [.. x.Select(v => Math.Exp(v) / x.Sum(Math.Exp))];

    /// <summary>Keras's threshold: the mean of the partial sums of the support, less 1 / k.</summary>
    private static double[] Sparsemax(double[] x)
    {
        double[] sorted = [.. x.OrderDescending()], sums = [.. sorted.Select((_, j) => sorted[..(j + 1)].Sum())];
        int[] support = [.. Enumerable.Range(0, x.Length).Where(j => 1 + (j + 1) * sorted[j] > sums[j])];
        double threshold = (support.Sum(j => sums[j]) - 1) / support.Length;
        return [.. x.Select(v => Math.Max(v - threshold, 0))];
    }

    /// <summary>The normal distribution function, by Simpson's rule.</summary>
    private static double Phi(double x)
    {
        const int Steps = 2000;
        double h = x / Steps, sum = 1 + Math.Exp(-x * x / 2);
        for (int i = 1; i < Steps; i++)
            sum += (i % 2 == 0 ? 2 : 4) * Math.Exp(-(i * h) * (i * h) / 2);
        return 0.5 + sum * h / 3 / Math.Sqrt(2 * Math.PI);
    }
}
