using System.Numerics;

namespace Baeum.Compute.Tests;

/// <summary>Every operator struct of the engine, found by reflection: the number and the vector twin agree, and both agree with the formula in double.</summary>
public class OperatorTests
{
    private const double SeluAlpha = 1.6732632423543772, SeluScale = 1.0507009873554805;

    /// <summary>What each operator computes; parameters are 0.3, 0.4, ….</summary>
    internal static readonly Dictionary<string, Func<double, double>> UnaryFormulas = new()
    {
        ["Abs"] = Math.Abs,
        ["Clip"] = x => Math.Clamp(x, 0.3f, 0.4f),
        ["Elu"] = x => x > 0 ? x : 0.3f * Exactly.Expm1(x),
        ["Erf"] = Exactly.Erf,
        ["Exp"] = Math.Exp,
        ["Expm1"] = Exactly.Expm1,
        ["Gelu"] = x => x * Exactly.NormalCdf(x),
        ["GeluTanh"] = x => x * Exactly.Sigmoid(2 * Math.Sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)),
        // The sum cancels near −3, so its last float decides.
        ["HardSigmoid"] = x => Math.Clamp((float)x / 6f + 0.5f, 0, 1),
        ["Identity"] = x => x,
        ["LeakyRelu"] = x => x > 0 ? x : 0.3f * x,
        ["Log"] = Math.Log,
        ["Log1p"] = Exactly.Log1p,
        ["LogSigmoid"] = x => -Exactly.Softplus(-x),
        ["Mish"] = x => x * Math.Tanh(Exactly.Softplus(x)),
        ["Negate"] = x => -x,
        ["Reciprocal"] = x => 1 / x,
        ["Relu"] = x => double.IsNaN(x) ? x : Math.Max(x, 0),
        ["Rsqrt"] = x => 1 / Math.Sqrt(x),
        ["Selu"] = x => x > 0 ? SeluScale * x : SeluScale * SeluAlpha * Exactly.Expm1(x),
        ["Sigmoid"] = Exactly.Sigmoid,
        ["Sign"] = x => double.IsNaN(x) ? x : Math.Sign(x),
        ["Silu"] = x => x * Exactly.Sigmoid(x),
        ["Softplus"] = Exactly.Softplus,
        ["Softsign"] = x => x / (1 + Math.Abs(x)),
        ["Sqrt"] = Math.Sqrt,
        ["Square"] = x => x * x,
        ["Tanh"] = Math.Tanh,
    };

    private static readonly Dictionary<string, Func<double, double, double>> BinaryFormulas = new()
    {
        ["Add"] = (a, b) => a + b,
        ["Divide"] = (a, b) => a / b,
        ["Equal"] = (a, b) => a == b ? 1 : 0,
        ["Greater"] = (a, b) => a > b ? 1 : 0,
        ["GreaterOrEqual"] = (a, b) => a >= b ? 1 : 0,
        ["Less"] = (a, b) => a < b ? 1 : 0,
        ["LessOrEqual"] = (a, b) => a <= b ? 1 : 0,
        ["Maximum"] = Math.Max,
        ["Minimum"] = Math.Min,
        ["Multiply"] = (a, b) => a * b,
        ["NotEqual"] = (a, b) => a != b ? 1 : 0,
        ["Power"] = Math.Pow,
        ["Subtract"] = (a, b) => a - b,
    };

    private static readonly Dictionary<string, Func<double, double, double, double>> TernaryFormulas = new()
    {
        ["MultiplyAdd"] = (a, b, c) => a * b + c,
        ["Select"] = (a, b, c) => a != 0 ? b : c,
    };

    public static TheoryData<string> Unary => Names(typeof(IUnaryOp));

    public static TheoryData<string> Binary => Names(typeof(IBinaryOp));

    public static TheoryData<string> Ternary => Names(typeof(ITernaryOp));

    private static readonly float[] Values = [.. Samples.Special, .. Samples.Uniform(200, 5, -12f, 12f), .. Samples.Uniform(50, 6, -0.01f, 0.01f)];

    [Theory, MemberData(nameof(Unary))]
    public void A_number_and_a_vector_have_the_same_bits_and_those_of_the_formula(string name)
    {
        var op = (IUnaryOp)Make(name);
        Assert.True(UnaryFormulas.TryGetValue(name, out var formula), $"{name} has no formula");
        foreach (float x in Values)
        {
            Bits.Equal([op.Invoke(x)], [op.Invoke(InLane(x))[Lane]], $"{name}({x:R})");
            // Where an infinity meets a zero the formula itself has no value.
            double expected = formula(x);
            if (!double.IsNaN(expected) || float.IsNaN(x))
                Near(expected, op.Invoke(x), $"{name}({x:R})", name == "GeluTanh" ? 2e-5 : 1e-6);
        }
    }

    [Theory, MemberData(nameof(Binary))]
    public void Two_numbers_and_two_vectors_have_the_same_bits_and_those_of_the_formula(string name)
    {
        var op = (IBinaryOp)Make(name);
        bool isGradient = name.EndsWith("Gradient", StringComparison.Ordinal);
        Assert.True(BinaryFormulas.TryGetValue(name, out var formula) || isGradient, $"{name} has no formula");
        foreach (float a in Values)
            foreach (float b in Values)
            {
                Bits.Equal([op.Invoke(a, b)], [op.Invoke(InLane(a), InLane(b))[Lane]], $"{name}({a:R}, {b:R})");
                if (formula is not null)
                    Near(formula(a, b), op.Invoke(a, b), $"{name}({a:R}, {b:R})");
            }
    }

    [Theory, MemberData(nameof(Ternary))]
    public void Three_numbers_and_three_vectors_have_the_same_bits_and_those_of_the_formula(string name)
    {
        var op = (ITernaryOp)Make(name);
        Assert.True(TernaryFormulas.TryGetValue(name, out var formula), $"{name} has no formula");
        foreach (float a in Samples.Special)
            foreach (float b in Samples.Special)
                foreach (float c in Samples.Special)
                {
                    Bits.Equal([op.Invoke(a, b, c)], [op.Invoke(InLane(a), InLane(b), InLane(c))[Lane]], $"{name}({a:R}, {b:R}, {c:R})");
                    Near(formula(a, b, c), op.Invoke(a, b, c), $"{name}({a:R}, {b:R}, {c:R})");
                }
    }

    private const int Lane = 3;

    private static Vector<float> InLane(float x)
    {
        var lanes = Samples.Uniform(Vector<float>.Count, 9);
        lanes[Lane] = x;
        return new Vector<float>(lanes);
    }

    /// <summary>As close as denormals are, or within 1e-6 of the value; twenty times that where e^x magnifies the rounding of its argument.</summary>
    private static void Near(double expected, float received, string what, double tolerance = 1e-6)
    {
        if (!((float)expected).Equals(received) && !(Math.Abs(received - expected) <= tolerance * Math.Abs(expected) + 1e-43))
            Assert.Fail($"{what}: expected {expected:R}, received {received:R}");
    }

    /// <summary>An operator with each of its parameters at 0.3, 0.4, ….</summary>
    internal static object Make(string name)
    {
        var type = typeof(Elementwise).Assembly.GetType($"Baeum.Compute.{name}", throwOnError: true)!;
        var constructor = type.GetConstructors().FirstOrDefault(c => c.GetParameters().Length > 0);
        return constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke([.. constructor.GetParameters().Select((_, i) => (object)(0.3f + 0.1f * i))]);
    }

    private static TheoryData<string> Names(Type contract)
        => [.. typeof(Elementwise).Assembly.GetTypes().Where(t => t.IsValueType && !t.IsGenericType && t.IsPublic && contract.IsAssignableFrom(t)).Select(t => t.Name).Order()];
}
