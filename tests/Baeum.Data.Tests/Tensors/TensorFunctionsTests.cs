using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class TensorFunctionsTests
{
    private static readonly float[] Values = [-2.5f, -1.5f, -0.5f, -0f, 0f, 0.5f, 1.5f, 2.5f, 3.49f, 1e10f, float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    [Fact]
    public void Rounding_sends_halves_to_the_even_neighbour()
    {
        Tensor<float> x = Values;

        Assert.Equal(Values.Select(v => MathF.Round(v)), x.Round().ToArray());
        Assert.Equal(Values.Select(MathF.Floor), x.Floor().ToArray());
        Assert.Equal(Values.Select(MathF.Ceiling), x.Ceil().ToArray());
        Assert.Equal(1.23f, Tensors.Full([1], 1.2345f).Round(2)[0]);
        Assert.Equal(1200f, Tensors.Full([1], 1234f).Round(-2)[0]);
    }

    [Fact]
    public void Functions_agree_with_the_scalar_ones()
    {
        var x = Samples.Random(new Random(4), [1000]);
        var positive = x.Abs() + 0.001f;

        Close(x.Exp(), x, Math.Exp);
        Close(x.Expm1(), x, v => Math.Exp(v) - 1);
        Close(positive.Log(), positive, Math.Log);
        Close(positive.Log1p(), positive, v => Math.Log(1 + v));
        Close(positive.Sqrt(), positive, Math.Sqrt);
        Close(x.Square(), x, v => v * v);
        Close(positive.Power(2.5f), positive, v => Math.Pow(v, 2.5));
        Close(x.Abs(), x, Math.Abs);
        Close(x.Sign(), x, v => Math.Sign(v));
        Close(x.Clip(-1, 2), x, v => Math.Clamp(v, -1, 2));
        Close(x.Maximum(1), x, v => Math.Max(v, 1));
        Close(x.Minimum(1), x, v => Math.Min(v, 1));
    }

    private static void Close(Tensor<float> result, Tensor<float> x, Func<double, double> function)
    {
        for (int i = 0; i < x.FlattenedLength; i++)
        {
            double expected = function(x[i]);
            Assert.Equal(expected, result[i], 2e-6 * Math.Max(1, Math.Abs(expected)));
        }
    }
}
