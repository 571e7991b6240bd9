using static Baeum.Nn.Formula;

namespace Baeum.Nn;

/// <summary>Functions along axes: sums and their like, softmax, norms. Sources: <c>keras/src/ops/numpy.py</c> and <c>nn.py</c>.</summary>
internal static class AxisFormulas
{
    private const string Nn = "keras.src.ops.nn";

    public static KeyValuePair<string, Formula>[] All =>
    [
        Reduce("All", (x, axes, keep) => x.NotEqual(0f).Min(axes, keep)),
        Reduce("Amax", (x, axes, keep) => x.Max(axes, keep)),
        Reduce("Amin", (x, axes, keep) => x.Min(axes, keep)),
        Reduce("Any", (x, axes, keep) => x.NotEqual(0f).Max(axes, keep)),
        With("LogSoftmax", ["x"], ["axis"], o => o.Value("x").LogSoftmax(o.Whole("axis", -1)), Nn),
        Reduce("Max", (x, axes, keep) => x.Max(axes, keep)),
        Reduce("Mean", (x, axes, keep) => x.Mean(axes, keep)),
        Reduce("Min", (x, axes, keep) => x.Min(axes, keep)),
        With("Normalize", ["x"], ["axis", "order", "epsilon"], Normalize, Nn),
        With("OneHot", ["x"], ["num_classes", "axis", "dtype", "sparse"], o => OneHot(o.Value("x"), o.Whole("num_classes", 0)), Nn),
        With("Softmax", ["x"], ["axis"], o => o.Value("x").Softmax(o.Whole("axis", -1)), Nn),
        Reduce("Std", (x, axes, keep) => Variance(x, axes, keep).Sqrt()),
        Reduce("Sum", (x, axes, keep) => x.Sum(axes, keep)),
        Reduce("Var", Variance),
    ];

    private static KeyValuePair<string, Formula> Reduce(string className, Func<Variable, int[], bool, Variable> of)
        => With(className, ["x"], ["axis", "keepdims"], o =>
        {
            var x = o.Value("x");
            return of(x, o.Wholes("axis") ?? [.. Enumerable.Range(0, x.Shape.Rank)], o.Flag("keepdims"));
        });

    private static Variable Variance(Variable x, int[] axes, bool keep) => x.Subtract(x.Mean(axes, keepDims: true)).Square().Mean(axes, keep);

    /// <summary>x / √max(Σ x², epsilon)</summary>
    private static Variable Normalize(Operands o)
    {
        if (o.Number("order", 2) is not 2 and var order)
            throw new NotSupportedException($"Normalize with order={order} is not supported, only order=2.");
        var x = o.Value("x");
        return x.Multiply(x.Square().Sum(o.Wholes("axis") ?? [-1], keepDims: true).Maximum((float)o.Number("epsilon", 1e-12)).Rsqrt());
    }

    private static Variable OneHot(Variable x, int classes)
    {
        ShapeTrial.Checked(x.Shape.Insert(x.Shape.Rank, Math.Max(0, classes)));
        return x.OneHot(classes);
    }
}
