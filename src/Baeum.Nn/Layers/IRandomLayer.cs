namespace Baeum.Nn;

/// <summary>A layer that draws random numbers while training. What they are keyed by, besides the step, is part of what a training needs to go on: it is stored beside the weights.</summary>
internal interface IRandomLayer
{
    /// <summary>A seed and its use for each kind of number that the layer draws; empty where it draws none.</summary>
    ulong[] Keys { get; set; }
}
