// Runs the ONNX files that this library writes in ONNX Runtime and compares what comes out with Keras's outputs (layers) or with Predict (models).
//   npm install onnxruntime-node --ignore-scripts                                     (in a folder of its own; made with 1.30.0)
//   dotnet run -c Release --project tests/Baeum.Nn.Tests -- onnx CASES
//   node verify.mjs CASES verified.json                                               (from that folder; writes hash and deviation of each file that agrees)
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, target] = process.argv.slice(2);
const ort = createRequire(join(process.cwd(), 'x.js'))('onnxruntime-node');
const floats = text => { const b = Buffer.from(text, 'base64'); return new Float32Array(b.buffer.slice(b.byteOffset, b.byteOffset + b.length)); };
const verified = {};
let failed = 0, worst = 0;
for (const c of JSON.parse(readFileSync(join(folder, 'cases.json')))) {
  try {
    const session = await ort.InferenceSession.create(join(folder, c.name + '.onnx'), { logSeverityLevel: 3, intraOpNumThreads: 1 });
    const feeds = {};
    session.inputNames.forEach((name, i) => {
      const data = floats(c.inputs[i].data), type = session.inputMetadata?.[i]?.type ?? 'float32';
      feeds[name] = type === 'int64' ? new ort.Tensor('int64', BigInt64Array.from(data, v => BigInt(v)), c.inputs[i].shape)
        : type === 'int32' ? new ort.Tensor('int32', Int32Array.from(data), c.inputs[i].shape) : new ort.Tensor('float32', data, c.inputs[i].shape);
    });
    const results = await session.run(feeds);
    let off = 0;
    session.outputNames.forEach((name, i) => {
      const expected = floats(c.outputs[i].data), got = results[name].data;
      if (results[name].dims.join() !== c.outputs[i].shape.join()) throw new Error(`${name}: shape ${results[name].dims}, expected ${c.outputs[i].shape}`);
      let scale = 1, most = 0;
      for (let j = 0; j < expected.length; j++) {
        if (Number.isFinite(expected[j])) scale = Math.max(scale, Math.abs(expected[j]));
        const d = Object.is(got[j], expected[j]) || Number.isNaN(got[j]) && Number.isNaN(expected[j]) ? 0 : Math.abs(got[j] - expected[j]);
        most = Number.isNaN(d) ? Infinity : Math.max(most, d);
      }
      off = Math.max(off, most / scale);
    });
    if (off > Math.max(c.tolerance, 1e-5)) throw new Error(`off by ${off.toExponential(2)}`);
    worst = Math.max(worst, off);
    verified[c.name] = { sha256: c.sha256, deviation: Number(off.toExponential(2)) };
  } catch (e) { failed++; console.log(`${c.name}: ${e.message.split('\n')[0]}`); }
}
console.log(`${Object.keys(verified).length} files agree, ${failed} do not; greatest deviation ${worst.toExponential(2)}`);
if (target) writeFileSync(target, JSON.stringify(verified, null, 1) + '\n');
