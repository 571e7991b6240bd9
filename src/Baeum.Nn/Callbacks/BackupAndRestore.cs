namespace Baeum.Nn;

/// <summary>Keeps a copy of a running training on disk. If the program is cut off and started again, <c>Fit</c> goes on from there and ends with the same bits as if nothing had happened. Keras: <c>BackupAndRestore</c>.</summary>
/// <param name="backupDir">Folder of the copy; one for each training.</param>
/// <remarks>
/// The copy holds weights, the optimizer's state, the learning rate, epoch and step, the order of the rows, the keys of random layers, running means, and the state of the callbacks (history, early stopping ...).
/// Model, data and the arguments of <c>Fit</c> are to be the same as before. Make <c>Batches</c> anew, since they count their epochs; those that were trained on are passed over, and made again where a <c>Map</c> may have a state.
/// Ctrl-C keeps the copy; a training that comes to its end deletes it. A callback of your own keeps its state by <see cref="Callback.SaveState"/>.
/// <code>model.Fit(x, y, epochs: 100, callbacks: [new BackupAndRestore("backup") { SaveFreq = 500 }]);</code>
/// </remarks>
public sealed class BackupAndRestore(string backupDir) : Callback, IResumes
{
    private const string Name = "backup.npz", Previous = "backup.previous.npz";
    private BatchCounter _batches;
    private TrainingProgress? _progress;
    private BackupFile? _found;

    /// <summary>Folder of the copy.</summary>
    public string BackupDir { get; } = string.IsNullOrWhiteSpace(backupDir) ? throw new ArgumentException("BackupAndRestore: backupDir is empty; give the folder of the copy.") : backupDir;

    /// <summary>"epoch" (the default), or after how many batches to save.</summary>
    public SaveFrequency SaveFreq { get; init; }

    /// <summary>Delete the copy when the training has come to its end. Default true.</summary>
    public bool DeleteCheckpoint { get; init; } = true;

    /// <summary>Keep the copy before the last one too, and use it where the last one is damaged. Default false.</summary>
    public bool DoubleCheckpoint { get; init; }

    private string Newest => Path.Combine(BackupDir, Name);

    private string Older => Path.Combine(BackupDir, Previous);

    public override void OnTrainBegin(Logs logs)
    {
        Directory.CreateDirectory(BackupDir);
        _batches = new BatchCounter(SaveFreq);
    }

    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (_batches.IsTime(batch))
            Save(batch + 1);
    }

    public override void OnEpochEnd(int epoch, Logs logs)
    {
        // After Ctrl-C the epoch is not whole: the copy of its last whole step stays.
        if (SaveFreq.Batches is not null || _progress is not { IsInterrupted: false })
            return;
        _progress.Epoch = epoch + 1;
        Save(0);
    }

    public override void OnTrainEnd(Logs logs)
    {
        if (!DeleteCheckpoint || _progress is not { IsInterrupted: false })
            return;
        File.Delete(Newest);
        File.Delete(Older);
        if (!Directory.EnumerateFileSystemEntries(BackupDir).Any())
            Directory.Delete(BackupDir);
    }

    public override void SaveState(CallbackState state) => _batches.Save(state);

    public override void RestoreState(CallbackState state) => _batches.Restore(state);

    void IResumes.Find(TrainingProgress progress)
    {
        (_progress, _found) = (progress, Read());
        _found?.PutPosition(progress);
    }

    void IResumes.Restore()
    {
        _found?.Put(_progress!, Model);
        _found = null;
    }

    private void Save(int step)
    {
        _progress!.Step = step;
        if (DoubleCheckpoint && File.Exists(Newest))
            File.Copy(Newest, Older, overwrite: true);
        BackupFile.Write(Newest, _progress, Model);
    }

    private BackupFile? Read()
    {
        if (!File.Exists(Newest))
            return null;
        try
        {
            return BackupFile.Read(Newest);
        }
        catch (InvalidDataException e) when (DoubleCheckpoint && File.Exists(Older))
        {
            Warnings.WriteLine($"Warning: {e.Message} The copy before it is used.");
            return BackupFile.Read(Older);
        }
    }
}
