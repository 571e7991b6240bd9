using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>What a step that does nothing has learned: the number of features.</summary>
internal sealed record Passthrough(int NFeaturesIn) : IInvertible
{
    public Tensor<float> Transform(Tensor<float> x) => x.Rank > 2 ? x : Inputs.Matrix(x, this);

    public Tensor<float> InverseTransform(Tensor<float> z) => z.Rank > 2 ? z : Inputs.Matrix(z, this);
}
