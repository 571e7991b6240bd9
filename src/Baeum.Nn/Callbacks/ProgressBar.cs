namespace Baeum.Nn;

/// <summary>Shows the progress of each epoch. Keras: <c>ProgbarLogger</c>.</summary>
public sealed class ProgressBar : Callback;
