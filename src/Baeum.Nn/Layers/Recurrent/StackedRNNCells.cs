using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Cells on top of each other that act as one: the output of each is the input of the next. Keras: <c>StackedRNNCells</c>.</summary>
/// <remarks>The states are those of all cells, one after the other; the output is the last cell's.</remarks>
public sealed class StackedRNNCells(params RNNCell[] cells) : RNNCell
{
    /// <summary>The cells, the lowest first.</summary>
    public RNNCell[] Cells { get; } = cells.Length > 0 ? cells : throw new ArgumentException("StackedRNNCells: give at least one cell.");

    public override IReadOnlyList<int> StateSizes { get; } = [.. cells.SelectMany(c => c.StateSizes)];

    public override int OutputSize => Cells[^1].OutputSize;

    public override bool Trainable
    {
        get => base.Trainable;
        set
        {
            base.Trainable = value;
            foreach (var cell in Cells)
                cell.Trainable = value;
        }
    }

    protected internal override IReadOnlyList<Layer> InnerLayers => Cells;

    protected override void Build(Shape input)
    {
        foreach (var cell in Cells)
        {
            cell.Trainable &= Trainable;
            cell.EnsureBuilt([input]);
            input = cell.OutputShape(input);
        }
    }

    internal override void MarkWeights()
    {
        base.MarkWeights();
        foreach (var cell in Cells)
            cell.MarkWeights();
    }

    protected internal override Variable Step(Variable x, Span<Variable> states, Pass pass)
    {
        foreach (var cell in Cells)
        {
            int count = cell.StateSizes.Count;
            x = cell.Step(x, states[..count], pass);
            states = states[count..];
        }
        return x;
    }
}
