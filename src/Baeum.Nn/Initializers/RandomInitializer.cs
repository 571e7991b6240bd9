using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>An initializer that draws numbers. Without a <see cref="Seed"/> each weight draws its own from the program's (<see cref="RandomSeed"/>): the same program gives the same numbers. With one, every weight draws the same.</summary>
public abstract class RandomInitializer : Initializer
{
    private const ulong Weights = 0x5745_4947_4854;

    /// <summary>Seed of the numbers; null (the default) takes them from the program's seed.</summary>
    public int? Seed { get; init; }

    public sealed override float[] Make(Shape shape)
    {
        var values = new float[shape.Size];
        var (seed, use) = Seed is { } own ? ((ulong)own, 0UL) : RandomSeed.Next();
        Draw(new Rng(seed, Weights, use), values, shape);
        return values;
    }

    /// <summary>Fills the values.</summary>
    protected abstract void Draw(Rng random, Span<float> values, Shape shape);
}
