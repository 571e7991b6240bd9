using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What <see cref="SVR"/> and <see cref="NuSVR"/> learn: <c>f(x) = Σ coefᵢ K(xᵢ, x) + intercept</c>.</summary>
/// <param name="Machine">Support vectors and coefficients.</param>
/// <param name="NIter">Steps that the optimization took.</param>
public abstract record SupportVectorRegressor(KernelMachine Machine, int NIter) : IRegressor, ICoefficients
{
    /// <inheritdoc/>
    public int NFeaturesIn => Machine.NFeaturesIn;

    IReadOnlyList<double[]> ICoefficients.CoefRows => Coef;

    /// <summary>Rows of the training samples that are support vectors.</summary>
    public int[] Support => Machine.Support;

    /// <summary>The support vectors, [support vectors, features].</summary>
    public Tensor<float> SupportVectors => Machine.SupportVectors;

    /// <summary>Number of support vectors, [1].</summary>
    public int[] NSupport => Machine.NSupport;

    /// <summary>Coefficients of the support vectors, [1, support vectors].</summary>
    public double[][] DualCoef => Machine.DualCoef;

    /// <summary>The offset, [1].</summary>
    public double[] Intercept => Machine.Intercept;

    /// <summary>Coefficients of the features, [1, features]; only for a linear kernel.</summary>
    public double[][] Coef => Machine.Linear();

    /// <summary>Shape: [samples, features] → [samples].</summary>
    public Tensor<float> Predict(Tensor<float> x)
    {
        var values = Machine.Decide(Targets.Finite(x, this));
        var result = Tensors.Empty([values.Length]);
        TensorPrimitives.ConvertTruncating<double, float>(values, result.AsSpan());
        return result;
    }
}
