namespace Baeum.Learn;

/// <summary>An estimator that is what another one is: a pipeline classifies if its last step does, a search if its estimator does.</summary>
public interface IComposite
{
    /// <summary>The estimator that decides; null for one that passes everything through.</summary>
    IEstimator<IFitted>? Final { get; }
}
