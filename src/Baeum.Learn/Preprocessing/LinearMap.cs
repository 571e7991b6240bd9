using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary><c>(x − shift) / scale</c> of each feature and back: what the linear scalers share.</summary>
internal static class LinearMap
{
    /// <summary><c>z = (x − shift) / scale</c></summary>
    public static Tensor<float> Forward(Tensor<float> x, double[] shift, double[] scale) => FeatureMap.Apply(x, new ForwardFunction(shift, scale));

    /// <summary><c>x = z · scale + shift</c></summary>
    public static Tensor<float> Backward(Tensor<float> z, double[] shift, double[] scale) => FeatureMap.Apply(z, new BackwardFunction(shift, scale));

    private readonly struct ForwardFunction(double[] shift, double[] scale) : IFeatureFunction
    {
        public double Invoke(double x, int feature) => (x - shift[feature]) / scale[feature];
    }

    private readonly struct BackwardFunction(double[] shift, double[] scale) : IFeatureFunction
    {
        public double Invoke(double x, int feature) => x * scale[feature] + shift[feature];
    }
}
