"""scikit-learn's scalers of 60,000 x 784 float32 values."""
import numpy as np
from sklearn.preprocessing import MinMaxScaler, PowerTransformer, QuantileTransformer, RobustScaler, StandardScaler
from timing import measure

x = (np.random.RandomState(1).randn(60_000, 784) * 2 + 3).astype("float32")
for scaler in StandardScaler(), MinMaxScaler(), RobustScaler(), QuantileTransformer(random_state=1):
    model = scaler.fit(x)
    measure(f"{type(scaler).__name__} fit", lambda: scaler.fit(x))
    measure(f"{type(scaler).__name__} transform", lambda: model.transform(x))
few = x[:1000]
measure("PowerTransformer fit, 1,000 rows", lambda: PowerTransformer().fit(few))
