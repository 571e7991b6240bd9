using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>How a tile reads the first factor.</summary>
internal unsafe interface IReading<TVector> where TVector : struct
{
    /// <summary>Each channel has sums of its own: the tile has one register of channels.</summary>
    static abstract bool IsDepthwise { get; }

    static abstract TVector Read(float* x);
}

/// <summary>One number, for all columns.</summary>
internal readonly unsafe struct Single<TVector, TWide> : IReading<TVector> where TVector : struct where TWide : struct, IWide<TVector>
{
    public static bool IsDepthwise => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Read(float* x) => TWide.Repeat(*x);
}

/// <summary>A register of channels.</summary>
internal readonly unsafe struct Channelwise<TVector, TWide> : IReading<TVector> where TVector : struct where TWide : struct, IWide<TVector>
{
    public static bool IsDepthwise => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Read(float* x) => TWide.Load(x);
}
