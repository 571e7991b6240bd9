namespace Baeum.Nn;

/// <summary>Where a training stands: all that its next step depends on besides model, optimizer and data.</summary>
internal sealed class TrainingProgress(Trainer trainer, CallbackList calls)
{
    /// <summary>The compiled model's steps and running means.</summary>
    public Trainer Trainer { get; } = trainer;

    /// <summary>All callbacks.</summary>
    public CallbackList Calls { get; } = calls;

    /// <summary>The epoch that runs, or comes next if <see cref="Step"/> is 0; from 0.</summary>
    public int Epoch { get; set; }

    /// <summary>Batches of the epoch that are done.</summary>
    public int Step { get; set; }

    /// <summary>What the order of the rows and the training's other random numbers derive from.</summary>
    public (ulong Seed, ulong Use) Random { get; set; }

    /// <summary>Whether the training is being ended by Ctrl-C or a cancelled token, perhaps within an epoch.</summary>
    public bool IsInterrupted { get; set; }
}
