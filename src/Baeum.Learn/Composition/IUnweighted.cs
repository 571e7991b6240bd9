namespace Baeum.Learn;

/// <summary>An estimator that cannot count samples differently: what repeats samples by weights repeats the rows instead.</summary>
public interface IUnweighted;
