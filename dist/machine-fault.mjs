// Made from src/ by `npm run build`. Do not edit.
// src/base/machine-fault.ts
var words = /No space left on device|Disk quota exceeded|Cannot allocate memory|MemoryError|memory allocation of \d+ bytes failed|out of memory|Too many open files|Resource temporarily unavailable|Input\/output error|Stale file handle/i;
function machineFault(output) {
  const line = output.split("\n").find((each) => words.test(each));
  return line === void 0 ? null : line.trim().slice(0, 300);
}

export {
  machineFault
};
