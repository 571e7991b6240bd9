using System.Numerics;

namespace Baeum.Compute.Tests;

/// <summary>Every operator struct of the engine, found by reflection.</summary>
public class OperatorTests
{
    public static TheoryData<string> Unary => Names(typeof(IUnaryOp));

    public static TheoryData<string> Binary => Names(typeof(IBinaryOp));

    public static TheoryData<string> Ternary => Names(typeof(ITernaryOp));

    private static readonly float[] Values = [.. Samples.Special, .. Samples.Uniform(200, 5, -12f, 12f)];

    [Theory, MemberData(nameof(Unary))]
    public void A_number_and_a_vector_have_the_same_bits(string name)
    {
        var op = (IUnaryOp)Make(name);
        foreach (float x in Values)
            Bits.Equal([op.Invoke(x)], [op.Invoke(InLane(x))[Lane]], $"{name}({x:R})");
    }

    [Theory, MemberData(nameof(Binary))]
    public void Two_numbers_and_two_vectors_have_the_same_bits(string name)
    {
        var op = (IBinaryOp)Make(name);
        foreach (float a in Values)
            foreach (float b in Values)
                Bits.Equal([op.Invoke(a, b)], [op.Invoke(InLane(a), InLane(b))[Lane]], $"{name}({a:R}, {b:R})");
    }

    [Theory, MemberData(nameof(Ternary))]
    public void Three_numbers_and_three_vectors_have_the_same_bits(string name)
    {
        var op = (ITernaryOp)Make(name);
        foreach (float a in Samples.Special)
            foreach (float b in Samples.Special)
                foreach (float c in Samples.Special)
                    Bits.Equal([op.Invoke(a, b, c)], [op.Invoke(InLane(a), InLane(b), InLane(c))[Lane]], $"{name}({a:R}, {b:R}, {c:R})");
    }

    private const int Lane = 3;

    private static Vector<float> InLane(float x)
    {
        var lanes = Samples.Uniform(Vector<float>.Count, 9);
        lanes[Lane] = x;
        return new Vector<float>(lanes);
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
