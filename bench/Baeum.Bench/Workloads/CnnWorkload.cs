using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Bench;

/// <summary>Convolutional networks against PyTorch: a training step, and the prediction of one image.</summary>
internal sealed class CnnWorkload : IWorkload
{
    public string Name => "cnn";

    public string Title => "Convolutional networks, against PyTorch: one training step with Adam, Predict of one image";

    public string PeerScript => "cnn.py";

    public string MemoryCase => "letters 28x28x1, batch 32";

    public IEnumerable<Case> Cases()
    {
        foreach (var (name, batch, make, products, first) in ConvolutionalNetworks.All)
        {
            var image = make().Inputs[0].Shape;
            yield return new($"{name}, batch {batch}", 2 * batch * (3 * products - first), 0,
                () => TrainWorkload.Step(make(), TrainWorkload.Random(image.With(0, batch)), TrainWorkload.Classes(batch, 10)));
            if (name != "lenet 32x32x1" || batch == 32)
                yield return new($"{name}, predict 1", 2 * products, 0, () =>
                {
                    var (predictor, x, y) = (make(), TrainWorkload.Random(image.With(0, 1)), Tensors.Zeros([1, 10]));
                    return () => predictor.Predict(x, y);
                });
        }
    }
}
