namespace Baeum.Compute.Tests;

/// <summary>Activations against their formulas in double, and their gradients against differences of those.</summary>
public class ActivationTests
{
    private const double Alpha = 1.6732632423543772, Scale = 1.0507009873554805;

    /// <summary>Name, formula in double, whether the gradient is made from the result.</summary>
    public static TheoryData<string, Func<double, double>, bool> Table => new()
    {
        { "Relu", x => Math.Max(x, 0), true },
        { "LeakyRelu", x => x > 0 ? x : 0.3f * x, false },
        { "Elu", x => x > 0 ? x : 0.3f * Exactly.Expm1(x), true },
        { "Selu", x => x > 0 ? Scale * x : Scale * Alpha * Exactly.Expm1(x), true },
        { "Gelu", x => x * Exactly.NormalCdf(x), false },
        { "GeluTanh", x => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))), false },
        { "Sigmoid", Exactly.Sigmoid, true },
        { "HardSigmoid", x => Math.Clamp(x / 6 + 0.5, 0, 1), true },
        { "LogSigmoid", x => -Exactly.Softplus(-x), false },
        { "Tanh", Math.Tanh, true },
        { "Softplus", Exactly.Softplus, false },
        { "Softsign", x => x / (1 + Math.Abs(x)), false },
        { "Silu", x => x * Exactly.Sigmoid(x), false },
        { "Erf", Exactly.Erf, false },
        { "Mish", x => x * Math.Tanh(Exactly.Softplus(x)), false },
    };

    private static readonly float[] Inputs = [.. Samples.Uniform(500, 3, -9f, 9f), .. Samples.Uniform(50, 4, -0.01f, 0.01f)];

    [Theory, MemberData(nameof(Table))]
    public void Agrees_with_its_formula(string name, Func<double, double> formula, bool _)
    {
        var op = (IUnaryOp)OperatorTests.Make(name);
        foreach (float x in Inputs)
        {
            double expected = formula(x);
            Assert.True(Math.Abs(op.Invoke(x) - expected) <= 1e-6 * Math.Abs(expected) + 2e-8, $"{name}({x:R}): expected {expected:R}, received {op.Invoke(x):R}");
        }
    }

    [Theory, MemberData(nameof(Table))]
    public void Has_the_gradient_of_its_formula(string name, Func<double, double> formula, bool fromResult)
    {
        var gradient = (IBinaryOp)OperatorTests.Make(name + "Gradient");
        const double h = 1e-5;
        foreach (float x in Inputs)
        {
            if (name is "HardSigmoid" && Math.Abs(Math.Abs(x) - 3) < 1e-3)
                continue;
            double expected = 1.7 * (formula(x + h) - formula(x - h)) / (2 * h);
            float received = gradient.Invoke(fromResult ? (float)formula(x) : x, 1.7f);
            if (Math.Abs(x) > 2 * h)
                Assert.True(Math.Abs(received - expected) <= 2e-6 * Math.Abs(expected) + 1e-6, $"{name}Gradient at {x:R}: expected {expected:R}, received {received:R}");
        }
    }

    [Fact]
    public void Has_a_row_in_the_table_for_every_gradient_operator()
    {
        var tested = Table.Select(row => (string)((object[])row)[0] + "Gradient").Order();
        var all = typeof(Elementwise).Assembly.GetTypes().Where(t => t.IsPublic && t.Name.EndsWith("Gradient", StringComparison.Ordinal)).Select(t => t.Name).Order();
        Assert.Equal(all, tested);
    }

    [Fact]
    public void Keeps_NaN_and_does_not_overflow()
    {
        foreach (object[] row in Table.Select(r => (object[])r))
        {
            var op = (IUnaryOp)OperatorTests.Make((string)row[0]);
            var formula = (Func<double, double>)row[1];
            Assert.True(float.IsNaN(op.Invoke(float.NaN)), $"{row[0]}(NaN)");
            foreach (float x in new[] { -1000f, -200f, -90f, 90f, 200f, 1000f })
                Assert.Equal((float)formula(x), op.Invoke(x), 1e-6f * MathF.Abs((float)formula(x)) + 1e-8f);
        }
    }
}
