// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  askIndex: () => askIndex,
  indexUnreachable: () => indexUnreachable,
  locateFiles: () => locateFiles,
  nowhere: () => nowhere,
  parsePylock: () => parsePylock,
  privateIndex: () => privateIndex
});
module.exports = stdin_exports;
var import_shared_answers = require("./shared-answers.cjs");
var import_credentials = require("./credentials.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_offline = require("./offline.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_find_python = require("./find-python.cjs");
var import_uv_2 = require("./uv-2.cjs");
var import_errors = require("./errors.cjs");
var import_promises = require("node:timers/promises");
var keyOf = ({ name, version, index, python }) => [name, version ?? "newest", index?.url ?? "", python].join("\n");
var pause = 50;
var JointQuestions = class {
  #ask;
  #known = /* @__PURE__ */ new Map();
  #waiting = [];
  constructor(ask) {
    this.#ask = ask;
  }
  async ask(questions) {
    const asked = questions.map((question) => ({
      key: keyOf(question),
      answer: this.#answerTo(question)
    }));
    const answers = /* @__PURE__ */ new Map();
    await Promise.all(asked.map(async ({ key, answer }) => answers.set(key, await answer)));
    const warnings = new Set([...answers.values()].flatMap((answer) => answer.warnings));
    return {
      get: (question) => answers.get(keyOf(question))?.found,
      warnings: [...warnings].sort()
    };
  }
  #answerTo(question) {
    const key = keyOf(question);
    const known = this.#known.get(key);
    if (known !== void 0) return known;
    const coming = new Promise((answer, fail) => {
      this.#waiting.push({ question, answer, fail });
    });
    this.#known.set(key, coming);
    if (this.#waiting.length === 1) void this.#askAll();
    return coming;
  }
  /** If an index does not answer, only the projects that ask it fail. */
  async #askAll() {
    for (let before = 0; before < this.#waiting.length; ) {
      before = this.#waiting.length;
      await (0, import_promises.setTimeout)(pause);
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    const groups = /* @__PURE__ */ new Map();
    for (const each of waiting) {
      const { index, python } = each.question;
      (0, import_append.append)(groups, `${index?.url ?? ""}
${python}`, each);
    }
    await Promise.all([...groups.values()].map((group) => this.#askGroup(group)));
  }
  async #askGroup(group) {
    try {
      const answers = await this.#ask(group.map(({ question }) => question));
      for (const { question, answer } of group) {
        const names = new RegExp(`(^|[^\\w.-])${question.name}($|[^\\w-])`);
        answer({
          found: answers.get(question),
          warnings: answers.warnings.filter((warning) => names.test(warning))
        });
      }
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }
};
var fileShape = (0, import_shape.table)({
  name: import_shape.text,
  url: (0, import_shape.textWhere)(URL.canParse, "must be an address"),
  hashes: (0, import_shape.tableOf)(import_shape.text)
});
var pylockShape = (0, import_shape.table)(
  {
    "lock-version": import_shape.text,
    packages: (0, import_shape.listOf)(
      (0, import_shape.table)({ name: import_shape.text, version: import_shape.text, sdist: fileShape, wheels: (0, import_shape.listOf)(fileShape) }, [
        "name"
      ])
    )
  },
  ["lock-version"]
);
function parsePylock(text2) {
  let pylock;
  try {
    pylock = (0, import_smol_toml.parse)(text2);
  } catch (error) {
    if (!(error instanceof import_smol_toml.TomlError)) throw error;
    throw noPylock(error.message.split("\n", 1)[0] ?? "");
  }
  const mismatch = pylockShape(pylock);
  if (mismatch) throw noPylock(text2.trim() === "" ? "it is empty" : (0, import_shape.formatMismatch)(mismatch));
  return (pylock.packages ?? []).map(({ name, version = "", sdist, wheels = [] }) => {
    const files = [
      ...wheels.map((wheel) => indexedFile(wheel, "wheel")),
      ...sdist === void 0 ? [] : [indexedFile(sdist, "sdist")]
    ];
    return { name: (0, import_constraint_sets.normalizeName)(name), version, files: files.filter((file) => file !== null) };
  });
}
function noPylock(problem) {
  return new import_errors.UserError(
    "UV_FAILED",
    `uv's answer is not a pylock.toml: ${problem}`,
    "see what `uv --version` says, and install uv anew"
  );
}
function indexedFile(file, kind) {
  if (file.url === void 0) return null;
  const { size, "upload-time": uploadTime } = file;
  const lastSegment = new URL(file.url).pathname.split("/").at(-1) ?? "";
  return {
    fileName: file.name ?? (0, import_constraint_sets.decodePercent)(lastSegment),
    kind,
    url: (0, import_errors.withoutCredentials)(file.url),
    hashes: Object.entries(file.hashes ?? {}).filter(([algorithm]) => /^sha(256|384|512)$/.test(algorithm)).map(([algorithm, hex]) => (0, import_hash.sriFromHex)(`${algorithm}:${hex}`)).sort().reverse(),
    size: typeof size === "number" || typeof size === "bigint" ? Number(size) : null,
    uploaded: uploadTime instanceof Date ? new Date(uploadTime.getTime()) : null
  };
}
async function askIndex(uv, questions) {
  const ask = (asked) => askUv(uv, asked);
  const joint = (0, import_shared_answers.sharedIn)(uv.signal, `index, by ${uv.path}`, () => new JointQuestions(ask));
  return joint === null ? ask(questions) : joint.ask(questions);
}
async function askUv(uv, questions) {
  const answers = /* @__PURE__ */ new Map();
  const warnings = /* @__PURE__ */ new Set();
  for (const batch of batches(questions)) {
    for (const [question, answer] of await askBatch({ uv, batch, warnings })) {
      answers.set(keyOf(question), answer);
    }
  }
  return {
    get: (question) => answers.get(keyOf(question)),
    warnings: [...warnings].sort()
  };
}
function batches(questions) {
  const found = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const versionsOfName = /* @__PURE__ */ new Map();
  for (const question of questions) {
    const key = keyOf(question);
    if (seen.has(key)) continue;
    seen.add(key);
    const isNewest = question.version === null;
    const group = `${question.index?.url ?? ""}
${question.python}
${isNewest}`;
    const layer = versionsOfName.get(`${group}
${question.name}`) ?? 0;
    versionsOfName.set(`${group}
${question.name}`, layer + 1);
    const batch = found.get(`${group}
${layer}`) ?? [];
    batch.push(question);
    found.set(`${group}
${layer}`, batch);
  }
  return [...found.values()];
}
async function askBatch({
  uv,
  batch,
  warnings
}) {
  const [first] = batch;
  if (first === void 0) return [];
  const answer = await compile({ uv, batch, shutOut: /* @__PURE__ */ new Map() });
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
    ...await askBatch({ uv, batch: batch.slice(0, middle), warnings }),
    ...await askBatch({ uv, batch: batch.slice(middle), warnings })
  ];
}
async function retryOtherVersions({
  uv,
  batch,
  packages
}) {
  const answered = [];
  for (const question of batch) {
    let found = packages.get(question.name);
    const shutOut = /* @__PURE__ */ new Map();
    const { version } = question;
    while (found !== void 0 && version !== null && isLocalOf(found.version, version)) {
      (0, import_append.append)(shutOut, question.name, found.version);
      const answer = await compile({ uv, batch: [question], shutOut });
      found = answer.ok ? parsePylock(answer.stdout)[0] : void 0;
    }
    if (found !== void 0) answered.push([question, found]);
  }
  return answered;
}
function isLocalOf(found, asked) {
  return found.includes("+") && !asked.includes("+");
}
async function compile(call) {
  const index = call.batch[0]?.index ?? null;
  const known = index && await (0, import_credentials.credentialsFor)(index, index.url);
  const answer = await compileWith(call, known);
  if (index === null || !isRefused(answer)) return answer;
  const kept = await (0, import_credentials.keptCredentials)(index, index.url, known?.username || null);
  return kept === null ? answer : compileWith(call, kept);
}
async function compileWith({ uv, batch, shutOut }, credentials) {
  const [first] = batch;
  const index = first?.index ?? null;
  const lines = batch.map(
    ({ name, version }) => [
      version === null ? name : `${name}==${version}`,
      ...(shutOut.get(name) ?? []).map((other) => `!=${other}`)
    ].join(",")
  );
  return (0, import_uv_2.runUv)(
    uv,
    [
      ...["pip", "compile", "--no-deps", "--universal", "--no-header", "--format", "pylock.toml"],
      ...[
        "--python-version",
        first?.python ?? "",
        ...await (0, import_find_python.pythonArguments)(uv, first?.python ?? "")
      ],
      // Else uv also takes a newer version that only later Pythons can use.
      ...first?.version === null ? ["--fork-strategy", "fewest"] : [],
      ...indexArguments(index),
      "-"
    ],
    {
      input: `${lines.join("\n")}
`,
      env: index === null ? {} : { ...onlyThisIndex, ...indexEnvironment(index, credentials) }
    }
  );
}
var onlyThisIndex = {
  UV_INDEX: void 0,
  UV_EXTRA_INDEX_URL: void 0,
  UV_FIND_LINKS: void 0
};
function isFlat({ url }) {
  return /\.html?$/.test(url);
}
function indexEnvironment(index, credentials) {
  if (!isFlat(index)) return (0, import_credentials.uvEnvironment)(index, credentials);
  const url = new URL(index.url);
  url.username = encodeURIComponent(credentials?.username ?? "");
  url.password = encodeURIComponent(credentials?.password ?? "");
  return { UV_FIND_LINKS: url.href.replaceAll(",", "%2C") };
}
function indexArguments(index) {
  if (index === null) return [];
  if (isFlat(index)) return ["--no-index"];
  const url = new URL(index.url);
  url.username = "";
  url.password = "";
  const name = index.name.replace(/[^A-Za-z0-9_.-]/g, "-");
  return ["--default-index", `${name}=${url}`];
}
function uvWarnings({ stderr }) {
  return stderr.split("\n").filter((line) => line.startsWith("warning: ")).map((line) => line.slice("warning: ".length)).filter((line) => !/^The requested Python version|managed Python download/.test(line)).map(import_errors.withoutCredentials);
}
function isRefused({ stderr }) {
  return /could not be queried due to .*\(40[13]\b|returned a 40[13]\b/.test(stderr);
}
function indexUnreachable(index, stderr) {
  const which = index === null ? "the default package index" : `the package index ${index.name}`;
  const status = /\b40[13] \w+/.exec(stderr)?.[0];
  if (status !== void 0) {
    return new import_errors.UserError(
      "INDEX_REFUSED",
      `${which} refused access: ${status}`,
      index === null ? "give its user and password to uv: in netrc, or with `uv auth login`" : (0, import_credentials.credentialsHint)(index.name)
    );
  }
  const wanted = /No interpreter found for Python ([^\s,]+)/.exec(stderr)?.[1];
  if (wanted !== void 0) {
    return new import_errors.UserError(
      "PYTHON_MISSING",
      `this machine has no Python, and uv, which asks ${which}, needs one: ${wanted}, or any from 3.8 on`,
      `install one, for example with \`uv python install ${wanted}\`, or see that python${wanted} is on PATH`
    );
  }
  const fault = (0, import_credentials.machineFault)(stderr);
  if (fault !== null) {
    const said2 = (0, import_errors.withoutCredentials)(fault.replace(/^(error|cause): /, ""));
    return new import_errors.UserError("UV_FAILED", `this machine failed while uv asked ${which}: ${said2}`);
  }
  const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("warning:")).map((line) => line.replace(/^(error|\s*cause): /, "").trim());
  const said = lines.join(": ");
  if (said === "") {
    const hint = "see what `uv --version` says, and install uv anew";
    return new import_errors.UserError("UV_FAILED", "uv failed, and did not say why", hint);
  }
  if (said.startsWith("Failed to initialize cache")) {
    return new import_errors.UserError(
      "CACHE_UNUSABLE",
      `uv cannot use its cache: ${said}`,
      "set XDG_CACHE_HOME, or UV_CACHE_DIR, to a folder that can be written"
    );
  }
  return new import_errors.UserError(
    "INDEX_UNREACHABLE",
    `${which} did not answer uv: ${said}`,
    (0, import_credentials.isCertificateFault)(said) ? (0, import_credentials.certificateHint)() : void 0
  );
}
var nowhere = { url: null, size: null, uploaded: null };
async function locateFiles(chosen, { project, known: knownFile, uv }) {
  const locations = /* @__PURE__ */ new Map();
  const questions = [];
  for (const { described, python, wantsUploadTime } of chosen) {
    const { locked, file } = described;
    if (file === null) continue;
    const known = locations.get(locked) ?? /* @__PURE__ */ new Map();
    locations.set(locked, known);
    if (known.has(file.name)) continue;
    const { source, name, version } = locked;
    if (source !== null && source.kind !== "legacy") {
      known.set(file.name, source.kind === "url" ? { ...nowhere, url: source.url } : nowhere);
      continue;
    }
    const before = knownFile(file.name, (0, import_lock_2.lockedHash)(file));
    if (before !== null && !wantsUploadTime)
      known.set(file.name, { ...nowhere, url: before.url, size: before.size });
    else {
      const index = privateIndex(locked, project);
      questions.push({ question: { name, version, index, python }, locked, file });
    }
  }
  const gone = /* @__PURE__ */ new Map();
  if (questions.length === 0) return located(locations, gone, []);
  const answers = await askIndex(
    await uv(),
    questions.map(({ question }) => question)
  );
  for (const { question, locked, file } of questions) {
    const answer = answers.get(question);
    if (answer !== void 0) checkHashes(locked, answer);
    const location = locationOf(file, answer);
    if (location !== null) locations.get(locked)?.set(file.name, location);
    else if (answer?.files.some(({ fileName }) => locked.files.some(({ name }) => name === fileName))) {
      (0, import_append.append)(gone, locked, file);
    } else throw fileGone({ locked, file, isKnown: answer !== void 0, index: question.index });
  }
  return located(locations, gone, answers.warnings);
}
function located(locations, gone, warnings) {
  return {
    gone,
    of: (locked, file) => locations.get(locked)?.get(file.name) ?? nowhere,
    warnings
  };
}
function privateIndex({ source }, project) {
  if (source?.kind !== "legacy") return null;
  const name = source.reference ?? "private";
  const written = project.sources.find((each) => each.name === name)?.url;
  const url = written ?? source.url;
  if (!URL.canParse(url)) {
    throw new import_errors.UserError(
      "INVALID_INDEX",
      `the package index ${name} has the address ${url}, which is not a URL`,
      "write its whole address into pyproject.toml, such as https://packages.example.org/simple/"
    );
  }
  return { name, url };
}
function checkHashes(locked, { files }) {
  const listed = new Map(files.map((file) => [file.fileName, file]));
  for (const { name, hash } of locked.files) {
    const algorithm = hash.slice(0, hash.indexOf(":"));
    const other = listed.get(name)?.hashes.map(import_hash.hexFromSri).find((each) => each.startsWith(`${algorithm}:`));
    if (other === void 0 || other === hash.toLowerCase()) continue;
    throw new import_errors.UserError(
      "HASH_MISMATCH",
      `${name} of ${locked.name} ${locked.version} has the hash ${hash} in poetry.lock, but ${other} on its index`,
      "the file was replaced on the index, or poetry.lock was altered: find out which before you lock it again"
    );
  }
}
function locationOf(file, answer) {
  const listed = answer?.files.find(({ fileName }) => fileName === file.name);
  return listed === void 0 ? null : { url: listed.url, size: listed.size, uploaded: listed.uploaded };
}
function fileGone({
  locked,
  file,
  isKnown,
  index
}) {
  if ((0, import_offline.isOffline)()) return (0, import_offline.offlineError)(`the address of ${file.name}`);
  const where = index === null ? "the package index" : `the package index ${index.name}`;
  return new import_errors.UserError(
    "FILE_GONE",
    isKnown ? `${where} no longer has ${file.name}, which poetry.lock asks for` : `${where} does not have ${locked.name} ${locked.version}, which poetry.lock asks for`,
    `lock another version: \`poetry update ${locked.name}\``
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  askIndex,
  indexUnreachable,
  locateFiles,
  nowhere,
  parsePylock,
  privateIndex
});
