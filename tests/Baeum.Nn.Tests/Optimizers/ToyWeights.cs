using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>Weights by themselves, to give an optimizer gradients of our choice.</summary>
internal sealed class ToyWeights : Layer
{
    public ToyWeights Add(string name, Shape shape, float[] values, Constraint? constraint = null)
    {
        AddWeight(name, shape, new Given(values), constraint: constraint).RequiresGradient = true;
        return this;
    }

    /// <summary>One step with the given gradients; null leaves a weight without one.</summary>
    public void Step(Optimizer optimizer, params float[]?[] gradients)
    {
        Backward(gradients);
        optimizer.Apply(Weights);
    }

    /// <summary>Gives the weights gradients.</summary>
    public void Backward(params float[]?[] gradients)
    {
        using var tape = new Tape();
        Variable? loss = null;
        for (int i = 0; i < gradients.Length; i++)
            if (gradients[i] is { } gradient)
            {
                // Of the tape, which gives the memory back: a value of its own would empty the pool step by step.
                var factor = Variable.Empty(Weights[i].Shape);
                gradient.CopyTo(factor.Span);
                var term = Weights[i].Multiply(factor).Sum();
                loss = loss is null ? term : loss.Add(term);
            }
        tape.Backward(loss!);
    }

    private sealed class Given(float[] values) : Initializer
    {
        public override float[] Make(Shape shape) => values;
    }
}
