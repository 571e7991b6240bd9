using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A projection that is applied to a weight after each update. Keras: <c>keras.constraints</c>.</summary>
public abstract partial class Constraint
{
    /// <summary>The constraints that a string names. To add one is to add its file and a line here.</summary>
    public static Registry<Constraint> Known { get; } = new Registry<Constraint>("constraint")
        .Add<MaxNorm>()
        .Add<MinMaxNorm>()
        .Add<NonNeg>()
        .Add<UnitNorm>();

    /// <summary>The constraint of that name with its defaults.</summary>
    public static implicit operator Constraint(string name) => Known.Make(name);

    /// <summary>Changes the values in place.</summary>
    public abstract void Project(Span<float> weight, Shape shape);
}
