// The word that somebody meant who misspelt one.

/** `did you mean x?`, where something is near enough. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const best = nearestOf(text, candidates);
  return best === null ? undefined : `did you mean "${best}"?`;
}

/** Nobody misspells longer ones. */
const longestWord = 100;

/** The nearest of the candidates; `null` where none is near. */
export function nearestOf(text: string, candidates: readonly string[]): string | null {
  if (text.length > longestWord) return null;
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: editDistance(text, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const isNear = best && best.distance <= Math.max(2, Math.floor(text.length / 3));
  return isNear ? best.candidate : null;
}

/** Letters to insert, drop or change (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
