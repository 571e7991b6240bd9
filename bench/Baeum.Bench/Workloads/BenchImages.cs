using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Bench;

/// <summary>MNIST as rows of numbers between 0 and 1; null where it does not lie in the data folder.</summary>
internal static class BenchImages
{
    private static readonly Lazy<(Tensor<float> X, Labels Y, Tensor<float> Queries)?> Loaded = new(Load);

    public static (Tensor<float> X, Labels Y, Tensor<float> Queries)? Mnist => Loaded.Value;

    private static (Tensor<float> X, Labels Y, Tensor<float> Queries)? Load()
    {
        try
        {
            var mnist = Datasets.Mnist();
            return (mnist.XTrain.Reshape(-1, 784) / 255f, mnist.YTrain, mnist.XTest.Reshape(-1, 784) / 255f);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
