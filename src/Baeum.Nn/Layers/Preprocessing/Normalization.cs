using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Brings each feature to mean 0 and deviation 1: <c>y = (x - mean) / max(√variance, 1e-7)</c>, with statistics that <see cref="Adapt(Tensor{float})"/> takes from data or that are given. Keras: <c>Normalization</c>.</summary>
/// <remarks>Shape: any → same. Weights, unless the statistics are given: mean and variance with the lengths of the axes, and count, which Keras keeps for streams and leaves at 0; none is trained.</remarks>
public sealed class Normalization : Layer
{
    private const float Epsilon = 1e-7f;
    private Variable? _mean, _variance;

    /// <summary>The axis or axes that have statistics of their own; none, <c>[]</c>, gives all values one mean and one variance.</summary>
    public Axes Axis { get; init => field = value.AsList(); } = ((Axes)(-1)).AsList();

    /// <summary>Whether to go the other way: <c>y = mean + x · max(√variance, 1e-7)</c>.</summary>
    public bool Invert { get; init; }

    /// <summary>Known means, for all features or for each; with them Variance is given too and nothing is adapted.</summary>
    public Numbers? Mean { get; init; }

    /// <summary>Known variances.</summary>
    public Numbers? Variance { get; init; }

    /// <summary>Takes mean and population variance from data, [samples, ...]; what was adapted before is forgotten.</summary>
    public void Adapt(Tensor<float> data)
    {
        if (Mean is not null)
            throw new InvalidOperationException($"Layer '{Name}' (Normalization): cannot adapt, for mean and variance were given to the constructor.");
        using var tape = new Tape(recording: false);
        var x = Nn.Variable.From(data);
        EnsureBuilt([x.Shape]);
        if (x.Size == 0)
            throw new ArgumentException($"Layer '{Name}' (Normalization): cannot adapt to data without rows; received shape {x.Shape}.", nameof(data));
        var last = AxesLast.Of(x.Shape, Axis);
        Reduce.MeanVariance(last.Apply(x).Span, 1, last.Rows, _mean!.Size, _mean.Span, _variance!.Span);
    }

    protected override void Build(Shape input)
    {
        if (Mean is null != Variance is null)
            throw new ArgumentException($"Layer '{Name}' (Normalization): give both Mean and Variance or neither; received only {(Mean is null ? "Variance" : "Mean")}.");
        Shape lengths = [];
        for (int axis = 0; axis < input.Rank; axis++)
            if (IsKept(input, axis))
                lengths = axis > 0 ? lengths.Insert(lengths.Rank, input[axis]) : throw Incompatible("the batch axis cannot have statistics of its own", input);
        if (Mean is null)
        {
            _mean = AddWeight("mean", lengths, "zeros", trainable: false);
            _variance = AddWeight("variance", lengths, "ones", trainable: false);
            AddWeight("count", [], "zeros", trainable: false);
        }
        else
        {
            (_mean, _variance) = (Given(Mean, "mean", lengths, input), Given(Variance!, "variance", lengths, input));
        }
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        Shape input = inputs[0], built = BuiltFor[0];
        if (input.Rank != built.Rank)
            throw Incompatible($"expected ndim={built.Rank}, found ndim={input.Rank}", input);
        for (int axis = 1; axis < input.Rank; axis++)
            if (IsKept(input, axis) && input[axis] != built[axis])
                throw Incompatible($"expected axis {axis} of input shape to have value {built[axis]}, found {input[axis]}", input);
    }

    protected override Variable Forward(Variable x, Pass pass)
    {
        var shape = x.Shape;
        for (int axis = 0; axis < shape.Rank; axis++)
            if (!IsKept(shape, axis))
                shape = shape.With(axis, 1);
        var (mean, deviation) = (Broadcast(_mean!, shape), Broadcast(_variance!.Sqrt().Maximum(Epsilon), shape));
        return Invert ? x.Multiply(deviation).Add(mean) : x.Subtract(mean).Divide(deviation);
    }

    private static Variable Broadcast(Variable statistic, Shape shape) => statistic.Size == 1 ? statistic.Reshape(Shape.Create(ReadOnlySpan<int>.Empty)) : statistic.Reshape(shape);

    private bool IsKept(Shape shape, int axis)
    {
        foreach (int one in Axis.Span)
            if (shape.Axis(one) == axis)
                return true;
        return false;
    }

    private Variable Given(Numbers numbers, string what, Shape lengths, Shape input)
        => numbers.Count == 1 || numbers.Count == lengths.Size ? new Variable(numbers.Count == 1 ? [] : lengths, [.. numbers.Select(n => (float)n)])
            : throw Incompatible($"expected {lengths.Size} values of {what}, one for each feature, received {numbers.Count}", input);
}
