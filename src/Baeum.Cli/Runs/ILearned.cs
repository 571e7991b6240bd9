using System.Numerics.Tensors;

namespace Baeum.Cli;

/// <summary>What a run has learned: a network, or an estimator of Baeum.Learn.</summary>
internal interface ILearned
{
    /// <summary>What it is called in headings: "network", "SVC".</summary>
    string Kind { get; }

    /// <summary>Predicts encoded rows. Shape of x: [rows, inputs].</summary>
    Predictions Predict(Target target, Tensor<float> x);

    /// <summary>The loss on rows whose targets are known; null for what has none.</summary>
    double? Loss(Target target, Tensor<float> x, Answers answers);

    /// <summary>Prints what it looks like.</summary>
    void Summary(TextWriter writer);
}
