using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

public sealed class ImageResizeTests
{
    [Fact]
    public void Agrees_with_PyTorch()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Oracles.Path("data/resize.json")));
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            int[] shape = item.GetProperty("shape").Deserialize<int[]>()!, to = item.GetProperty("to").Deserialize<int[]>()!;
            var image = Tensor.Create(item.GetProperty("image").Deserialize<float[]>()!, [shape[0], shape[1], shape[2]]);
            var resized = Image.Resize(image, to[0], to[1], item.GetProperty("interpolation").GetString()!);

            Assert.Equal($"({to[0]}, {to[1]}, {shape[2]})", resized.Shape().ToString());
            Assert.All(resized.ToArray().Zip(item.GetProperty("expected").Deserialize<float[]>()!), pair => Assert.Equal(pair.Second, pair.First, 1e-3f));
        }
    }

    [Fact]
    public void Names_the_nearest_interpolation()
        => Assert.Contains("Did you mean 'bilinear'", Assert.Throws<ArgumentException>(() => Image.Resize(Tensors.Zeros([2, 2, 1]), 3, 3, "bilinar")).Message);
}
