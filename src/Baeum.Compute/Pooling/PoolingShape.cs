namespace Baeum.Compute;

/// <summary>The sizes of a pooling, channels last.</summary>
/// <param name="Batch">Images.</param>
/// <param name="Window">Spatial sizes.</param>
/// <param name="Channels">Channels.</param>
/// <remarks>Shape: x [batch, depth, height, width, channels], y [batch, depth, height, width, channels].</remarks>
public readonly record struct PoolingShape(int Batch, Window Window, int Channels)
{
    /// <summary>Values of x.</summary>
    public int InputLength => checked(Batch * Window.Input.Count * Channels);

    /// <summary>Values of y.</summary>
    public int OutputLength => checked(Batch * Window.Output.Count * Channels);

    internal void CheckLengths(int x, int y)
    {
        if (x != InputLength || y != OutputLength)
            throw new ArgumentException($"Pooling: expected {InputLength} values of x and {OutputLength} of y; received {x} and {y}.");
    }
}
