// Made from src/ by `npm run build`. Do not edit.
// src/base/once.ts
function once(compute) {
  let known;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

export {
  once
};
