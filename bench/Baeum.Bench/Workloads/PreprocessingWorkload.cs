using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Bench;

/// <summary>Scalers of 60,000 × 784 values against scikit-learn.</summary>
internal sealed class PreprocessingWorkload : IWorkload
{
    private const int Samples = 60_000, Features = 784;

    public string Name => "preprocessing";

    public string Title => "Scalers on 60,000 x 784, against scikit-learn";

    public string PeerScript => "preprocessing.py";

    public bool ComparesWorkingMemory => true;

    public IEnumerable<Case> Cases()
    {
        var x = Tensors.RandomNormal([Samples, Features], mean: 3, std: 2, seed: 1);
        foreach (var (name, scaler) in new (string, IEstimator<ITransformer>)[]
        {
            ("StandardScaler", new StandardScaler()), ("MinMaxScaler", new MinMaxScaler()), ("RobustScaler", new RobustScaler()), ("QuantileTransformer", new QuantileTransformer { Seed = 1 }),
        })
        {
            var model = scaler.Fit(x);
            yield return new($"{name} fit", 0, 0, () => () => scaler.Fit(x));
            yield return new($"{name} transform", 0, 0, () => () => model.Transform(x));
        }
        var few = x.TakeRows(..1000);
        yield return new("PowerTransformer fit, 1,000 rows", 0, 0, () => () => new PowerTransformer().Fit(few));
    }
}
