namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>A loss made of a function.</summary>
    private sealed class FromFunction(Func<Variable, Variable, Variable> function) : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => function(yTrue, yPred);
    }
}
