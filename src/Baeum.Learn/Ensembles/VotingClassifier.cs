using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Several classifiers that vote. scikit-learn: <c>VotingClassifier</c>.</summary>
/// <remarks>
/// "hard": the class with most votes, of equal ones the first. "soft": the class with the greatest mean probability.
/// <code>var model = new VotingClassifier(("svc", new SVC()), ("knn", new KNeighborsClassifier())).Fit(x, y);</code>
/// </remarks>
public sealed record VotingClassifier : IEstimator<VotingClassifier.Model>
{
    private const string Hard = "hard", Soft = "soft";

    /// <summary>Classifiers with names; null (scikit-learn: <c>'drop'</c>) leaves one out.</summary>
    public VotingClassifier(params (string Name, IEstimator<IFitted>? Estimator)[] estimators) => Estimators = new(estimators, nameof(VotingClassifier), "drop");

    /// <summary>The classifiers.</summary>
    public Steps Estimators { get; init; }

    /// <summary>"hard" or "soft". Default "hard".</summary>
    public string Voting { get; init => field = value is Hard or Soft ? value : throw Nearest.Unknown(nameof(Voting), value, [Hard, Soft]); } = Hard;

    /// <summary>How much the vote of each counts; default equally much.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Fits all classifiers.</summary>
    /// <exception cref="ArgumentException">An estimator does not classify, or there is not a weight for each.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var (models, weights) = Voters.Fit<IClassifier>(nameof(VotingClassifier), Estimators, Weights, x, y, sampleWeight);
        return Voting == Hard ? new HardVotes(models, weights) : new SoftVotes(Array.ConvertAll(models, m => m is IProbabilistic { HasProbabilities: true } probabilistic ? probabilistic
            : throw new ArgumentException($"VotingClassifier: soft voting needs probabilities; {ModelNames.Of(m)} has none.")), weights);
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    /// <summary>What <see cref="Fit"/> learned. With soft voting it is also <see cref="IProbabilistic"/>.</summary>
    public abstract record Model : IClassifier
    {
        /// <inheritdoc/>
        public abstract int NFeaturesIn { get; }

        /// <inheritdoc/>
        public abstract Labels Classes { get; }

        /// <inheritdoc/>
        public abstract Labels Predict(Tensor<float> x);
    }

    internal sealed record HardVotes(IClassifier[] Models, double[] Weights) : Model
    {
        public override int NFeaturesIn => Models[0].NFeaturesIn;

        public override Labels Classes => Models[0].Classes;

        public override Labels Predict(Tensor<float> x)
        {
            var votes = new double[x.Lengths[0], Classes.Count];
            for (int m = 0; m < Models.Length; m++)
            {
                int[] codes = Models[m].Predict(x).Encode(Classes);
                for (int i = 0; i < codes.Length; i++)
                    votes[i, codes[i]] += Weights[m];
            }
            return Classes.TakeRows(Voters.ArgMax(votes));
        }
    }

    internal sealed record SoftVotes(IProbabilistic[] Models, double[] Weights) : Model, IProbabilistic
    {
        public override int NFeaturesIn => Models[0].NFeaturesIn;

        public override Labels Classes => Models[0].Classes;

        public override Labels Predict(Tensor<float> x) => Classes.TakeRows(Voters.ArgMax(Mean(x)));

        public Tensor<float> PredictProba(Tensor<float> x) => Voters.ToTensor(Mean(x));

        private double[,] Mean(Tensor<float> x) => Voters.Mean(Array.ConvertAll(Models, m => IShares.Of(m, x)), (int)x.Lengths[0], Weights);
    }
}
