using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Constraint
{
    /// <summary>Vectors longer than <c>maxValue</c> are shortened to it. Keras: <c>MaxNorm</c>, <c>"max_norm"</c>.</summary>
    public sealed class MaxNorm(double maxValue = 2) : Constraint
    {
        /// <summary>Greatest norm. Default 2.</summary>
        public double MaxValue { get; } = Check.NonNegative(maxValue);

        /// <summary>Axes along which the norm is taken. Default 0: the weights that enter a unit of Dense; [0, 1, 2] for the filters of Conv2D.</summary>
        public Axes Axis { get; init; } = 0;

        public override void Project(Span<float> weight, Shape shape) => WeightNorms.Set(weight, shape, Axis, 0, MaxValue, 1);
    }
}
