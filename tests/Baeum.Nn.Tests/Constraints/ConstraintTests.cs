using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Constraints against Keras 3.14.1: golden/constraints.</summary>
public class ConstraintTests
{
    public static IEnumerable<object[]> Cases => Golden.Names("constraints");

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_Keras(string name)
    {
        var golden = Golden.Case("constraints", name);
        var constraint = Configured.Make<Constraint>((string)golden["class_name"]!, golden["config"]!);
        float[] weight = golden.Floats("input_0");
        constraint.Project(weight, golden.ShapeOf("input_0"));
        Close.To(golden.Floats("output_0"), weight, golden.Tolerance, name);
    }

    [Fact]
    public void Takes_norms_along_any_axes()
    {
        float[] weight = [3, 4, 0, 0, 6, 8];
        new Constraint.MaxNorm(5) { Axis = -1 }.Project(weight, [3, 2]);
        Close.To([3, 4, 0, 0, 3, 4], weight, 1e-6);
        new Constraint.UnitNorm { Axis = [0, 1] }.Project(weight, [3, 2]);
        Assert.Equal(1, weight.Sum(w => w * w), 1e-5);
    }

    [Fact]
    public void Converts_from_names_and_names_the_nearest()
    {
        Assert.IsType<Constraint.NonNeg>((Constraint)"non_neg");
        Assert.IsType<Constraint.MinMaxNorm>((Constraint)"MinMaxNorm");
        Assert.Contains("'max_norm'", Assert.Throws<ArgumentException>(() => (Constraint)"max_nrom").Message, StringComparison.Ordinal);
        Assert.Contains("at least minValue", Assert.Throws<ArgumentException>(() => new Constraint.MinMaxNorm(2, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_no_garbage()
    {
        var constraint = new Constraint.MaxNorm { Axis = [0, 1] };
        float[] weight = new float[60];
        constraint.Project(weight, [3, 4, 5]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            constraint.Project(weight, [3, 4, 5]);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
