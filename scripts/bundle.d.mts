/** Bundles `src/cli/main.ts` into one file; answers the licences of the packages in it. */
export function bundle(outfile: string): Promise<string>;
