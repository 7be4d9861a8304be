/** Bundles `src/cli/main.ts` into one file. */
export function bundle(outfile: string): Promise<void>;
