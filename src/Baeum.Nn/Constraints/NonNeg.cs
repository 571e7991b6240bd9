using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Constraint
{
    /// <summary>Negative values become 0. Keras: <c>NonNeg</c>, <c>"non_neg"</c>.</summary>
    public sealed class NonNeg : Constraint
    {
        public override void Project(Span<float> weight, Shape shape)
        {
            foreach (ref float value in weight)
                if (value < 0)
                    value = 0;
        }
    }
}
