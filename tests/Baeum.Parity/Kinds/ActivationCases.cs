using System.Reflection;
using System.Text.Json.Nodes;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Activation functions, with their arguments, and their gradients.</summary>
public sealed class ActivationCases() : CaseKind("activations")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        string function = golden["function"]!.GetValue<string>();
        var arguments = golden["arguments"]!.AsObject();
        var x = golden.Variable("input_0");
        x.RequiresGradient = true;
        using var tape = new Tape();
        var y = arguments.Count == 0 && Activations.Names.Contains(function) ? Activations.Find(function)(x) : Apply(function, x, arguments);
        findings.Near(golden, "output_0", y);
        if (y != x)
            tape.Backward(y, golden.Floats("cotangent_0"));
        findings.Near(golden, "grad_input_0", y != x ? x.Gradient : golden.Floats("cotangent_0"));
    }

    /// <summary>The operation of a Keras function: <c>leaky_relu(negative_slope=0.05)</c> is <c>x.LeakyRelu(negativeSlope: 0.05)</c>.</summary>
    private static Variable Apply(string function, Variable x, JsonObject arguments)
    {
        string name = function.Replace("_", "");
        var method = typeof(Variable).Assembly.GetTypes().Where(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Op", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .FirstOrDefault(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && arguments.All(a => Parameter(m, a.Key) is not null))
            ?? throw new NotBuiltException($"{function}({string.Join(", ", arguments.Select(a => a.Key))})");
        object?[] values = [.. method.GetParameters().Select((p, i) => i == 0 ? x : p.DefaultValue)];
        foreach (var (key, value) in arguments)
        {
            var parameter = Parameter(method, key)!;
            values[parameter.Position] = ConfigValues.Read(parameter.ParameterType, value, new Place(function));
        }
        return (Variable)method.Invoke(null, values)!;
    }

    private static ParameterInfo? Parameter(MethodInfo method, string key)
        => method.GetParameters().FirstOrDefault(p => p.Name!.Equals(key.Replace("_", ""), StringComparison.OrdinalIgnoreCase));
}
