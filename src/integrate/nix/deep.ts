// Recursion that cannot overflow the call stack: Nix files may nest deeper than JavaScript's stack allows.

/** A recursive function as a generator: `const result = yield call(argument)` is its recursive call. */
export interface Deep<Result> extends Generator<Deep<Result>, Result, Result> {}

/** Runs `call` and all that it calls, on the heap. `onCall` is told how many calls are open, and may throw. */
export function runDeep<Result>(
  call: Deep<Result>,
  onCall: (open: number) => void = () => {},
): Result {
  const pending = [call];
  let last: IteratorResult<Deep<Result>, Result> = call.next(undefined as Result);
  for (;;) {
    if (!last.done) {
      pending.push(last.value);
      onCall(pending.length);
      last = last.value.next(undefined as Result);
      continue;
    }
    pending.pop();
    const caller = pending.at(-1);
    if (caller === undefined) return last.value;
    last = caller.next(last.value);
  }
}
