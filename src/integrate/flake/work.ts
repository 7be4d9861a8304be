// What the steps of editing a flake share.
import type { Edit } from "../edits/edit.ts";
import type { Lines } from "../edits/layout.ts";
import { attributeText, quoteText } from "../nix/text.ts";
import type { AttributeSet, Binding, Inherit, Let, List, NixFile } from "../nix/tree.ts";
import type { DefinedElsewhere } from "./defined-elsewhere.ts";

export interface FlakeProject {
  readonly name: string;
  /** Is there a package to build, beside the environment? */
  readonly packageMode: boolean;
  /** Lists of Python packages give way to the environment (replace-lists.ts). */
  readonly replaceLists: boolean;
  /** Its folder, as seen from the flake's: `.`, or `services/api`. */
  readonly folder: string;
  /** The groups that `poetry install` takes, where they are not those of `mkPoetryEnv`: `main` and `dev`. */
  readonly groups: readonly string[] | null;
  /** Is there a group `dev` that is optional? `mkPoetryEnv` takes it unless it is given exactly what to take. */
  readonly hasOptionalDev: boolean;
  /** Of flake-parts: what other files of the project define. */
  readonly elsewhere?: DefinedElsewhere;
  /** A file beside the flake that calls functions of poetry2nix. */
  readonly caller?: string | undefined;
}

/** How the flake names its inputs. */
export interface References {
  readonly poetrix: string;
  readonly nixpkgs: string | null;
  /** The name of nixpkgs among the inputs. */
  readonly nixpkgsInput: string;
}

export function applicationText(project: FlakeProject): string {
  return `mkPoetryApplication { projectDir = ${folderText(project.folder)}; }`;
}

export function environmentText({ folder, groups, hasOptionalDev }: FlakeProject): string {
  const named = groups?.map(quoteText).join(" ");
  const argument = hasOptionalDev ? "onlyGroups" : "groups";
  const selection = named === undefined ? "" : ` ${argument} = [ ${named} ];`;
  return `mkPoetryEnv { projectDir = ${folderText(folder)};${selection} }`;
}

/** `./.`, `./services/api`; text where a path in Nix cannot be written so. */
function folderText(folder: string): string {
  if (folder === ".") return "./.";
  return /^[A-Za-z0-9._+/-]+$/.test(folder) ? `./${folder}` : `(./. + ${quoteText(`/${folder}`)})`;
}

/** The package's own name among the outputs, as an attribute. */
export function packageName({ name, packageMode }: FlakeProject): string {
  return packageMode ? attributeText(name) : "poetry";
}

export interface Work {
  readonly file: NixFile;
  readonly source: string;
  readonly project: FlakeProject;
  readonly references: References;
  /** Free names. */
  readonly application: string;
  readonly environment: string;
  readonly edits: Edit[];
  readonly notes: string[];
  /** Lists of overlays that have ours already: two outputs may share one. */
  readonly overlayLists: Set<List>;
  /** Bindings that are to be added, by place: those at one place are one edit. */
  readonly queued: {
    readonly to: AttributeSet | Let;
    readonly after: Binding | Inherit | undefined;
    readonly lines: Lines[];
  }[];
}

interface Queued {
  readonly to: AttributeSet | Let;
  readonly lines: readonly Lines[];
  readonly after?: Binding | Inherit | undefined;
}

/** Adds bindings behind `after`, or behind the last one. */
export function queue(work: Work, { to, lines, after = to.bindings.at(-1) }: Queued): void {
  const present = work.queued.find((queued) => queued.to === to && queued.after === after);
  if (present) present.lines.push(...lines);
  else work.queued.push({ to, after, lines: [...lines] });
}
