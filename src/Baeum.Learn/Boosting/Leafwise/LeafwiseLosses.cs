namespace Baeum.Learn;

/// <summary>Checks of targets.</summary>
internal static class LeafwiseLosses
{
    /// <summary>Refuses targets that an objective has no loss for.</summary>
    public static void CheckDomain(LeafwiseLoss loss, double[] targets, string estimator)
    {
        if (loss.Domain is not { } domain)
            return;
        int bad = Array.FindIndex(targets, y => y < domain.Least || domain.IsOpen && y == domain.Least);
        if (bad >= 0)
            throw new ArgumentException(FormattableString.Invariant($"{estimator}: objective '{loss.Text.Split(' ')[0]}' needs targets {(domain.IsOpen ? "above" : "from")} {domain.Least}{(domain.IsOpen ? "" : " up")}, but y holds {targets[bad]} in row {bad}."));
        int great = Array.FindIndex(targets, y => y > loss.Greatest);
        if (great >= 0)
            throw new ArgumentException(FormattableString.Invariant($"{estimator}: objective '{loss.Text.Split(' ')[0]}' needs targets up to {loss.Greatest}, but y holds {targets[great]} in row {great}."));
        if (targets.Sum() <= 0 && double.IsInfinity(loss.Greatest))
            throw new ArgumentException($"{estimator}: objective '{loss.Text.Split(' ')[0]}' needs targets with a sum above 0.");
    }
}
