using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The results of searches, one type for each set of abilities of the best model.</summary>
internal static class SearchResults
{
    public static SearchResult Of(string searchName, int features, IFitted? model, double score, ParamSet parameters, int index, DataFrame results) => model switch
    {
        IProbabilistic { HasProbabilities: true } and IDecision => new DecidingProbabilistic(searchName, features, model, score, parameters, index, results),
        IProbabilistic { HasProbabilities: true } => new Probabilistic(searchName, features, model, score, parameters, index, results),
        IClassifier and IDecision => new DecidingClassifier(searchName, features, model, score, parameters, index, results),
        IClassifier => new Classifier(searchName, features, model, score, parameters, index, results),
        IRegressor => new Regressor(searchName, features, model, score, parameters, index, results),
        ITransformer => new Transformer(searchName, features, model, score, parameters, index, results),
        _ => new Plain(searchName, features, model, score, parameters, index, results),
    };

    internal sealed record DecidingProbabilistic(string SearchName, int NFeaturesIn, IFitted? BestModel, double BestScore, ParamSet BestParams, int BestIndex, DataFrame CvResults)
        : SearchResult(SearchName, NFeaturesIn, BestModel, BestScore, BestParams, BestIndex, CvResults), IProbabilistic, IDecision;

    internal sealed record Probabilistic(string SearchName, int NFeaturesIn, IFitted? BestModel, double BestScore, ParamSet BestParams, int BestIndex, DataFrame CvResults)
        : SearchResult(SearchName, NFeaturesIn, BestModel, BestScore, BestParams, BestIndex, CvResults), IProbabilistic;

    internal sealed record DecidingClassifier(string SearchName, int NFeaturesIn, IFitted? BestModel, double BestScore, ParamSet BestParams, int BestIndex, DataFrame CvResults)
        : SearchResult(SearchName, NFeaturesIn, BestModel, BestScore, BestParams, BestIndex, CvResults), IClassifier, IDecision;

    internal sealed record Classifier(string SearchName, int NFeaturesIn, IFitted? BestModel, double BestScore, ParamSet BestParams, int BestIndex, DataFrame CvResults)
        : SearchResult(SearchName, NFeaturesIn, BestModel, BestScore, BestParams, BestIndex, CvResults), IClassifier;

    internal sealed record Regressor(string SearchName, int NFeaturesIn, IFitted? BestModel, double BestScore, ParamSet BestParams, int BestIndex, DataFrame CvResults)
        : SearchResult(SearchName, NFeaturesIn, BestModel, BestScore, BestParams, BestIndex, CvResults), IRegressor
    {
        Tensor<float> IRegressor.Predict(Tensor<float> x) => Predict(x);
    }

    internal sealed record Transformer(string SearchName, int NFeaturesIn, IFitted? BestModel, double BestScore, ParamSet BestParams, int BestIndex, DataFrame CvResults)
        : SearchResult(SearchName, NFeaturesIn, BestModel, BestScore, BestParams, BestIndex, CvResults), ITransformer;

    internal sealed record Plain(string SearchName, int NFeaturesIn, IFitted? BestModel, double BestScore, ParamSet BestParams, int BestIndex, DataFrame CvResults)
        : SearchResult(SearchName, NFeaturesIn, BestModel, BestScore, BestParams, BestIndex, CvResults);
}
