using System.Numerics;

namespace Baeum.Nn;

/// <summary>A loss that compares each prediction p with its own target t: the formula and its two derivatives.</summary>
internal interface IPairLoss
{
    /// <summary>The loss.</summary>
    Vector<float> Value(Vector<float> t, Vector<float> p);

    /// <summary>∂loss/∂p</summary>
    Vector<float> Gradient(Vector<float> t, Vector<float> p);

    /// <summary>∂loss/∂t</summary>
    Vector<float> TargetGradient(Vector<float> t, Vector<float> p);
}
