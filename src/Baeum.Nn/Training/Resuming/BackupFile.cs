using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A training cut off between two steps, as a NumPy archive: weights, the optimizer's state, running means, the state of each callback, and where it stands.</summary>
internal sealed class BackupFile
{
    private const string Format = "baeum.backup.1", Weights = "weights/", Optimizer = "optimizer/", Running = "running/", Callbacks = "callbacks/", Where = "progress/";
    private readonly Dictionary<string, NpyArray> _arrays;
    private readonly string _path;

    private BackupFile(Dictionary<string, NpyArray> arrays, string path) => (_arrays, _path) = (arrays, path);

    /// <summary>Writes a backup, whole or not at all.</summary>
    public static void Write(string path, TrainingProgress progress, Model model)
    {
        var arrays = In(Where, Position(progress, model))
            .Concat(In(Weights, WeightFile.Arrays(model)))
            .Concat(In(Optimizer, OptimizerFile.Arrays(model)))
            .Concat(In(Running, progress.Trainer.RunningState().Select(v => Pair(v.Name, v.Values))))
            .Concat(progress.Calls.States().SelectMany(s => In($"{Callbacks}{s.Name}/", s.State.Arrays)));
        AtomicFile.Write(path, stream => Npz.Write(stream, arrays, compress: false));
    }

    /// <summary>Reads a backup.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or no backup.</exception>
    public static BackupFile Read(string path)
    {
        var backup = new BackupFile(Npz.Read(path), path);
        return backup._arrays.ContainsKey(Where + Format) ? backup : throw new InvalidDataException($"{path}: this is no backup of a training ('{Where}{Format}' is missing). Delete it to start again.");
    }

    /// <summary>Puts where the training stands.</summary>
    public void PutPosition(TrainingProgress progress)
    {
        progress.Epoch = (int)Whole("epoch", int.MaxValue);
        progress.Step = (int)Whole("step", int.MaxValue);
        progress.Random = (Whole("seed", ulong.MaxValue), Whole("use", ulong.MaxValue));
    }

    /// <summary>Puts model, optimizer, running means and callbacks; nothing of it if the backup is of another model.</summary>
    public void Put(TrainingProgress progress, Model model)
    {
        WeightFile.Put(Part(_arrays, Weights), model, _path);
        OptimizerFile.Put(Part(_arrays, Optimizer), model, _path);
        if (progress.Step > 0)
            progress.Trainer.PutRunningState(Part(_arrays, Running), _path);
        foreach (var (name, callback) in progress.Calls.Named())
            callback.RestoreState(new CallbackState(Part(_arrays, $"{Callbacks}{name}/")));
        model.StopTraining = Whole("stop", 1) == 1;
    }

    private static IEnumerable<KeyValuePair<string, NpyArray>> Position(TrainingProgress progress, Model model) =>
    [
        Pair(Format, 1ul), Pair("epoch", (ulong)progress.Epoch), Pair("step", (ulong)progress.Step),
        Pair("seed", progress.Random.Seed), Pair("use", progress.Random.Use), Pair("stop", model.StopTraining ? 1ul : 0ul),
    ];

    private static KeyValuePair<string, NpyArray> Pair(string name, ulong value) => new(name, NpyArray.From(Tensor.Create([value], [1])));

    private static KeyValuePair<string, NpyArray> Pair(string name, double[] values) => new(name, NpyArray.From(Tensor.Create(values, [values.Length])));

    private static IEnumerable<KeyValuePair<string, NpyArray>> In(string prefix, IEnumerable<KeyValuePair<string, NpyArray>> arrays)
        => arrays.Select(a => KeyValuePair.Create(prefix + a.Key, a.Value));

    /// <summary>The arrays under a prefix, without it.</summary>
    private static Dictionary<string, NpyArray> Part(Dictionary<string, NpyArray> arrays, string prefix)
        => arrays.Where(a => a.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(a => a.Key[prefix.Length..], a => a.Value);

    private ulong Whole(string name, ulong largest)
        => _arrays.TryGetValue(Where + name, out var array) && array.Values is ulong[] { Length: 1 } values && values[0] <= largest ? values[0]
            : throw new InvalidDataException($"{_path}: '{Where}{name}' is missing or no number up to {largest}.");
}
