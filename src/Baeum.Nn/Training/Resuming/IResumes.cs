namespace Baeum.Nn;

/// <summary>A callback that can put a training back to where another one was cut off. It is called after all others, so that it sees what they have become.</summary>
internal interface IResumes
{
    /// <summary>Takes note of the training, and puts <see cref="TrainingProgress.Epoch"/>, <see cref="TrainingProgress.Step"/> and <see cref="TrainingProgress.Random"/> to those of the backup, if there is one.</summary>
    void Find(TrainingProgress progress);

    /// <summary>Puts model, optimizer, running means and callbacks to those of the backup that <see cref="Find"/> found. Called before the first epoch, or within it after it has begun.</summary>
    void Restore();
}
