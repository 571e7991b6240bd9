using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A projection that is applied to a weight after each update. Keras: <c>keras.constraints</c>.</summary>
public abstract partial class Constraint
{
    /// <summary>Changes the values in place.</summary>
    public abstract void Project(Span<float> weight, Shape shape);
}
