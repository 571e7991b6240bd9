using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>A callback driven by prescribed logs: what it prints, its state, the learning rate, when it stops, which weights it restores.</summary>
public sealed partial class CallbackCases() : CaseKind("callbacks")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        string folder = Directory.CreateTempSubdirectory("baeum-parity-").FullName;
        try
        {
            Check(golden, folder, findings);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A callback from its class and arguments; it prints to <paramref name="output"/>.</summary>
    internal static Callback Make(JsonNode description, JsonNode? notes, TextWriter output, string folder = "")
    {
        string name = (string)description["class_name"]!;
        var type = typeof(Callback).Assembly.GetType($"Baeum.Nn.{name}") ?? throw new NotBuiltException(name);
        var arguments = description["arguments"]!.DeepClone().AsObject();
        Callback callback;
        if (name == nameof(LearningRateScheduler))
        {
            callback = new LearningRateScheduler(Schedule($"{arguments["schedule"]} {notes}")) { Verbose = (int?)arguments["verbose"] is > 0 };
        }
        else
        {
            foreach (string path in new[] { "filename", "filepath" })
                if (arguments[path] is { } file)
                    arguments[path] = Path.Combine(folder, (string)file!);
            callback = (Callback)ConfigReader.Read(type, arguments, new Place(name));
        }
        callback.Output = callback.Warnings = output;
        return callback;
    }

    /// <summary>Compares properties by their Keras names.</summary>
    internal static void CheckState(Callback callback, JsonObject expected, Findings findings)
    {
        foreach (var (key, value) in expected)
        {
            var property = callback.GetType().GetProperties().FirstOrDefault(p => KerasKeys.AreSame(KerasKeys.Of(p.Name), key));
            object? got = property?.GetValue(callback);
            if (property is null)
                findings.Wrong($"{callback.GetType().Name} has no {key}");
            else if (value is null || got is null)
                findings.Same(key, value?.ToJsonString(), got?.ToString());
            else
                findings.Near(key, GoldenCase.Number(value), Convert.ToDouble(got, CultureInfo.InvariantCulture));
        }
    }

    private static void Check(GoldenCase golden, string folder, Findings findings)
    {
        var (printed, warnings) = (new StringWriter(), new StringWriter());
        var callback = Make(golden.Json, null, printed, folder);
        callback.Warnings = warnings;
        var model = new Sequential { new Input(2), new Dense(1) };
        model.Compile(new SGD(GoldenCase.Number(golden["initial_learning_rate"])), "mse");
        (callback.Model, callback.Params) = (model, new CallbackParams(golden["epochs"]!.AsArray().Count, 1, 0));
        int batches = Batches().Match($"{golden.Json["notes"]}") is { Success: true } said ? int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture) : 1;
        callback.OnTrainBegin(new Logs());
        for (int epoch = 0; epoch < golden["epochs"]!.AsArray().Count; epoch++)
        {
            var expected = golden["epochs"]![epoch]!;
            RunEpoch(callback, model, epoch, batches, expected, printed, findings);
            findings.SameText($"printed at the end of epoch {epoch + 1}", (string)expected["printed"]!, printed.ToString().Replace(folder + Path.DirectorySeparatorChar, ""));
            printed.GetStringBuilder().Clear();
            findings.Same($"stop after epoch {epoch + 1}", (bool)expected["stop_training"]!, model.StopTraining);
            findings.Near($"learning rate after epoch {epoch + 1}", GoldenCase.Number(expected["learning_rate"]), model.CompileOptions!.Optimizer.CurrentLearningRate);
            findings.SameList($"files after epoch {epoch + 1}", expected["files_present"]!.AsArray().Select(f => (string)f!), Files(folder));
            CheckState(callback, expected["state"]!.AsObject(), findings);
        }
        callback.OnTrainEnd(new Logs());
        CheckEnd(golden, folder, model, printed.ToString(), warnings.ToString(), findings);
    }

    private static void RunEpoch(Callback callback, Model model, int epoch, int batches, JsonNode expected, StringWriter printed, Findings findings)
    {
        var logs = new Logs();
        foreach (var (name, value) in expected["logs_in"]!.AsObject())
            logs[name] = GoldenCase.Number(value);
        callback.OnEpochBegin(epoch, new Logs());
        for (int batch = 0; batch < batches; batch++)
            callback.OnTrainBatchEnd(batch, logs);
        model.Weights[0].Span.Fill(epoch);
        // The case holds what is printed from here on.
        printed.GetStringBuilder().Clear();
        callback.OnEpochEnd(epoch, logs);
        var after = expected["logs_after"]!.AsObject();
        findings.SameList("logs", after.Select(l => l.Key).Order(StringComparer.Ordinal), logs.Keys);
        foreach (var (name, value) in after)
            if (logs.TryGetValue(name, out double got))
                findings.Near($"log {name}", GoldenCase.Number(value), got);
    }

    private static void CheckEnd(GoldenCase golden, string folder, Model model, string printed, string warnings, Findings findings)
    {
        var end = golden["on_train_end"]!;
        findings.SameText("printed at the end", (string)end["printed"]!, printed);
        if (end["kernel_equals_epoch"] is { } epoch)
            findings.Near("kernel at the end", GoldenCase.Number(epoch), model.Weights[0].Span[0]);
        foreach (var (file, text) in golden["text_files"]!.AsObject())
            findings.SameText(file, (string)text!, File.ReadAllText(Path.Combine(folder, file)));
        // Warnings are sentences of this library's own; that there is one is Keras's.
        findings.Same("warned", golden["warnings"]!.AsArray().Count > 0, warnings.Length > 0);
    }

    private static IEnumerable<string> Files(string folder)
        => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>"epoch &lt; 2: lr, else lr * exp(-0.1)", or "lr for epoch &lt; 2, else lr * 0.5".</summary>
    private static Func<int, double, double> Schedule(string text)
    {
        var first = FirstEpochs().Match(text);
        var factor = Factor().Match(text);
        if (!first.Success || !factor.Success)
            throw new NotBuiltException($"LearningRateScheduler({text})");
        int epochs = int.Parse(first.Groups[1].Value, CultureInfo.InvariantCulture);
        double number = double.Parse(factor.Groups[2].Value, CultureInfo.InvariantCulture);
        double by = factor.Groups[1].Success && factor.Groups[1].Length > 0 ? Math.Exp(number) : number;
        return (epoch, rate) => epoch < epochs ? rate : rate * by;
    }

    [GeneratedRegex(@"(\d+) batches per epoch")]
    private static partial Regex Batches();

    [GeneratedRegex(@"epoch < (\d+)")]
    private static partial Regex FirstEpochs();

    [GeneratedRegex(@"lr \* (exp\()?(-?[\d.]+\d)")]
    private static partial Regex Factor();
}
