using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Makes the first values of a weight. Keras: <c>keras.initializers</c>.</summary>
public abstract partial class Initializer
{
    /// <summary>The initializers that a string names. To add one is to add its file and a line here.</summary>
    public static Registry<Initializer> Known { get; } = new Registry<Initializer>("initializer")
        .Add<Constant>()
        .Add<GlorotNormal>()
        .Add<GlorotUniform>()
        .Add<HeNormal>()
        .Add<HeUniform>()
        .Add<Identity>("IdentityInitializer")
        .Add<LecunNormal>()
        .Add<LecunUniform>()
        .Add<Ones>("one")
        .Add<Orthogonal>("OrthogonalInitializer")
        .Add<RandomNormal>("normal")
        .Add<RandomUniform>("uniform")
        .Add<TruncatedNormal>()
        .Add<VarianceScaling>()
        .Add<Zeros>("zero");

    /// <summary>The initializer of that name with its defaults.</summary>
    public static implicit operator Initializer(string name) => Known.Make(name);

    /// <summary>Values for a weight of this shape, row-major.</summary>
    public abstract float[] Make(Shape shape);
}
