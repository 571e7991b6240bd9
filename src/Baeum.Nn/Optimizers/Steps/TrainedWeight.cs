namespace Baeum.Nn;

/// <summary>A weight together with what its optimizer keeps for it.</summary>
public sealed class TrainedWeight
{
    private readonly List<OptimizerVariable> _slots = [];

    internal TrainedWeight(Parameter parameter, long offset) => (Parameter, Offset) = (parameter, offset);

    /// <summary>The weight.</summary>
    public Parameter Parameter { get; }

    /// <summary>Whether a gradient has reached the weight in this step.</summary>
    public bool IsActive { get; internal set; }

    /// <summary>The gradient; an update may overwrite it.</summary>
    public Span<float> Gradient => Parameter.GradientSpan;

    /// <summary>A slot's values, in the order in which the slots were added.</summary>
    public Span<float> Slot(int i) => _slots[i].Values;

    /// <summary>Number of slots.</summary>
    public int SlotCount => _slots.Count;

    /// <summary>Weight decay in this step: the share of the weight that goes, learning rate included.</summary>
    internal float Decay { get; set; }

    /// <summary>Factor of the gradient in this step: clipping by norm, and the inverse of the loss scale.</summary>
    internal float Factor { get; set; } = 1f;

    /// <summary>Whether weight decay leaves the weight out.</summary>
    internal bool IsDecayed { get; set; } = true;

    /// <summary>The moving average of the weight.</summary>
    internal OptimizerVariable? Average { get; set; }

    /// <summary>The sum of the gradients since the last update.</summary>
    internal OptimizerVariable? Accumulator { get; set; }

    /// <summary>Position of the weight when all weights stand in a row, each on a boundary of 64 bytes.</summary>
    internal long Offset { get; }

    internal void Add(OptimizerVariable slot) => _slots.Add(slot);
}
