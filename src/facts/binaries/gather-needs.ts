// The shared libraries that the wheels of Linux targets want, read from the wheels themselves.
import type { SriHash } from "../../standards/hash.ts";
import { concurrently } from "../concurrently.ts";
import { type Arrivals, downloadFiles, type WantedFile } from "../index/download.ts";
import { nativeNeeds } from "./native.ts";

/** Reading is work for one processor; downloads go on beside it. */
const parallelReads = 4;

/** By hash; `null` for a wheel without ELF files. Each wheel is brought into the cache, and so is there for `fetch`. */
export async function gatherNeeds(
  wheels: readonly WantedFile[],
  { signal, arrivals }: { signal: AbortSignal; arrivals: Arrivals },
): Promise<Map<SriHash, readonly string[] | null>> {
  const found = new Map<SriHash, readonly string[] | null>();
  await concurrently(wheels, parallelReads, async (wheel) => {
    const [path = ""] = await downloadFiles([wheel], { signal, task: arrivals });
    found.set(wheel.hash, await nativeNeeds(path));
  });
  return found;
}

/** Whether a wheel's name says that it may hold code of a Linux machine. */
export function mayHoldElf(fileName: string): boolean {
  return /-[^-]*linux[^-]*\.whl$/.test(fileName);
}
