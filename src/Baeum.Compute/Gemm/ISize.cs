namespace Baeum.Compute;

/// <summary>A number known to the compiler, so that loops over it unroll and branches on it vanish.</summary>
internal interface ISize
{
    static abstract int Value { get; }
}

internal readonly struct One : ISize
{
    public static int Value => 1;
}

internal readonly struct Two : ISize
{
    public static int Value => 2;
}

internal readonly struct Three : ISize
{
    public static int Value => 3;
}

internal readonly struct Four : ISize
{
    public static int Value => 4;
}

internal readonly struct Eight : ISize
{
    public static int Value => 8;
}
