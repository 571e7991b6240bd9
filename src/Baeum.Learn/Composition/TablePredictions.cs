using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What models of tables predict.</summary>
public static class TablePredictions
{
    extension<TModel>(TableModel<TModel> model) where TModel : class, IPredictor
    {
        /// <summary>The class, or the number, of each row.</summary>
        public Labels Predict(DataFrame table)
            => model.Model is IClassifier classifier ? classifier.Predict(model.Samples(table)) : ((IRegressor)model.Model).Predict(model.Samples(table));

        /// <inheritdoc cref="IPredictor.Score"/>
        public double Score(DataFrame table, Labels y) => model.Model.Score(model.Samples(table), y);
    }
}
