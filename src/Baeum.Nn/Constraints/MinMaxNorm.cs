using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Constraint
{
    /// <summary>Norms go <c>rate</c> of the way into [<c>minValue</c>, <c>maxValue</c>]. Keras: <c>MinMaxNorm</c>, <c>"min_max_norm"</c>.</summary>
    public sealed class MinMaxNorm(double minValue = 0, double maxValue = 1) : Constraint
    {
        /// <summary>Least norm. Default 0.</summary>
        public double MinValue { get; } = Check.NonNegative(minValue);

        /// <summary>Greatest norm. Default 1.</summary>
        public double MaxValue { get; } = maxValue >= minValue ? Check.NonNegative(maxValue) : throw new ArgumentException(FormattableString.Invariant($"MinMaxNorm: maxValue must be at least minValue; received minValue = {minValue}, maxValue = {maxValue}."));

        /// <summary>Share of the way in each step; 1 (the default) goes all of it.</summary>
        public double Rate { get; init => field = Check.Between(value, 0, 1, nameof(Rate)); } = 1.0;

        /// <summary>Axes along which the norm is taken. Default 0.</summary>
        public Axes Axis { get; init; } = 0;

        public override void Project(Span<float> weight, Shape shape) => WeightNorms.Set(weight, shape, Axis, MinValue, MaxValue, Rate);
    }
}
