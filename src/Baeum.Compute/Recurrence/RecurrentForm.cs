namespace Baeum.Compute;

/// <summary>The order of time and the form of the result.</summary>
/// <param name="Sequences">Give the output of every step instead of only the last.</param>
/// <param name="FinalStates">After the outputs follow the final h, and c of an LSTM, as further steps.</param>
/// <param name="Backwards">Begin with the last step; the outputs come in the order in which they were made.</param>
/// <param name="InPlace">With <paramref name="Backwards"/>: an output stands at the step of its input.</param>
/// <param name="ZeroWhereMasked">The output of a masked step is 0 instead of the output before it.</param>
public readonly record struct RecurrentForm(bool Sequences = false, bool FinalStates = false, bool Backwards = false, bool InPlace = false, bool ZeroWhereMasked = false)
{
    /// <summary>Steps of the result, the final states included.</summary>
    public int Slots(in RecurrentSize size) => (Sequences ? size.Steps : 1) + (FinalStates ? size.States : 0);

    /// <summary>Time of the input of step <paramref name="step"/>.</summary>
    internal int Time(int step, int steps) => Backwards ? steps - 1 - step : step;

    /// <summary>Slot of the output of step <paramref name="step"/>, or -1 if it is not given.</summary>
    internal int Slot(int step, int steps) => !Sequences ? step == steps - 1 ? 0 : -1 : Backwards && InPlace ? steps - 1 - step : step;
}
