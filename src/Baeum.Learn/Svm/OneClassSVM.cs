using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Learns where samples lie and tells those that lie elsewhere: a kernel machine that is positive on most of them (Schölkopf et al. 2001). scikit-learn: <c>OneClassSVM</c>.</summary>
/// <remarks>x: [samples, features], best scaled before. <code>int[] inside = new OneClassSVM { Nu = 0.05 }.Fit(x).Predict(xNew);  // 1 inside, -1 outside</code></remarks>
public sealed record OneClassSVM : SupportVectorSettings, IEstimator<OneClassSVM.Model>
{
    /// <summary>Bound on the share of training samples outside, in (0, 1].</summary>
    public double Nu { get; init => field = value > 0 ? Check.Between(value, 0, 1, nameof(Nu)) : Check.Positive(value, nameof(Nu)); } = 0.5;

    /// <summary>Learns from samples; y is not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(OneClassSVM));
        var data = Samples(dense, sampleWeight);
        int[] counting = data.Counting();
        var solution = SvmProblems.OneClass(data, counting, Nu);
        return new(KernelMachine.Of(data, counting, solution), solution.Iterations);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Machine">Support vectors and coefficients.</param>
    /// <param name="NIter">Steps that the optimization took.</param>
    public sealed record Model(KernelMachine Machine, int NIter) : IDecision
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Machine.NFeaturesIn;

        /// <summary>Rows of the training samples that are support vectors.</summary>
        public int[] Support => Machine.Support;

        /// <summary>The support vectors, [support vectors, features].</summary>
        public Tensor<float> SupportVectors => Machine.SupportVectors;

        /// <summary>Number of support vectors, [1].</summary>
        public int[] NSupport => Machine.NSupport;

        /// <summary>Coefficients of the support vectors, [1, support vectors].</summary>
        public double[][] DualCoef => Machine.DualCoef;

        /// <summary>The offset, [1].</summary>
        public double[] Intercept => Machine.Intercept;

        /// <summary>What the decision function is below the score of the samples. scikit-learn: <c>offset_</c>.</summary>
        public double Offset => -Machine.Intercept[0];

        /// <summary>Coefficients of the features, [1, features]; only for a linear kernel.</summary>
        public double[][] Coef => Machine.Linear();

        /// <summary>1 for samples that lie inside, −1 for those outside.</summary>
        public Labels Predict(Tensor<float> x) => Array.ConvertAll(Machine.Decide(Targets.Finite(x, this)), value => value > 0 ? 1 : -1);

        /// <summary>Positive inside, negative outside. Shape: [samples, features] → [samples].</summary>
        public Tensor<float> DecisionFunction(Tensor<float> x) => Numbers(x, 0);

        /// <summary>The decision function without its offset. Shape: [samples, features] → [samples].</summary>
        public Tensor<float> ScoreSamples(Tensor<float> x) => Numbers(x, Offset);

        private Tensor<float> Numbers(Tensor<float> x, double offset)
            => Tensor.Create(Array.ConvertAll(Machine.Decide(Targets.Finite(x, this)), value => (float)(value + offset)));
    }
}
