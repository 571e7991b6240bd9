namespace Baeum.Nn;

/// <summary>Its input, unchanged. Keras: <c>Identity</c>.</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class Identity : Layer
{
    public Identity() => SupportsMasking = true;

    protected override Variable Forward(Variable x, Pass pass) => x;
}
