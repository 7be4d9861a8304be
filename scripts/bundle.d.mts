/** Bundles `src/cli/start.ts` and all that it loads into a folder; answers the licences of the packages in it. */
export function bundle(dist: string): Promise<string>;
