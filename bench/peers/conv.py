"""PyTorch on two threads (OMP_NUM_THREADS), one operation at a time, in its own layout (channels first)."""
import torch
import torch.nn.functional as F
from timing import measure

torch.set_num_threads(2)
torch.manual_seed(1)


def gradients(name, y, x, kernel):
    dy = torch.rand_like(y)
    measure(f"{name}, dx", lambda: torch.autograd.grad(y, x, dy, retain_graph=True))
    if kernel is not None:
        measure(f"{name}, dkernel", lambda: torch.autograd.grad(y, kernel, dy, retain_graph=True))


def convolution(name, batch, size, channels, window, filters, padding=None, stride=1, groups=1):
    x = torch.rand(batch, channels, *size, requires_grad=True)
    kernel = torch.rand(filters, channels // groups, *window, requires_grad=True)
    bias = torch.rand(filters)
    conv = F.conv1d if len(size) == 1 else F.conv2d
    padding = window[0] // 2 if padding is None else padding
    with torch.no_grad():
        if groups > 1:
            measure(f"{name}, forward", lambda: conv(x, kernel, None, stride, padding, 1, groups))
        else:
            measure(f"{name}, forward", lambda: F.relu_(conv(x, kernel, bias, stride, padding)))
    gradients(name, conv(x, kernel, None, stride, padding, 1, groups), x, kernel)


def pool(name, batch, side, channels):
    x = torch.rand(batch, channels, side, side, requires_grad=True)
    with torch.no_grad():
        measure(f"{name}, forward", lambda: F.max_pool2d(x, 2))
    gradients(name, F.max_pool2d(x, 2), x, None)


convolution("28x28x1 3x3x128", 32, (28, 28), 1, (3, 3), 128)
convolution("28x28x128 3x3x128", 32, (28, 28), 128, (3, 3), 128)
convolution("28x28x128 3x3x128, 1 image", 1, (28, 28), 128, (3, 3), 128)
convolution("32x32x3 3x3x32", 32, (32, 32), 3, (3, 3), 32)
convolution("32x32x32 3x3x32", 32, (32, 32), 32, (3, 3), 32)
convolution("16x16x64 3x3x64", 32, (16, 16), 64, (3, 3), 64)
convolution("28x28x1 5x5x6", 32, (28, 28), 1, (5, 5), 6)
convolution("14x14x6 5x5x16", 32, (14, 14), 6, (5, 5), 16, padding=0)
convolution("32x32x64 1x1x128", 32, (32, 32), 64, (1, 1), 128)
convolution("32x32x64 3x3x128 stride 2", 32, (32, 32), 64, (3, 3), 128, stride=2)
convolution("600x6 7x32", 128, (600,), 6, (7,), 32)
convolution("600x32 5x64", 128, (600,), 32, (5,), 64)
convolution("depthwise 32x32x64 3x3", 32, (32, 32), 64, (3, 3), 64, groups=64)
pool("max 28x28x128 2x2", 32, 28, 128)
pool("max 28x28x6 2x2", 32, 28, 6)
