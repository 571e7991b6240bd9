using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the layers share whose input has spatial axes (steps; height and width; depth, height and width) and channels. They compute with the channels last; with <c>channels_first</c> the axes are moved on the way in and out.</summary>
public abstract class SpatialLayer : Layer
{
    private protected SpatialLayer(int axes) => SpatialAxes = axes;

    /// <summary>Where the channels stand: "channels_last", [batch, ..., channels], or "channels_first", [batch, channels, ...], which costs a copy on each side.</summary>
    public abstract string DataFormat { get; init; }

    /// <summary>Number of spatial axes.</summary>
    private protected int SpatialAxes { get; }

    /// <summary>Whether one sample without a batch axis will do.</summary>
    private protected virtual bool TakesOneSample => false;

    private protected bool ChannelsFirst => DataFormat == "channels_first";

    public sealed override Shape OutputShape(Shape input)
    {
        var x = Checked(input);
        var y = ResultShape(x);
        return ChannelsFirst && y.Rank == x.Rank ? Moved(y, ^1, y.Rank - 1 - SpatialAxes) : y;
    }

    /// <summary>Shape of the result for an input with the channels last.</summary>
    private protected abstract Shape ResultShape(Shape x);

    /// <summary>The layer's formula, channels last.</summary>
    private protected abstract Variable Transform(Variable x, Pass pass);

    protected override void Build(Shape input) => OutputShape(input);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        Shape x = Checked(inputs[0]), built = ChannelsLast(BuiltFor[0]);
        if (Weights.Count > 0 && x[^1] != built[^1] && x[^1] != Shape.Unknown)
            throw Incompatible($"expected axis {(ChannelsFirst ? 1 : -1)} of input shape to have value {built[^1]}, found {x[^1]}", inputs[0]);
        ResultShape(x);
    }

    protected sealed override Variable Forward(Variable x, Pass pass)
    {
        if (!ChannelsFirst)
            return Transform(x, pass);
        var last = x.MoveAxis(-1 - SpatialAxes, -1);
        last.Mask = x.Mask;
        var y = Transform(last, pass);
        return y.Shape.Rank == last.Shape.Rank ? y.MoveAxis(-1, -1 - SpatialAxes) : y;
    }

    /// <summary>The input's shape with the channels last, if its rank is right.</summary>
    private protected Shape Checked(Shape input)
    {
        int rank = SpatialAxes + 2;
        if (input.Rank == rank || TakesOneSample && input.Rank == rank - 1)
            return ChannelsLast(input);
        string mend = input.Rank == rank - 1 ? "A batch of images or sequences without a channel axis gets one with x.ExpandDims(-1), or with Input(..., 1) and Reshape." : "";
        throw Incompatible($"expected ndim={rank}, found ndim={input.Rank}", input, mend);
    }

    /// <summary>The shape with the channels last.</summary>
    private protected Shape ChannelsLast(Shape input) => ChannelsFirst ? Moved(input, input.Rank - 1 - SpatialAxes, input.Rank - 1) : input;

    /// <summary>The format, if there is one of that name.</summary>
    private protected static string CheckedFormat(string dataFormat) => Choice.Of(dataFormat, "data_format", "channels_last", "channels_first");

    private static Shape Moved(Shape shape, Index from, int to)
    {
        int length = shape[from];
        return shape.Without(from).Insert(to, length);
    }
}
