namespace Baeum.Compute.Tests;

/// <summary>Every gradient operator against central differences of the formula of its function.</summary>
public class GradientTests
{
    /// <summary>Name of the function, and whether its gradient is made from the result instead of the input.</summary>
    public static TheoryData<string, bool> Gradients => new()
    {
        { "Elu", true },
        { "Erf", false },
        { "Gelu", false },
        { "GeluTanh", false },
        { "HardSigmoid", true },
        { "LeakyRelu", false },
        { "LogSigmoid", false },
        { "Mish", false },
        { "Relu", true },
        { "Selu", true },
        { "Sigmoid", true },
        { "Silu", false },
        { "Softplus", false },
        { "Softsign", false },
        { "Tanh", true },
    };

    [Theory, MemberData(nameof(Gradients))]
    public void Is_the_slope_of_the_formula(string name, bool fromResult)
    {
        var gradient = (IBinaryOp)OperatorTests.Make(name + "Gradient");
        Func<double, double> formula = name == "HardSigmoid" ? x => Math.Clamp(x / 6 + 0.5, 0, 1) : OperatorTests.UnaryFormulas[name];
        const double h = 1e-5;
        foreach (float x in (float[])[.. Samples.Uniform(500, 3, -9f, 9f), .. Samples.Uniform(50, 4, -0.01f, 0.01f)])
        {
            bool isKink = Math.Abs(x) < 2 * h || (name == "HardSigmoid" && Math.Abs(Math.Abs(x) - 3) < 2 * h);
            double expected = 1.7 * (formula(x + h) - formula(x - h)) / (2 * h);
            float received = gradient.Invoke(fromResult ? (float)formula(x) : x, 1.7f);
            Assert.True(isKink || Math.Abs(received - expected) <= 2e-6 * Math.Abs(expected) + 1e-6, $"{name}Gradient at {x:R}: expected {expected:R}, received {received:R}");
        }
    }

    [Fact]
    public void Is_tested_for_every_gradient_operator()
    {
        var tested = Gradients.Select(row => (string)((object[])row)[0] + "Gradient").Order();
        var all = typeof(Elementwise).Assembly.GetTypes().Where(t => t.IsPublic && t.Name.EndsWith("Gradient", StringComparison.Ordinal)).Select(t => t.Name).Order();
        Assert.Equal(all, tested);
    }
}
