using Baeum.Data;

namespace Baeum.Cli;

/// <summary>A saved run: the model, and the recipe for the tables that it understands.</summary>
/// <param name="Folder">Where it is saved.</param>
/// <param name="Recipe">How tables are encoded.</param>
/// <param name="Model">What was learned.</param>
internal sealed record Run(string Folder, Recipe Recipe, ILearned Model)
{
    private const string RecipeName = "recipe.json", ReportName = "report.txt", PageName = "report.html";

    /// <summary>Where the report is that the training ended with.</summary>
    public string ReportPath => Path.GetFullPath(Path.Combine(Folder, ReportName));

    /// <summary>Whether a path is a run folder: a model with the recipe for tables.</summary>
    public static bool IsOne(string path) => File.Exists(Path.Combine(path, RecipeName));

    /// <summary>Writes a run into a folder.</summary>
    public static void Save(string folder, Training training, Report report)
    {
        training.SaveModel(folder);
        RecipeFile.Write(Path.Combine(folder, RecipeName), training.Recipe);
        AtomicFile.Write(Path.Combine(folder, ReportName), stream =>
        {
            using var writer = new StreamWriter(stream);
            var page = new Screen(writer);
            training.Describe(page);
            page.Title(training.Judged);
            report.Print(page);
            training.DescribeLearned(page);
        });
        RunPage.Of(training, report).Save(Path.Combine(folder, PageName));
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
        return new Run(folder, recipe, File.Exists(Path.Combine(folder, LearnedEstimator.FileName)) ? LearnedEstimator.Load(folder, RecipeName, recipe) : LearnedNetwork.Load(folder, RecipeName, recipe));
    }
}
