using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the layers share that change images at random while training, each image in its own way, and pass them on otherwise.</summary>
public abstract class AugmentationLayer : NoiseLayer
{
    private protected AugmentationLayer()
    {
    }

    private protected override bool IsActive => true;

    protected override void Build(Shape input)
    {
        CheckInput([input]);
        base.Build(input);
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        if (inputs[0].Rank is not (3 or 4))
            throw Incompatible($"expected ndim=4, found ndim={inputs[0].Rank}", inputs[0], "Images are [batch, height, width, channels]; grey ones get a channel axis with x.ExpandDims(-1).");
    }

    private protected sealed override Variable Disturb(Variable x, Rng random)
    {
        if (x.Shape.Rank == 4)
            return Augment(x, random);
        var y = Augment(x.Reshape(x.Shape.Insert(0, 1)), random);
        return y.Reshape(y.Shape[1..]);
    }

    /// <summary>The changed images.</summary>
    private protected abstract Variable Augment(Variable x, Rng random);
}
