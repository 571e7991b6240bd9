namespace Baeum.Compute;

/// <summary>What a window does at the edges of its input. Source: Keras and TensorFlow.</summary>
public enum WindowPadding
{
    /// <summary>It stays inside: <c>output = ⌊(input − extent) / stride⌋ + 1</c>.</summary>
    Valid,

    /// <summary><c>output = ⌈input / stride⌉</c>; of the zeros that this takes, the odd one stands behind the input.</summary>
    Same,

    /// <summary>As many outputs as with <see cref="Same"/>, but all zeros stand in front, so that no output sees what comes after it.</summary>
    Causal,
}
