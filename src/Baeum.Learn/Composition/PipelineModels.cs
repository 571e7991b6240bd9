using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>The fitted pipelines, one type for each set of abilities of a last step.</summary>
internal static class PipelineModels
{
    public static Pipeline.Model Of(int features, string[] names, ITransformer[] before, IFitted last) => last switch
    {
        IProbabilistic { HasProbabilities: true } and IDecision => new DecidingProbabilistic(features, names, before, last),
        IProbabilistic { HasProbabilities: true } => new Probabilistic(features, names, before, last),
        IClassifier and IDecision => new DecidingClassifier(features, names, before, last),
        IClassifier => new Classifier(features, names, before, last),
        IRegressor => new Regressor(features, names, before, last),
        IInvertible when before.All(step => step is IInvertible) => new Invertible(features, names, before, last),
        ITransformer => new Transformer(features, names, before, last),
        _ => new Plain(features, names, before, last),
    };

    internal sealed record Plain(int NFeaturesIn, string[] Names, ITransformer[] Before, IFitted Last) : Pipeline.Model(NFeaturesIn, Names, Before, Last);

    internal sealed record Classifier(int NFeaturesIn, string[] Names, ITransformer[] Before, IFitted Last) : Pipeline.Model(NFeaturesIn, Names, Before, Last), IClassifier;

    internal sealed record DecidingClassifier(int NFeaturesIn, string[] Names, ITransformer[] Before, IFitted Last) : Pipeline.Model(NFeaturesIn, Names, Before, Last), IClassifier, IDecision;

    internal sealed record Probabilistic(int NFeaturesIn, string[] Names, ITransformer[] Before, IFitted Last) : Pipeline.Model(NFeaturesIn, Names, Before, Last), IProbabilistic;

    internal sealed record DecidingProbabilistic(int NFeaturesIn, string[] Names, ITransformer[] Before, IFitted Last) : Pipeline.Model(NFeaturesIn, Names, Before, Last), IProbabilistic, IDecision;

    internal sealed record Regressor(int NFeaturesIn, string[] Names, ITransformer[] Before, IFitted Last) : Pipeline.Model(NFeaturesIn, Names, Before, Last), IRegressor
    {
        Tensor<float> IRegressor.Predict(Tensor<float> x) => Predict(x);
    }

    internal sealed record Transformer(int NFeaturesIn, string[] Names, ITransformer[] Before, IFitted Last) : Pipeline.Model(NFeaturesIn, Names, Before, Last), ITransformer;

    internal sealed record Invertible(int NFeaturesIn, string[] Names, ITransformer[] Before, IFitted Last) : Pipeline.Model(NFeaturesIn, Names, Before, Last), IInvertible
    {
        public Tensor<float> InverseTransform(Tensor<float> z) => Before.Reverse().Aggregate(((IInvertible)Last).InverseTransform(z), (x, step) => ((IInvertible)step).InverseTransform(x));
    }
}
