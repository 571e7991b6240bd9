using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Parity.Learn;

/// <summary>Scores of folds and of grids.</summary>
internal static class ValidationCases
{
    public static Dictionary<string, Func<object?>> Answers(JsonObject json)
    {
        var estimator = EstimatorCases.Build(json["name"]!, json["params"]);
        var x = Values.Matrix(json["x"]!);
        var y = Values.Labels(json["y"]);
        Splitter cv = json["cv"] is JsonObject o ? SplitCases.Build((string)o["name"]!, o["params"]!.AsObject()) : (int)json["cv"]!;
        string? word = (string?)json["scoring"];
        Scorer? scoring = null;
        if (word is not null)
            scoring = word;
        if (json["grid"] is JsonObject grid)
        {
            var values = new ParamGrid();
            foreach (var (key, list) in grid)
                values[key] = list!.AsArray().Select(Values.Parameter).ToArray();
            var search = new GridSearchCV(estimator, values) { Cv = cv, Scoring = scoring is null ? null : (ScorerList)scoring }.Fit(x, y);
            return new()
            {
                ["mean_test_score"] = () => search.CvResults["mean_test_score"],
                ["std_test_score"] = () => search.CvResults["std_test_score"],
                ["rank_test_score"] = () => search.CvResults["rank_test_score"],
                ["best_score"] = () => search.BestScore,
                ["best_index"] = () => search.BestIndex,
            };
        }
        return new()
        {
            ["scores"] = () => ModelSelection.CrossValScore(estimator, x, y, cv, scoring),
            ["predict"] = () => ModelSelection.CrossValPredict(estimator, x, y, cv),
        };
    }
}
