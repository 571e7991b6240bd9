"""Names and defaults of the parameters of all estimators of scikit-learn 1.2, and whether they take NaN. Writes parameters.json."""
import inspect
import json
from pathlib import Path

import sklearn
from sklearn.experimental import enable_halving_search_cv  # noqa: F401
from sklearn.utils import all_estimators

assert sklearn.__version__.startswith("1.2")
found = {}
for name, kind in all_estimators():
    parameters = list(inspect.signature(kind.__init__).parameters.values())[1:]
    values = {p.name: None if p.default is p.empty else repr(p.default) for p in parameters if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)}
    nan = None
    if all(v is not None for v in values.values()):
        nan = bool(kind()._get_tags()["allow_nan"])
    found[name] = {"parameters": values, "allow_nan": nan}
Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")))
