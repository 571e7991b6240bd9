namespace Baeum.Compute;

/// <summary>One number for each spatial axis. Sequences have a width only, images a height and a width; the axes that are missing stand in front.</summary>
public readonly record struct Spatial(int Depth, int Height, int Width)
{
    /// <summary>From 1 to 3 numbers, first axis first; the axes in front of them get <paramref name="missing"/>.</summary>
    public static Spatial Of(ReadOnlySpan<int> axes, int missing = 1) => axes.Length switch
    {
        1 => new(missing, missing, axes[0]),
        2 => new(missing, axes[0], axes[1]),
        3 => new(axes[0], axes[1], axes[2]),
        _ => throw new ArgumentException($"Spatial.Of: expected 1 to 3 axes, received {axes.Length}.", nameof(axes)),
    };

    /// <summary>Depth · height · width.</summary>
    public int Count => checked(Depth * Height * Width);

    public override string ToString() => $"({Depth}, {Height}, {Width})";
}
