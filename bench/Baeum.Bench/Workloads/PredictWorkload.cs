using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Bench;

/// <summary>Predictions against PyTorch; one row is bound by reading the weights once.</summary>
internal sealed class PredictWorkload : IWorkload
{
    public string Name => "predict";

    public string Title => "Predict, against PyTorch; GB/s counts the weights read once";

    public string PeerScript => "predict.py";

    public IEnumerable<Case> Cases()
    {
        foreach (int rows in (int[])[1, 32, 1000])
            yield return new($"784-1024-512-256-10, {rows} rows", rows * 2.0 * 1_460_736, rows == 1 ? 1_462_538 * 4.0 : 0, () =>
            {
                var (model, x, y) = (TrainWorkload.Mlp(), TrainWorkload.Random([rows, 784]), Tensors.Zeros([rows, 10]));
                return () => model.Predict(x, y);
            });
    }
}
