namespace Baeum.Compute;

/// <summary>The recurrences that <see cref="Recurrence"/> runs as one operation.</summary>
public enum RecurrentKind
{
    /// <summary><c>h' = tanh(x · W + b + h · U)</c>. Keras: <c>SimpleRNN</c>.</summary>
    Simple,

    /// <summary>Long short-term memory, gates in Keras's order i, f, c, o. Source: Hochreiter and Schmidhuber 1997; Keras <c>LSTM</c>.</summary>
    Lstm,

    /// <summary>Gated recurrent unit whose reset gate acts after the product with U; gates in Keras's order z, r, h, biases [2, 3 · units]. Keras: <c>GRU(reset_after=True)</c>.</summary>
    Gru,

    /// <summary>Gated recurrent unit whose reset gate acts before the product with U. Source: Cho et al. 2014; Keras <c>GRU(reset_after=False)</c>.</summary>
    GruResetBefore,
}
