namespace Baeum.Learn;

/// <summary>Estimators of trees that split by categories and by missing values themselves, so that text columns need not become one-hot columns.</summary>
public static class NativeCategories
{
    extension<TEstimator>(TEstimator estimator) where TEstimator : class, IEstimator<IFitted>
    {
        /// <summary>Whether it takes columns of category numbers, and NaN for missing ones.</summary>
        public bool TakesCategories => estimator is TreeParameters or HistSettings or LGBMSettings or XGBSettings;

        /// <summary>The estimator, told which features are categories: whole numbers from 0 up.</summary>
        /// <param name="isCategorical">One entry a feature.</param>
        /// <exception cref="NotSupportedException">It does not take categories.</exception>
        public TEstimator WithCategories(params bool[] isCategorical)
        {
            int[] columns = [.. Enumerable.Range(0, isCategorical.Length).Where(i => isCategorical[i])];
            object told = (object)estimator switch
            {
                _ when columns.Length == 0 => estimator,
                TreeParameters tree => tree with { CategoricalFeatures = columns },
                HistSettings hist => hist with { CategoricalFeatures = columns },
                LGBMSettings lgbm => lgbm with { CategoricalFeature = columns },
                XGBSettings xgb => xgb with { TreeMethod = xgb.TreeMethod == "approx" ? "approx" : "hist", EnableCategorical = true, FeatureTypes = Array.ConvertAll(isCategorical, c => c ? "c" : "float") },
                _ => throw new NotSupportedException($"{estimator.GetType().Name} does not split by categories; OneHotEncoder or OrdinalEncoder makes numbers of them."),
            };
            return (TEstimator)told;
        }
    }
}
