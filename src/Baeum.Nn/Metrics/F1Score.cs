namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>2 · precision · recall / (precision + recall) for each class; targets are columns of 0 and 1. Keras: <c>F1Score</c>.</summary>
    public sealed class F1Score : FBetaScore
    {
        private protected override string DefaultName => "f1_score";
    }
}
