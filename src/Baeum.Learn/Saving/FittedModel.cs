using System.Diagnostics.CodeAnalysis;

namespace Baeum.Learn;

/// <summary>Fitted models as files: data alone, no code. A loaded model predicts with the same bits as the saved one.</summary>
/// <remarks>
/// A file is a zip archive of <c>model.json</c>, which names the format's version, and of NumPy arrays for what is large. Models of other assemblies are read after <see cref="Register{TModel}"/>.
/// <code>model.Save("wine.model");  var again = FittedModel.Load&lt;IClassifier&gt;("wine.model");</code>
/// </remarks>
public static class FittedModel
{
    extension(IFitted model)
    {
        /// <summary>Writes the model to a file, whole or not at all. XGBoost's models become files of XGBoost where the name ends in <c>.json</c> or <c>.ubj</c>.</summary>
        /// <exception cref="NotSupportedException">The model holds something that is no data, such as a function.</exception>
        public void Save(string path)
        {
            if (ForeignFormats.ToWrite(path, model) is { } format)
                format.Write(path, model);
            else
                ModelFile.Write(path, model);
        }
    }

    /// <summary>Reads a model, also a file of XGBoost.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, of a later version, or no model; the message names the place.</exception>
    public static IFitted Load(string path) => Load<IFitted>(path);

    /// <summary>Reads a model of a certain type, or with certain abilities.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, of a later version, no model, or another kind of model; the message names the place.</exception>
    public static TModel Load<TModel>(string path) where TModel : class
        => (ForeignFormats.ToRead(path)?.Read(path) ?? ModelFile.Read(path)) is var model && model is TModel wanted ? wanted
            : throw new InvalidDataException($"{path}: holds {StateTypes.NameOf(model.GetType())}, which is no {StateTypes.NameOf(typeof(TModel))}.");

    /// <summary>Makes models of a type outside of this library readable. Its state is, as here, what its constructor takes.</summary>
    public static void Register<[DynamicallyAccessedMembers(EstimatorProperties.Members)] TModel>() where TModel : class => StateTypes.Register(typeof(TModel));
}
