using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Gradient descent: <c>w - rate · g</c>; with momentum <c>v = momentum · v - rate · g; w + v</c>; with Nesterov's <c>w + momentum · v - rate · g</c>. Keras: <c>SGD</c>, <c>"sgd"</c>.</summary>
/// <remarks>Slot: momentum, if there is any. Default rate 0.01.</remarks>
public sealed class SGD(LearningRate? learningRate = null) : Optimizer(learningRate ?? 0.01)
{
    /// <summary>Share of the last change in the next, in [0, 1]. Default 0.</summary>
    public double Momentum { get; init => field = Check.Between(value, 0, 1, nameof(Momentum)); }

    /// <summary>Look ahead along the momentum. Default false.</summary>
    public bool Nesterov { get; init; }

    private protected override string DefaultName => "SGD";

    protected internal override void AddSlots(IReadOnlyList<TrainedWeight> weights)
    {
        if (Momentum == 0)
            return;
        foreach (var weight in weights)
            AddSlot(weight, "momentum");
    }

    protected internal override void Update(UpdateStep step)
    {
        float rate = (float)step.LearningRate, momentum = (float)Momentum;
        if (Momentum == 0)
            step.Run(new Plain(rate));
        else if (Nesterov)
            step.Run(new Heavy<On>(rate, momentum));
        else
            step.Run(new Heavy<Off>(rate, momentum));
    }

    private readonly struct Plain(float rate) : IUpdateRule
    {
        public static int Slots => 0;

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, ref Vector<float> s2) => w - g * rate;
    }

    private readonly struct Heavy<TNesterov>(float rate, float momentum) : IUpdateRule where TNesterov : struct, IChoice
    {
        public static int Slots => 1;

        public Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> v, ref Vector<float> s1, ref Vector<float> s2)
        {
            v = v * momentum - g * rate;
            return TNesterov.IsOn ? w + (v * momentum - g * rate) : w + v;
        }
    }
}
