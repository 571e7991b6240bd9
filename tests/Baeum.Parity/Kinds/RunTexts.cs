using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>What Fit and Evaluate print on a terminal, call after call on one model. Times and backspaces are masked as in the data.</summary>
internal static partial class RunTexts
{
    public static void Check(GoldenCase golden, Findings findings)
    {
        var model = TrainingCases.Build(golden, findings);
        foreach (var call in golden["calls"]!.AsArray())
        {
            string text = (string)call!["call"]!;
            var printed = new StringWriter();
            double clock = 0;
            var bar = new ProgressBar { IsTerminal = true, Clock = () => clock += 0.1, Output = printed };
            // Predict is silent here.
            if (text.StartsWith("predict", StringComparison.Ordinal))
                continue;
            if (text.StartsWith("fit", StringComparison.Ordinal))
                Fit(golden, model, text, bar, printed);
            else
                Evaluate(golden, model, text, bar);
            Compare(text, (string)call["terminal"]!["printed"]!, Masked(printed.ToString()), findings);
        }
    }

    /// <summary>The same text; its numbers, which print more digits than 32-bit floats hold, may differ by the tolerance.</summary>
    private static void Compare(string call, string expected, string got, Findings findings)
    {
        findings.SameText(call, Value().Replace(expected, ": #"), Value().Replace(got, ": #"));
        float[] Numbers(string text) => [.. Value().Matches(text).Select(m => float.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];
        var (e, g) = (Numbers(expected), Numbers(got));
        for (int i = 0; i < Math.Min(e.Length, g.Length); i++)
            findings.Near($"{call}: number {i}", e[i], g[i]);
    }

    private static void Fit(GoldenCase golden, Model model, string call, ProgressBar bar, TextWriter printed)
    {
        var callbacks = CallbackCall().Matches(call).Select(c => Callback(c.Groups[1].Value, c.Groups[2].Value, printed));
        var arguments = Arguments(call);
        bool validates = call.Contains("validation_data", StringComparison.Ordinal);
        int verbose = Verbose(arguments);
        model.Fit(golden.Tensors("x_"), golden.Tensors("y_"), batchSize: (int?)arguments["batch_size"], epochs: (int?)arguments["epochs"] ?? 1, verbose: verbose,
            callbacks: verbose == 0 ? [.. callbacks] : [bar, .. callbacks], shuffle: false,
            validationData: validates ? (golden.Tensors("val_x_"), golden.Tensors("val_y_")) : null);
    }

    private static void Evaluate(GoldenCase golden, Model model, string call, ProgressBar bar)
    {
        var arguments = Arguments(call);
        var samples = new Samples(model, golden.Tensors("x_"), golden.Tensors("y_"), null, null);
        var feed = new SampleFeed(samples, (int?)arguments["batch_size"] ?? 32);
        var calls = new CallbackList([bar], model, new CallbackParams(1, feed.Steps, Verbose(arguments)));
        new Evaluation(model.Ready("Evaluate"), feed, calls).Run(new Logs());
    }

    private static Callback Callback(string name, string arguments, TextWriter printed)
    {
        var given = Arguments(arguments);
        if (name == nameof(LearningRateScheduler))
            return new LearningRateScheduler((_, rate) => rate) { Verbose = (int?)given["verbose"] is > 0, Output = printed };
        return CallbackCases.Make(new JsonObject { ["class_name"] = name, ["arguments"] = given }, null, printed);
    }

    /// <summary>The arguments <c>name=value</c> of a call, those of calls within it left out.</summary>
    private static JsonObject Arguments(string call)
    {
        string outer = call.Contains("callbacks=", StringComparison.Ordinal) ? call[..call.IndexOf("callbacks=", StringComparison.Ordinal)] : call;
        return new(Argument().Matches(outer).Select(m => KeyValuePair.Create(m.Groups[1].Value, JsonNode.Parse(m.Groups[2].Value.ToLowerInvariant()))));
    }

    private static int Verbose(JsonObject arguments) => arguments["verbose"] is JsonValue value && value.TryGetValue(out int verbose) ? verbose : 1;

    private static string Masked(string text) => Backspaces().Replace(PerStep().Replace(Seconds().Replace(text, "$1<T>$2"), "<T>$1"), "<BS>");

    [GeneratedRegex(@"(\w+)=(-?[\d.e-]+|True|False|""\w+"")")]
    private static partial Regex Argument();

    [GeneratedRegex(@"(\w+)\(((?:[^()]|\([^()]*\))*)\)(?=[,\]])")]
    private static partial Regex CallbackCall();

    [GeneratedRegex(@"(\u001b\[1m|- )(?:\d+:)*\d+s(\u001b\[0m| -)")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\d+(?:s|ms|us)(/step)")]
    private static partial Regex PerStep();

    [GeneratedRegex(@": (-?\d+\.\d{4}(?:e[+-]\d\d)?)(?=[\s\b]|$)")]
    private static partial Regex Value();

    [GeneratedRegex("\b+")]
    private static partial Regex Backspaces();
}
