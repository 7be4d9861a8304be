// What an index says of the exact versions of a lock: URLs, sizes, hashes, upload times. Asked of uv.
import { append } from "../../base/append.ts";
import { UserError, withoutCredentials } from "../../base/errors.ts";
import { machineFault } from "../../base/machine-fault.ts";
import { sharedIn } from "../../base/shared-answers.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { pythonArguments } from "../programs/find-python.ts";
import { runUv, type Uv, type UvAnswer } from "../programs/uv.ts";
import { certificateHint, isCertificateFault } from "./certificates.ts";
import {
  type Credentials,
  credentialsFor,
  credentialsHint,
  keptCredentials,
  type PrivateIndex,
  uvEnvironment,
} from "./credentials.ts";
import { JointQuestions } from "./joint-questions.ts";
import { type IndexedPackage, parsePylock } from "./pylock.ts";
import { type IndexAnswers, type IndexQuestion, keyOf } from "./question.ts";

/**
 * Asks for all files of each exact version, in as few calls of uv as can be: one per index and Python,
 * more where one name is locked in several versions.
 *
 * Where several projects share their answers, with those of the others.
 *
 * @throws UserError INDEX_UNREACHABLE, INDEX_REFUSED
 */
export async function askIndex(uv: Uv, questions: readonly IndexQuestion[]): Promise<IndexAnswers> {
  const ask = (asked: readonly IndexQuestion[]): Promise<IndexAnswers> => askUv(uv, asked);
  const joint = sharedIn(uv.signal, `index, by ${uv.path}`, () => new JointQuestions(ask));
  return joint === null ? ask(questions) : joint.ask(questions);
}

async function askUv(uv: Uv, questions: readonly IndexQuestion[]): Promise<IndexAnswers> {
  const answers = new Map<string, IndexedPackage>();
  const warnings = new Set<string>();
  for (const batch of batches(questions)) {
    for (const [question, answer] of await askBatch({ uv, batch, warnings })) {
      answers.set(keyOf(question), answer);
    }
  }
  return {
    get: (question) => answers.get(keyOf(question)),
    warnings: [...warnings].sort(),
  };
}

/** Questions of one index and one Python, with no name twice; those for the newest version apart from those for a given one. */
function batches(questions: readonly IndexQuestion[]): IndexQuestion[][] {
  const found = new Map<string, IndexQuestion[]>();
  const seen = new Set<string>();
  const versionsOfName = new Map<string, number>();
  for (const question of questions) {
    const key = keyOf(question);
    if (seen.has(key)) continue;
    seen.add(key);
    const isNewest = question.version === null;
    const group = `${question.index?.url ?? ""}\n${question.python}\n${isNewest}`;
    const layer = versionsOfName.get(`${group}\n${question.name}`) ?? 0;
    versionsOfName.set(`${group}\n${question.name}`, layer + 1);
    const batch = found.get(`${group}\n${layer}`) ?? [];
    batch.push(question);
    found.set(`${group}\n${layer}`, batch);
  }
  return [...found.values()];
}

type Answered = [IndexQuestion, IndexedPackage];

/** One call; if uv finds no solution, each half is asked for separately, down to the missing package. */
async function askBatch({
  uv,
  batch,
  warnings,
}: {
  readonly uv: Uv;
  readonly batch: readonly IndexQuestion[];
  readonly warnings: Set<string>;
}): Promise<Answered[]> {
  const [first] = batch;
  if (first === undefined) return [];
  const answer = await compile({ uv, batch, shutOut: new Map() });
  for (const warning of uvWarnings(answer)) warnings.add(warning);
  if (answer.ok) {
    const packages = new Map(parsePylock(answer.stdout).map((entry) => [entry.name, entry]));
    return retryOtherVersions({ uv, batch, packages });
  }
  if (isRefused(answer) || !answer.stderr.includes("No solution found")) {
    throw indexUnreachable(first.index, answer.stderr);
  }
  if (batch.length === 1) return [];
  const middle = Math.ceil(batch.length / 2);
  return [
    ...(await askBatch({ uv, batch: batch.slice(0, middle), warnings })),
    ...(await askBatch({ uv, batch: batch.slice(middle), warnings })),
  ];
}

/**
 * `==2.7.1` also admits `2.7.1+cpu` (PEP 440, version matching), and uv takes the highest:
 * what came in place of the locked version is asked for again with that one shut out.
 */
async function retryOtherVersions({
  uv,
  batch,
  packages,
}: {
  readonly uv: Uv;
  readonly batch: readonly IndexQuestion[];
  readonly packages: ReadonlyMap<NormalizedName, IndexedPackage>;
}): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of batch) {
    let found = packages.get(question.name);
    const shutOut = new Map<string, string[]>();
    const { version } = question;
    while (found !== undefined && version !== null && isLocalOf(found.version, version)) {
      append(shutOut, question.name, found.version);
      const answer = await compile({ uv, batch: [question], shutOut });
      found = answer.ok ? parsePylock(answer.stdout)[0] : undefined;
    }
    if (found !== undefined) answered.push([question, found]);
  }
  return answered;
}

function isLocalOf(found: string, asked: string): boolean {
  return found.includes("+") && !asked.includes("+");
}

/** One call of uv. */
interface UvCall {
  readonly uv: Uv;
  /** Of one index and one Python. */
  readonly batch: readonly IndexQuestion[];
  /** By name: versions that are not to be taken. */
  readonly shutOut: ReadonlyMap<string, readonly string[]>;
}

async function compile(call: UvCall): Promise<UvAnswer> {
  const index = call.batch[0]?.index ?? null;
  const known = index && (await credentialsFor(index, index.url));
  const answer = await compileWith(call, known);
  if (index === null || !isRefused(answer)) return answer;
  const kept = await keptCredentials(index, index.url, known?.username || null);
  return kept === null ? answer : compileWith(call, kept);
}

async function compileWith(
  { uv, batch, shutOut }: UvCall,
  credentials: Credentials | null,
): Promise<UvAnswer> {
  const [first] = batch;
  const index = first?.index ?? null;
  const lines = batch.map(({ name, version }) =>
    [
      version === null ? name : `${name}==${version}`,
      ...(shutOut.get(name) ?? []).map((other) => `!=${other}`),
    ].join(","),
  );
  return runUv(
    uv,
    [
      ...["pip", "compile", "--no-deps", "--universal", "--no-header", "--format", "pylock.toml"],
      ...[
        "--python-version",
        first?.python ?? "",
        ...(await pythonArguments(uv, first?.python ?? "")),
      ],
      // Else uv also takes a newer version that only later Pythons can use.
      ...(first?.version === null ? ["--fork-strategy", "fewest"] : []),
      ...indexArguments(index),
      "-",
    ],
    {
      input: `${lines.join("\n")}\n`,
      env: index === null ? {} : { ...onlyThisIndex, ...indexEnvironment(index, credentials) },
    },
  );
}

/** Only the private index is asked: a package of the same name on another index must not be used. */
const onlyThisIndex = {
  UV_INDEX: undefined,
  UV_EXTRA_INDEX_URL: undefined,
  UV_FIND_LINKS: undefined,
} as const;

/** One page with the links of all files, not a page for each package. poetry: factory.py, create_package_source */
function isFlat({ url }: PrivateIndex): boolean {
  return /\.html?$/.test(url);
}

function indexEnvironment(
  index: PrivateIndex,
  credentials: Credentials | null,
): Record<string, string> {
  if (!isFlat(index)) return uvEnvironment(index, credentials);
  // uv takes the password for such a page only from its address, and separates addresses by commas.
  const url = new URL(index.url);
  url.username = encodeURIComponent(credentials?.username ?? "");
  url.password = encodeURIComponent(credentials?.password ?? "");
  return { UV_FIND_LINKS: url.href.replaceAll(",", "%2C") };
}

function indexArguments(index: PrivateIndex | null): string[] {
  if (index === null) return [];
  if (isFlat(index)) return ["--no-index"];
  const url = new URL(index.url);
  url.username = "";
  url.password = "";
  const name = index.name.replace(/[^A-Za-z0-9_.-]/g, "-");
  return ["--default-index", `${name}=${url}`];
}

function uvWarnings({ stderr }: UvAnswer): string[] {
  return stderr
    .split("\n")
    .filter((line) => line.startsWith("warning: "))
    .map((line) => line.slice("warning: ".length))
    .filter((line) => !/^The requested Python version|managed Python download/.test(line))
    .map(withoutCredentials);
}

/** uv treats an index that requires a password as if it had no packages. */
function isRefused({ stderr }: UvAnswer): boolean {
  return /could not be queried due to .*\(40[13]\b|returned a 40[13]\b/.test(stderr);
}

export function indexUnreachable(index: PrivateIndex | null, stderr: string): UserError {
  const which = index === null ? "the default package index" : `the package index ${index.name}`;
  const status = /\b40[13] \w+/.exec(stderr)?.[0];
  if (status !== undefined) {
    return new UserError(
      "INDEX_REFUSED",
      `${which} refused access: ${status}`,
      index === null
        ? "give its user and password to uv: in netrc, or with `uv auth login`"
        : credentialsHint(index.name),
    );
  }
  const wanted = /No interpreter found for Python ([^\s,]+)/.exec(stderr)?.[1];
  if (wanted !== undefined) {
    return new UserError(
      "PYTHON_MISSING",
      `this machine has no Python, and uv, which asks ${which}, needs one: ${wanted}, or any from 3.8 on`,
      `install one, for example with \`uv python install ${wanted}\`, or see that python${wanted} is on PATH`,
    );
  }
  const fault = machineFault(stderr);
  if (fault !== null) {
    const said = withoutCredentials(fault.replace(/^(error|cause): /, ""));
    return new UserError("UV_FAILED", `this machine failed while uv asked ${which}: ${said}`);
  }
  const lines = stderr
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("warning:"))
    .map((line) => line.replace(/^(error|\s*cause): /, "").trim());
  const said = lines.join(": ");
  if (said === "") {
    const hint = "see what `uv --version` says, and install uv anew";
    return new UserError("UV_FAILED", "uv failed, and did not say why", hint);
  }
  if (said.startsWith("Failed to initialize cache")) {
    return new UserError(
      "CACHE_UNUSABLE",
      `uv cannot use its cache: ${said}`,
      "set XDG_CACHE_HOME, or UV_CACHE_DIR, to a folder that can be written",
    );
  }
  return new UserError(
    "INDEX_UNREACHABLE",
    `${which} did not answer uv: ${said}`,
    isCertificateFault(said) ? certificateHint() : undefined,
  );
}
