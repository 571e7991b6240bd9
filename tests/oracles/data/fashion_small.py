"""The built-in cut of Fashion-MNIST (Zalando SE, MIT licence): the first 50 training and 15 test images of each class, in the original order.
Run as: fashion_small.py FOLDER, with the folder of the four original files; writes into src/Baeum.Data/Datasets/Files."""
import gzip, struct, sys
from pathlib import Path

source, target = Path(sys.argv[1]), Path(__file__).parents[3] / "src/Baeum.Data/Datasets/Files"
for part, many, name in [("train", 50, "train"), ("t10k", 15, "test")]:
    images = gzip.open(source / f"{part}-images-idx3-ubyte.gz").read()[16:]
    labels = gzip.open(source / f"{part}-labels-idx1-ubyte.gz").read()[8:]
    left, rows = [many] * 10, []
    for i, label in enumerate(labels):
        if left[label]:
            left[label] -= 1
            rows.append(i)
    def pack(file, header, body):
        with open(target / file, "wb") as out, gzip.GzipFile(fileobj=out, mode="wb", compresslevel=9, mtime=0, filename="") as packed:
            packed.write(header + body)
    pack(f"fashion_mnist_{name}_images.idx.gz", struct.pack(">BBBBiii", 0, 0, 8, 3, len(rows), 28, 28), b"".join(images[784 * i:784 * i + 784] for i in rows))
    pack(f"fashion_mnist_{name}_labels.idx.gz", struct.pack(">BBBBi", 0, 0, 8, 1, len(rows)), bytes(labels[i] for i in rows))
