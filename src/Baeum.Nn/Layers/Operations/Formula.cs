namespace Baeum.Nn;

/// <summary>How a function of Keras is computed and written.</summary>
/// <param name="Module">Keras 3's module of its class.</param>
/// <param name="Arguments">What a call gives, in order.</param>
/// <param name="Options">What the class is made with.</param>
/// <param name="Of">The result.</param>
internal sealed record Formula(string Module, string[] Arguments, string[] Options, Func<Operands, Variable> Of)
{
    /// <summary>Every formula by its class of Keras 3. To add one is to add a line to its table.</summary>
    public static IReadOnlyDictionary<string, Formula> Known { get; } = new Dictionary<string, Formula>(
        [.. PairFormulas.All, .. PointFormulas.All, .. AxisFormulas.All, .. ShapeFormulas.All], StringComparer.Ordinal);

    /// <summary>A function of one value.</summary>
    public static KeyValuePair<string, Formula> One(string className, Func<Variable, Variable> of, string module = "keras.src.ops.numpy")
        => KeyValuePair.Create(className, new Formula(module, ["x"], [], o => of(o.Value("x"))));

    /// <summary>A function of two values, of which one may be a number.</summary>
    public static KeyValuePair<string, Formula> Two(string className, Func<Variable, Variable, Variable> of, string module = "keras.src.ops.numpy")
        => KeyValuePair.Create(className, new Formula(module, ["x1", "x2"], [], o =>
        {
            Variable a = o.Value("x1"), b = o.Value("x2");
            ShapeTrial.Checked(className == "Matmul" ? a.Shape.With(^1, b.Shape[^1]) : Broadcast.Shapes(className, a.Shape, b.Shape));
            return of(a, b);
        }));

    /// <summary>A function with options.</summary>
    public static KeyValuePair<string, Formula> With(string className, string[] arguments, string[] options, Func<Operands, Variable> of, string module = "keras.src.ops.numpy")
        => KeyValuePair.Create(className, new Formula(module, arguments, options, of));
}
