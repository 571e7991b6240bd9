using System.Globalization;

namespace Baeum.Nn;

/// <summary>What the curves of a training say, for a program to act on and, as <see cref="ToString"/>, in words. Epochs are counted from 0; the words count from 1, as the progress lines do.</summary>
/// <param name="Curve">How the training went.</param>
/// <param name="BestEpoch">The epoch of the lowest <c>val_loss</c>; without validation data of the lowest <c>loss</c>.</param>
/// <param name="OverfittingSince">The first epoch after which <c>val_loss</c> rises for good while <c>loss</c> goes on falling; null if it does not.</param>
/// <param name="Text">The same in words.</param>
public sealed record CurveReading(Curve Curve, int BestEpoch, int? OverfittingSince, string Text)
{
    /// <summary>The words.</summary>
    public override string ToString() => Text;

    /// <summary>Reads <c>loss</c> and <c>val_loss</c> of a history that has at least one epoch.</summary>
    internal static CurveReading Of(History history)
    {
        if (history.Epoch.Count == 0)
            throw new InvalidOperationException("Read: the history has no epoch; expected the history of a training.");
        bool isValidated = history.Keys.Contains("val_loss");
        string judged = isValidated ? "val_loss" : "loss";
        var (loss, values, epochs) = (history["loss"], history[judged], history.EpochsOf(judged));
        int best = history.BestEpoch(judged);
        string lowest = FormattableString.Invariant($"{judged} is lowest in epoch {best + 1} of {history.Epoch[^1] + 1} ({values[IndexOf(epochs, best)]:0.####}).");
        int broken = Enumerable.Range(0, loss.Count).FirstOrDefault(i => !double.IsFinite(loss[i]), -1);
        if (broken >= 0)
            return new(Curve.Diverged, best, null, $"The loss is {loss[broken].ToString(CultureInfo.InvariantCulture)} in epoch {history.Epoch[broken] + 1}: lower the learning rate, and look for missing or huge values in the data.");
        double[] after = [.. values.Where((_, i) => epochs[i] > best)];
        if (isValidated && Rises(after, values[IndexOf(epochs, best)]) && history.At("loss", history.Epoch[^1]) < history.At("loss", best))
        {
            int since = epochs.First(epoch => epoch > best);
            return new(Curve.Overfitting, best, since, $"{lowest} From epoch {since + 1} on val_loss rises while loss goes on falling: overfitting. Stop there (EarlyStopping with restoreBestWeights), or use more data, dropout or a smaller network.");
        }
        if (after.Length == 0 && values.Count > 1)
            return new(Curve.Falling, best, null, $"{lowest} It was still falling at the end: more epochs may help.");
        return new(Curve.Level, best, null, $"{lowest} It has not become lower since{(isValidated ? ", and there is no clear sign of overfitting" : "; without validation data overfitting cannot be seen")}.");
    }

    private static int IndexOf(IReadOnlyList<int> epochs, int epoch) => epochs.ToList().IndexOf(epoch);

    // With fewer epochs after the best one it is too early to tell; a trend as clear as this comes about by chance in one of fifteen.
    private const int Patience = 3;
    private const double ClearTrend = 1.5, LeastRise = 0.01;

    // The test of Mann and Kendall: by how many deviations do pairs of epochs in which the later value is larger outnumber the others?
    private static bool Rises(double[] after, double best)
    {
        int n = after.Length, rising = 0;
        if (n < Patience)
            return false;
        for (int i = 0; i < n; i++)
            for (int j = i + 1; j < n; j++)
                rising += Math.Sign(after[j] - after[i]);
        double deviation = Math.Sqrt(n * (n - 1.0) * (2 * n + 5) / 18);
        return rising >= ClearTrend * deviation && after[^(n / 2)..].Average() - best > LeastRise * Math.Abs(best);
    }
}

/// <summary>How a training went.</summary>
public enum Curve
{
    /// <summary>The last epoch was the best one.</summary>
    Falling,

    /// <summary>An earlier epoch was the best one, and nothing got clearly worse since.</summary>
    Level,

    /// <summary><c>val_loss</c> rises while <c>loss</c> goes on falling.</summary>
    Overfitting,

    /// <summary>The loss is not a number any more.</summary>
    Diverged,
}
