using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Passes its input on and adds <c>l1 · Σ |x| + l2 · Σ x²</c>, divided by the batch size, to the loss. Keras: <c>ActivityRegularization</c>.</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class ActivityRegularization : Layer
{
    private Regularizer? _penalty;

    public ActivityRegularization() => SupportsMasking = true;

    /// <summary>Factor of the absolute values.</summary>
    public double L1 { get; init => field = Check.NonNegative(value, nameof(L1)); }

    /// <summary>Factor of the squares.</summary>
    public double L2 { get; init => field = Check.NonNegative(value, nameof(L2)); }

    protected override void Build(Shape input) => _penalty = new Regularizer.L1L2(L1, L2);

    protected override Variable Forward(Variable x, Pass pass)
    {
        if (Tape.Current is not null)
            AddLoss(_penalty!.Penalty(x).Divide(x.Shape[0]));
        return x;
    }
}
