using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Bench;

/// <summary>Searches over pipelines against scikit-learn with two processes.</summary>
internal sealed class SearchWorkload : IWorkload
{
    public string Name => "search";

    public string Title => "Grid search, cross-validation, against scikit-learn (n_jobs=2)";

    public string PeerScript => "search.py";

    public IEnumerable<Case> Cases()
    {
        yield return new("GridSearchCV 32 scaler+SVC, breast cancer, 5 folds", 0, 0, () =>
        {
            var data = Datasets.BreastCancer();
            var search = new GridSearchCV(new Pipeline(("scaler", new StandardScaler()), ("svc", new SVC())), new()
            {
                ["svc__C"] = [0.1, 0.3, 1, 3, 10, 30, 100, 300],
                ["svc__gamma"] = [0.001, 0.01, 0.1, "scale"],
            })
            { Cv = 5 };
            return () => search.Fit(data.X, data.Y);
        });
        yield return new("CrossValScore scaler+SVC, digits, 5 folds", 0, 0, () =>
        {
            var data = Datasets.Digits();
            var pipe = new Pipeline(new StandardScaler(), new SVC());
            return () => ModelSelection.CrossValScore(pipe, data.X, data.Y);
        });
    }
}
