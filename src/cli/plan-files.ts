// The files that targets of a plan take, as things to fetch.
import type { WantedFile } from "../facts/download.ts";
import type { Plan, PlanTarget } from "../plan/plan.ts";
import type { Project } from "../poetry/project.ts";

/** Each file once, sorted by name. Files that lie in the project's own folders are there already. */
export function planFiles(
  plan: Plan,
  project: Project,
  isWanted: (target: PlanTarget) => boolean,
): WantedFile[] {
  const wanted = new Map<string, WantedFile>();
  for (const target of Object.values(plan.targets).filter(isWanted)) {
    const chosen = [
      ...Object.entries(target.packages).map(([id, { file }]) => [id, file] as const),
      ...Object.entries(target.buildFiles),
    ];
    for (const [id, fileName] of chosen) {
      const entry = plan.packages[id];
      const file = fileName === null ? undefined : entry?.files[fileName];
      if (fileName === null || entry === undefined || !file || file.url === null) continue;
      const index = indexOf(entry.source, project);
      wanted.set(`${fileName} ${file.hash}`, { fileName, hash: file.hash, url: file.url, index });
    }
  }
  return [...wanted.values()].sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

/** The index that a file's credentials belong to. */
function indexOf(
  source: Plan["packages"][string]["source"],
  project: Project,
): WantedFile["index"] {
  if (source.kind !== "index" || source.name === undefined) return null;
  const url = project.sources.find(({ name }) => name === source.name)?.url;
  return url === undefined || url === null ? null : { name: source.name, url };
}
