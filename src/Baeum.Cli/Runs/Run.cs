using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary>A saved run: the model, and the recipe for the tables that it understands.</summary>
/// <param name="Folder">Where it is saved.</param>
/// <param name="Recipe">How tables are encoded.</param>
/// <param name="Model">The trained network.</param>
internal sealed record Run(string Folder, Recipe Recipe, Model Model)
{
    private const string RecipeName = "recipe.json", ReportName = "report.txt", PageName = "report.html";

    /// <summary>Where the report is that the training ended with.</summary>
    public string ReportPath => Path.GetFullPath(Path.Combine(Folder, ReportName));

    /// <summary>Whether a path is a run folder: a model with the recipe for tables.</summary>
    public static bool IsOne(string path) => File.Exists(Path.Combine(path, RecipeName));

    /// <summary>Writes a run into a folder.</summary>
    public static void Save(string folder, TableTraining training, History history, Report report)
    {
        training.Model.Save(folder, history);
        RecipeFile.Write(Path.Combine(folder, RecipeName), training.Recipe);
        AtomicFile.Write(Path.Combine(folder, ReportName), stream =>
        {
            using var writer = new StreamWriter(stream);
            var page = new Screen(writer);
            training.Describe(page);
            page.Title(training.Judged);
            report.Print(page);
        });
        RunPage.Of(training, history, report).Save(Path.Combine(folder, PageName));
    }

    /// <summary>Opens a run folder.</summary>
    /// <exception cref="IOException">It is none, or a file in it is damaged.</exception>
    public static Run Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no run folder '{folder}'; expected a folder that 'baeum train' wrote.");
        string recipePath = Path.Combine(folder, RecipeName);
        if (!File.Exists(recipePath))
            throw new FileNotFoundException($"'{folder}' is not a run: it has no {RecipeName}. Expected a folder that 'baeum train' wrote.");
        var recipe = RecipeFile.Read(recipePath);
        var model = Model.Load(folder);
        if (model.Inputs.Count != 1 || model.Inputs[0].Shape[^1] != recipe.Width || model.Outputs.Count != 1 || model.Outputs[0].Shape[^1] != recipe.Target.Width)
            throw new InvalidDataException($"'{folder}': the model and {RecipeName} do not belong together: the recipe has {recipe.Width} inputs and {recipe.Target.Width} outputs, the model {string.Join(", ", model.Inputs.Select(i => i.Shape))} and {string.Join(", ", model.Outputs.Select(o => o.Shape))}.");
        return new Run(folder, recipe, model);
    }
}
