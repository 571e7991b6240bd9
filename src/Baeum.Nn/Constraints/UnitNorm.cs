using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Constraint
{
    /// <summary>Vectors get the length 1. Keras: <c>UnitNorm</c>, <c>"unit_norm"</c>.</summary>
    public sealed class UnitNorm : Constraint
    {
        /// <summary>Axes along which the norm is taken. Default 0.</summary>
        public Axes Axis { get; init; } = 0;

        public override void Project(Span<float> weight, Shape shape) => WeightNorms.Set(weight, shape, Axis, 1, 1, 1);
    }
}
