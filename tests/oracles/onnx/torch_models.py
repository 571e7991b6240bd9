"""Small models that PyTorch exports as ONNX, with inputs and the outputs that PyTorch gives for them.

python3 torch_models.py TARGET     (made with torch 1.13.0)

TARGET/NAME.onnx is the file, TARGET/NAME.npz holds x_0, x_1 ... and y_0, y_1 ...
"""
import sys
import numpy
import torch
import torch.nn.functional as F
from torch import nn

target = sys.argv[1]


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(3, 2, 1))
        self.a, self.b = nn.Conv2d(8, 8, 3, padding=1), nn.Conv2d(8, 8, 3, padding=1)
        self.n, self.m = nn.BatchNorm2d(8), nn.BatchNorm2d(8)
        self.down = nn.Conv2d(8, 12, 1, 2)
        self.head = nn.Linear(12, 4)

    def forward(self, x):
        x = self.stem(x)
        x = F.relu(x + self.m(self.b(F.relu(self.n(self.a(x))))))
        x = F.adaptive_avg_pool2d(self.down(x), 1)
        return self.head(torch.flatten(x, 1))


class Mobile(nn.Module):
    def __init__(self):
        super().__init__()
        self.depthwise, self.pointwise = nn.Conv2d(4, 4, 3, 2, 1, groups=4), nn.Conv2d(4, 8, 1)
        self.grouped = nn.Conv2d(8, 8, 3, padding=(1, 0), dilation=1, groups=2)
        self.norm = nn.BatchNorm2d(8)

    def forward(self, x):
        x = F.relu6(self.pointwise(F.hardswish(self.depthwise(x))))
        x = F.leaky_relu(self.norm(self.grouped(x)), 0.1)
        return F.log_softmax(x.mean([2, 3]), dim=1)


class Inception(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Conv2d(2, 3, 1), nn.Conv2d(2, 3, 5, padding=2)
        self.p = nn.PReLU(6)

    def forward(self, x):
        y = torch.cat([torch.sigmoid(self.a(x)), torch.tanh(self.b(x)), F.avg_pool2d(x, 3, 1, 1)[:, :1]], 1)
        y = self.p(y[:, :6]) * 0.5 + 1
        return F.pad(y, (1, 2, 0, 1)).permute(0, 2, 3, 1), (y - y.mean([1, 2, 3], keepdim=True)) / 3


class Decoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.up, self.smooth = nn.ConvTranspose2d(3, 4, 3, 2, 1, output_padding=1), nn.Conv2d(4, 2, 3, padding=1)

    def forward(self, x):
        y = F.interpolate(F.elu(self.up(x)), scale_factor=2, mode='nearest')
        return F.interpolate(torch.clamp(self.smooth(y), -0.5, 0.5), scale_factor=2, mode='bilinear', align_corners=False)


class Signal(nn.Module):
    def __init__(self):
        super().__init__()
        self.c, self.n, self.d = nn.Conv1d(3, 6, 5, 2, 2), nn.BatchNorm1d(6), nn.Linear(30, 3)

    def forward(self, x):
        y = F.max_pool1d(F.softplus(self.n(self.c(x))), 2, ceil_mode=True)
        return F.softmax(self.d(y.view(y.size(0), -1)), dim=-1)


class Pooling(nn.Module):
    def forward(self, x):
        return (F.avg_pool2d(x, 3, 2, 1, ceil_mode=True, count_include_pad=False), F.avg_pool2d(x, 3, 2, 1, ceil_mode=True),
                F.avg_pool2d(x, 2, 2, 1, count_include_pad=False), F.max_pool2d(x, 3, 2, 1, ceil_mode=True), F.max_pool2d(x, (2, 3), (3, 1)))


class Tokens(nn.Module):
    def __init__(self):
        super().__init__()
        self.e, self.n, self.a, self.b = nn.Embedding(11, 6), nn.LayerNorm(6), nn.Linear(6, 12), nn.Linear(12, 6)

    def forward(self, tokens):
        x = self.e(tokens)
        x = x + self.b(F.gelu(self.a(self.n(x))))
        return x.mean(1), x.transpose(1, 2)


class TwoInputs(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b, self.c = nn.Linear(4, 5), nn.Linear(3, 5), nn.Linear(10, 2)

    def forward(self, a, b):
        p, q = torch.relu(self.a(a)), F.selu(self.b(b))
        return self.c(torch.cat([p * q, p - q], 1)), torch.max(p, q).unsqueeze(1)


torch.manual_seed(3)
cases = {
    'mlp': (nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 3), nn.Softmax(dim=1)), [(4, 5)]),
    'cnn': (nn.Sequential(nn.Conv2d(1, 6, 5), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(6, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(32, 4)), [(3, 1, 12, 12)]),
    'residual': (Residual(), [(2, 3, 12, 12)]),
    'mobile': (Mobile(), [(3, 4, 11, 11)]),
    'inception': (Inception(), [(2, 2, 7, 7)]),
    'decoder': (Decoder(), [(2, 3, 5, 5)]),
    'pooling': (Pooling(), [(2, 2, 8, 7)]),
    'signal': (Signal(), [(3, 3, 19)]),
    'tokens': (Tokens(), ['tokens']),
    'two_inputs': (TwoInputs(), [(3, 4), (3, 3)]),
}
for name, (model, shapes) in cases.items():
    torch.manual_seed(5)
    for module in model.modules():
        if hasattr(module, 'running_var') and module.running_var is not None:
            module.running_mean.uniform_(-0.5, 0.5)
            module.running_var.uniform_(0.5, 2)
    model.eval()
    x = [torch.randint(0, 11, (3, 7)) if s == 'tokens' else torch.randn(s) for s in shapes]
    y = model(*x)
    y = y if isinstance(y, tuple) else (y,)
    for opset in (11, 13, 17) if name in ('mlp', 'cnn', 'signal') else (13,):
        for dynamic in (True, False) if name in ('cnn', 'signal') else (True,):
            full = f'{name}_{opset}{"" if dynamic else "_fixed"}'
            names = [f'x{i}' for i in range(len(x))]
            torch.onnx.export(model, tuple(x), f'{target}/{full}.onnx', opset_version=opset, input_names=names,
                              dynamic_axes={n: {0: 'batch'} for n in names} if dynamic else None)
            numpy.savez(f'{target}/{full}.npz', **{f'x_{i}': v.numpy().astype('float32') for i, v in enumerate(x)}, **{f'y_{i}': v.detach().numpy() for i, v in enumerate(y)})
