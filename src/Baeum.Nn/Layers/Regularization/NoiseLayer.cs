using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the layers share that change their input at random while training and pass it on otherwise.</summary>
/// <remarks>The numbers depend on the seed, the training step and the use of the layer alone: the same program gives the same training on any number of threads.</remarks>
public abstract class NoiseLayer : Layer, IRandomLayer
{
    private protected NoiseLayer() => SupportsMasking = true;

    /// <summary>A seed of this layer's own; null derives one from <see cref="RandomSeed"/>.</summary>
    public abstract int? Seed { get; init; }

    /// <summary>What the layer's random numbers are keyed by, besides the step.</summary>
    internal (ulong Seed, ulong Use) Key { get; private set; }

    ulong[] IRandomLayer.Keys
    {
        get => [Key.Seed, Key.Use];
        set => Key = (value[0], value[1]);
    }

    /// <summary>Whether training changes anything.</summary>
    private protected abstract bool IsActive { get; }

    /// <summary>The changed input.</summary>
    private protected abstract Variable Disturb(Variable x, Rng random);

    protected override void Build(Shape input) => Key = Seed is { } seed ? (unchecked((ulong)seed), 0) : RandomSeed.Next();

    protected override Variable Forward(Variable x, Pass pass) => pass.Training && IsActive ? Disturb(x, pass.Random(Key.Seed, Key.Use)) : x;
}
