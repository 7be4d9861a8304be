// What the projects of one run ask alike is asked once. A run is what one signal interrupts.

const runs = new WeakMap<AbortSignal, Map<string, unknown>>();

/** From here on, answers are kept for all that the signal interrupts. */
export function shareAnswers(signal: AbortSignal): void {
  runs.set(signal, new Map());
}

/** What a run keeps under a name; `null` where nothing is shared. */
export function sharedIn<Value>(
  signal: AbortSignal,
  name: string,
  make: () => Value,
): Value | null {
  const run = runs.get(signal);
  if (run === undefined) return null;
  if (!run.has(name)) run.set(name, make());
  return run.get(name) as Value;
}
