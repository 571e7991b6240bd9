using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Sums, products and their like: of several values that layers make, of one and a constant, or of lengths.</summary>
internal static class OnnxReadArithmetic
{
    public static OnnxOperand[] Add(OnnxNodeReader node) => Join(node, () => new Add(), (a, b) => a.Add(b), (a, b) => a + b, c => Scaled(1, c));

    public static OnnxOperand[] Subtract(OnnxNodeReader node) => Join(node, () => new Subtract(), (a, b) => a.Subtract(b), (a, b) => a - b, c => Scaled(1, c.Select(v => -v)));

    public static OnnxOperand[] Multiply(OnnxNodeReader node) => Join(node, () => new Multiply(), (a, b) => a.Multiply(b), (a, b) => a * b, Rescaled);

    public static OnnxOperand[] Divide(OnnxNodeReader node) => Join(node, null, (a, b) => a.Divide(b), (a, b) => b == 0 ? throw node.Refuse("a division by 0") : a / b, null);

    public static OnnxOperand[] Maximum(OnnxNodeReader node) => Join(node, () => new Maximum(), (a, b) => a.Maximum(b), Math.Max, null);

    public static OnnxOperand[] Minimum(OnnxNodeReader node) => Join(node, () => new Minimum(), (a, b) => a.Minimum(b), Math.Min, null);

    public static OnnxOperand[] Power(OnnxNodeReader node)
    {
        float[] exponents = node.Constant(1).Values;
        return exponents is [var p] ? OnnxReadMath.Map(node, p == 2 ? x => x.Square() : x => x.Power(p)) : throw node.Refuse("Pow with an exponent that is no single number");
    }

    private static OnnxOperand[] Join(OnnxNodeReader node, Func<Layer>? layer, Func<Variable, Variable, Variable> function, Func<long, long, long> whole, Func<IEnumerable<float>, Layer>? withConstant)
    {
        OnnxOperand[] x = [.. Enumerable.Range(0, node.Count).Select(i => node[i])];
        if (x.Length == 1)
            return x;
        if (x.All(v => v.Whole is not null) && x.Length == 2)
            return [Lengths(node, x[0], x[1], whole)];
        if (x.All(v => !v.IsData))
            return [OnnxReadMath.Computed(node, v => v.Aggregate(function), x)];
        if (x.All(v => v.IsData && v.Shape.Rank == x[0].Shape.Rank) && layer is not null)
        {
            bool alike = x.All(v => v.Order.SequenceEqual(x[0].Order));
            var y = node.Apply(layer(), [.. x.Select(v => alike ? v.Symbol! : node.InOrder(v))]);
            return [OnnxOperand.Data(y, alike ? x[0].Order : null)];
        }
        if (x.Length == 2 && x[0].IsData && x[1].Numbers is { } numbers && x[1].Shape.Rank <= x[0].Shape.Rank)
            return [With(node, x[0], x[1].Shape, numbers, function, withConstant)];
        if (x.Length == 2 && x[1].IsData && x[0].Numbers is { } first && x[0].Shape.Rank <= x[1].Shape.Rank)
            return [With(node, x[1], x[0].Shape, first, (a, b) => function(b, a), node.Node.OpType is "Sub" or "Div" ? null : withConstant)];
        return [node.Operation(s => s.Aggregate(Shape.Broadcast), v => v.Aggregate(function), [.. x.Select(v => v.IsData ? v : throw node.Refuse("arithmetic with a constant of more axes"))])];
    }

    /// <summary>With a constant: a Rescaling where it belongs to the last axis of what the layers made, else an operation.</summary>
    private static OnnxOperand With(OnnxNodeReader node, OnnxOperand x, Shape shape, float[] values, Func<Variable, Variable, Variable> function, Func<IEnumerable<float>, Layer>? withConstant)
    {
        while (shape.Rank < x.Shape.Rank)
            shape = shape.Insert(0, 1);
        var array = node.Import.Afford(values.Length, () => new OnnxArray(shape, values).Transpose(OnnxMoves.Inverse(x.Order)));
        bool isRow = array.Values.Length == 1 || array.Shape[^1] == array.Values.Length && x.Symbol!.Shape[^1] == array.Values.Length;
        if (isRow && withConstant is not null)
            return node.Same(withConstant(array.Values), x);
        var constant = new Variable(array.Values.Length == 1 ? [] : array.Shape, array.Values);
        return node.Same(new OnnxOperation(node.Node.OpType, s => Shape.Broadcast(s[0], constant.Shape), v => function(v[0], constant)), x);
    }

    private static OnnxOperand Lengths(OnnxNodeReader node, OnnxOperand a, OnnxOperand b, Func<long, long, long> function)
    {
        long[] first = a.Whole!, second = b.Whole!;
        int count = Math.Max(first.Length, second.Length);
        if (first.Length != count && first.Length != 1 || second.Length != count && second.Length != 1)
            throw node.Refuse("this arithmetic of lengths");
        // With the batch in it, only what leaves it as it is can be said.
        long Of(long m, long n) => m != OnnxOperand.Open && n != OnnxOperand.Open ? function(m, n)
            : node.Node.OpType is "Mul" or "Div" && n == 1 ? m : node.Node.OpType is "Mul" && m == 1 ? n : throw node.Refuse("arithmetic with the length of the batch");
        return node.Import.Afford(count, () => OnnxOperand.Integers(first.Length == count ? a.Shape : b.Shape, [.. Enumerable.Range(0, count).Select(i => Of(first[first.Length == 1 ? 0 : i], second[second.Length == 1 ? 0 : i]))]));
    }

    private static Rescaling Scaled(double scale, IEnumerable<float> offsets) => new(scale) { Offset = Of(offsets) };

    private static Rescaling Rescaled(IEnumerable<float> scales) => new(Of(scales));

    private static Numbers Of(IEnumerable<float> values)
    {
        double[] numbers = [.. values.Select(v => (double)v)];
        return numbers.Length == 1 ? numbers[0] : numbers;
    }
}
