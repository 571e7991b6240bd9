"""scikit-learn's scalers of 60,000 x 784 float32 values. Prints: case milliseconds."""
import numpy as np
from sklearn.preprocessing import MinMaxScaler, PowerTransformer, QuantileTransformer, RobustScaler, StandardScaler
from timing import median

x = (np.random.RandomState(1).randn(60_000, 784) * 2 + 3).astype("float32")
for scaler in StandardScaler(), MinMaxScaler(), RobustScaler(), QuantileTransformer(random_state=1):
    model = scaler.fit(x)
    print(f"{type(scaler).__name__} fit", f"{median(lambda: scaler.fit(x)):.4f}", flush=True)
    print(f"{type(scaler).__name__} transform", f"{median(lambda: model.transform(x)):.4f}", flush=True)
few = x[:1000]
print("PowerTransformer fit, 1,000 rows", f"{median(lambda: PowerTransformer().fit(few)):.4f}", flush=True)
