using System.Reflection;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Finds every operation by reflection and checks it with its cases, which the classes in Cases/ list.</summary>
public class OpsTests
{
    private static readonly Dictionary<string, OpCase> Cases = Number(
        [.. Arithmetic.Cases, .. Functions.Cases, .. Reductions.Cases, .. Shapes.Cases, .. Products.Cases, .. Selections.Cases, .. ActivationCases.Cases, .. Normalizations.Cases, .. Noise.Cases, .. Windows.Cases, .. Images.Cases, .. Recurrences.Cases]);

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static OpCase Case(string name) => Cases[name];

    [Theory, MemberData(nameof(Names))]
    public void Agrees_with_its_twin_and_with_central_differences(string name) => GradientCheck.Check(Cases[name]);

    [Fact]
    public void Every_operation_has_a_case()
    {
        var covered = Cases.Values.Select(c => c.Covers).ToHashSet();

        Assert.Equal(Operations().Order(), covered.Order());
    }

    /// <summary>The public methods of the classes in Ops/, written as in C#: <c>AddOp.Add(Variable, float)</c>.</summary>
    private static IEnumerable<string> Operations()
        => from type in typeof(Variable).Assembly.GetExportedTypes()
           where type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Op", StringComparison.Ordinal)
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
           select $"{type.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => Text(p.ParameterType)))})";

    private static string Text(Type type)
        => Nullable.GetUnderlyingType(type) is { } inner ? Text(inner) + "?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Text))}>"
        : Type.GetTypeCode(type) switch
        {
            TypeCode.Single => "float",
            TypeCode.Double => "double",
            TypeCode.Int32 => "int",
            TypeCode.Boolean => "bool",
            _ => type.Name,
        };

    private static Dictionary<string, OpCase> Number(OpCase[] cases)
        => cases.GroupBy(c => c.ToString()).SelectMany(g => g.Select((c, i) => (Name: i == 0 ? g.Key : $"{g.Key} #{i + 1}", Case: c))).ToDictionary(c => c.Name, c => c.Case);
}
