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
  checkPlan: () => checkPlan,
  lockProject: () => lockProject
});
module.exports = stdin_exports;
var import_valibot = require("./valibot.cjs");
var import_write_plan = require("./write-plan.cjs");
var import_known_plan = require("./known-plan.cjs");
var import_previous_plan = require("./previous-plan.cjs");
var import_format_plan = require("./format-plan.cjs");
var import_remade_plan = require("./remade-plan.cjs");
var import_keep_verified = require("./keep-verified.cjs");
var import_build_constraints = require("./build-constraints.cjs");
var import_source_build = require("./source-build.cjs");
var import_version_tools = require("./version-tools.cjs");
var import_untracked_plan_2 = require("./untracked-plan-2.cjs");
var import_is_below = require("./is-below.cjs");
var import_git_here = require("./git-here.cjs");
var import_temporary_folder = require("./temporary-folder.cjs");
var import_native_requirements = require("./native-requirements.cjs");
var import_archive = require("./archive.cjs");
var import_stale_lock = require("./stale-lock.cjs");
var import_plan_shape = require("./plan-shape.cjs");
var import_download = require("./download.cjs");
var import_concurrently = require("./concurrently.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_of_folders = require("./of-folders.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_settings = require("./settings.cjs");
var import_requirement = require("./requirement.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_systems = require("./systems.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_index = require("./index.cjs");
var import_shared_answers = require("./shared-answers.cjs");
var import_credentials = require("./credentials.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_offline = require("./offline.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_host_python = require("./host-python.cjs");
var import_write_atomically = require("./write-atomically.cjs");
var import_repository_above = require("./repository-above.cjs");
var import_find_python = require("./find-python.cjs");
var import_cache = require("./cache.cjs");
var import_uv_2 = require("./uv-2.cjs");
var import_runtime_root = require("./runtime-root.cjs");
var import_text_file = require("./text-file.cjs");
var import_run_program = require("./run-program.cjs");
var import_once = require("./once.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_patience = require("./patience.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_esbuild = require("./esbuild.cjs");
var import_node_util = require("node:util");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_promises2 = require("node:fs/promises");
var import_node_path2 = require("node:path");
var import_node_path3 = require("node:path");
var import_node_zlib = require("node:zlib");
var import_node_zlib2 = require("node:zlib");
var import_promises3 = require("node:fs/promises");
var import_node_path4 = require("node:path");
var import_promises4 = require("node:fs/promises");
var import_node_path5 = require("node:path");
var import_node_fs = require("node:fs");
var import_node_url = require("node:url");
var import_node_fs2 = require("node:fs");
var import_promises5 = require("node:fs/promises");
var import_node_path6 = require("node:path");
var import_node_url2 = require("node:url");
var import_promises6 = require("node:fs/promises");
var import_node_path7 = require("node:path");
var import_promises7 = require("node:fs/promises");
var import_node_path8 = require("node:path");
var import_promises8 = require("node:fs/promises");
var import_node_path9 = require("node:path");
var import_promises9 = require("node:fs/promises");
var import_node_path10 = require("node:path");
var import_node_url3 = require("node:url");
var import_promises10 = require("node:fs/promises");
var import_node_path11 = require("node:path");
var import_node_path12 = require("node:path");
var import_promises11 = require("node:fs/promises");
var import_node_path13 = require("node:path");
var import_node_fs3 = require("node:fs");
var import_node_child_process = require("node:child_process");
var import_node_crypto = require("node:crypto");
var import_promises12 = require("node:fs/promises");
var import_node_path14 = require("node:path");
var import_node_crypto2 = require("node:crypto");
var import_node_fs4 = require("node:fs");
var import_promises13 = require("node:fs/promises");
var import_node_path15 = require("node:path");
var import_node_fs5 = require("node:fs");
var import_node_os = require("node:os");
var import_promises14 = require("node:fs/promises");
var import_node_os2 = require("node:os");
var import_node_path16 = require("node:path");
var import_node_fs6 = require("node:fs");
var import_node_fs7 = require("node:fs");
var import_node_path17 = require("node:path");
var import_node_fs8 = require("node:fs");
var import_node_path18 = require("node:path");
function unvouchedFiles({ packages, targets }, lock) {
  const vouched = new Set(
    lock.packages.flatMap(({ files }) => files.map(({ name, hash }) => `${name} ${hash}`))
  );
  const found = /* @__PURE__ */ new Map();
  for (const { python, buildFiles } of Object.values(targets)) {
    for (const [id, fileName] of Object.entries(buildFiles)) {
      const entry = packages[id];
      const hash = entry?.files[fileName]?.hash;
      if (entry === void 0 || hash === void 0) continue;
      if (vouched.has(`${fileName} ${(0, import_hash.hexFromSri)(hash)}`)) continue;
      const { name, version } = entry;
      const question = { name, version, index: null, python: (0, import_version_solver.withoutThreads)(python.version) };
      found.set(keyOf({ fileName, hash }), { fileName, hash, question });
    }
  }
  return [...found.values()];
}
async function otherwiseOnIndex(files, uv) {
  const answers = await (0, import_index.askIndex)(
    uv,
    files.map(({ question }) => question)
  );
  const differ = /* @__PURE__ */ new Map();
  for (const file of files) {
    const listed = answers.get(file.question)?.files.find((each) => each.fileName === file.fileName);
    if (listed?.hashes.includes(file.hash)) continue;
    const [other] = listed?.hashes ?? [];
    differ.set(
      file,
      other === void 0 ? `${file.fileName}, with which poetrix.lock builds, is not on the package index` : `${file.fileName}, with which poetrix.lock builds, has the hash ${(0, import_hash.hexFromSri)(file.hash)} there, but ${(0, import_hash.hexFromSri)(other)} on the package index`
    );
  }
  return differ;
}
function withoutUnvouched(plan, files) {
  const left = new Set([...files].map(keyOf));
  const packages = Object.entries(plan.packages).map(([id, entry]) => {
    const kept2 = Object.entries(entry.files).filter(
      ([fileName, { hash }]) => !left.has(keyOf({ fileName, hash }))
    );
    return [id, { ...entry, files: Object.fromEntries(kept2) }];
  });
  return { ...plan, packages: Object.fromEntries(packages) };
}
function keyOf({ fileName, hash }) {
  return `${hash} ${fileName}`;
}
var record2 = () => (0, import_node_path.join)((0, import_cache.cacheDirectory)(), "seen-on-index");
async function notSeenBefore(files) {
  const seen = new Set(((0, import_cache.readOwn)(record2()) ?? "").split("\n"));
  return files.filter((file) => !seen.has(keyOf(file)));
}
async function noteSeen(files) {
  const more = await notSeenBefore(files);
  if (more.length === 0) return;
  await (0, import_cache.cacheFolder)();
  const path = record2();
  if ((0, import_cache.readOwn)(path) === null) await (0, import_promises.rm)(path, { recursive: true, force: true });
  await (0, import_promises.appendFile)(path, more.map((file) => `${keyOf(file)}
`).join(""), { mode: 384 });
}
async function comparedWithIndex({
  plan,
  lock,
  uv,
  warn
}) {
  const files = await notSeenBefore(unvouchedFiles(plan, lock));
  if (files.length === 0) return { plan, uncompared: [] };
  try {
    const differ = await otherwiseOnIndex(files, await uv());
    for (const sentence of differ.values()) warn(`${sentence}: it is ignored, and looked up again`);
    return { plan: withoutUnvouched(plan, differ.keys()), uncompared: [] };
  } catch (error) {
    const codes = ["UV_MISSING", "INDEX_UNREACHABLE", "INDEX_REFUSED"];
    if (!(error instanceof import_errors.UserError) || !codes.includes(error.code)) throw error;
    warn(
      `the build requirements of poetrix.lock could not be compared with the package index: ${error.message}`
    );
    return { plan, uncompared: files };
  }
}
async function bytesOfFile(file) {
  const { size } = await file.stat();
  return {
    size,
    async read(position, length) {
      const bytes = Buffer.alloc(lengthWithin(size, position, length));
      if (bytes.length === 0) return bytes;
      const { bytesRead } = await file.read(bytes, 0, bytes.length, position);
      return bytes.subarray(0, bytesRead);
    }
  };
}
function part(bytes, start, size) {
  return {
    size,
    read: (position, length) => bytes.read(start + position, lengthWithin(size, position, length))
  };
}
function lengthWithin(size, position, length) {
  return Math.max(0, Math.min(length, size - position));
}
var blockSize = 1 << 14;
var firstRead = (1 << 16) + (1 << 6) + blockSize;
async function remoteBytes(file, { arrived, limit, signal }) {
  const ask = (wanted) => limit(() => range(file, wanted, signal));
  const end = await ask({ end: firstRead });
  if (end === null) return null;
  const { size, bytes } = end;
  arrived(bytes.length);
  const blocks = /* @__PURE__ */ new Map();
  const start = size - bytes.length;
  for (let block = Math.ceil(start / blockSize); block * blockSize < size; block += 1) {
    const at2 = block * blockSize - start;
    blocks.set(block, Promise.resolve(bytes.subarray(at2, at2 + blockSize)));
  }
  const fetchBlocks = (first, last) => {
    const from = first * blockSize;
    const to = Math.min(size, (last + 1) * blockSize);
    const fetched = ask({ first: from, last: to - 1 }).then((answer) => {
      if (answer?.bytes.length !== to - from || answer.size !== size) {
        throw (0, import_download.downloadFailed)(file, "it changed on its server while it was read");
      }
      arrived(answer.bytes.length);
      return answer.bytes;
    });
    fetched.catch(() => {
    });
    for (let block = first; block <= last; block += 1) {
      const at2 = (block - first) * blockSize;
      const content = fetched.then((all) => all.subarray(at2, at2 + blockSize));
      content.catch(() => {
      });
      blocks.set(block, content);
    }
  };
  return {
    size,
    async read(position, wanted) {
      const length = lengthWithin(size, position, wanted);
      if (length === 0) return Buffer.alloc(0);
      const first = Math.floor(position / blockSize);
      const last = Math.floor((position + length - 1) / blockSize);
      for (let block = first; block <= last; block += 1) {
        if (blocks.has(block)) continue;
        let until = block;
        while (until < last && !blocks.has(until + 1)) until += 1;
        fetchBlocks(block, until);
        block = until;
      }
      const at2 = position - first * blockSize;
      const begin = await blocks.get(first);
      if (first === last) return begin.subarray(at2, at2 + length);
      const parts = [begin];
      for (let block = first + 1; block <= last; block += 1)
        parts.push(await blocks.get(block));
      return Buffer.concat(parts).subarray(at2, at2 + length);
    }
  };
}
async function range(file, wanted, signal) {
  const isFinal = (error) => error instanceof import_errors.UserError;
  try {
    return await (0, import_download.retried)(() => askRange(file, wanted, signal), { signal, isFinal });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof import_errors.UserError) return null;
    throw (0, import_download.downloadFailed)(file, (0, import_download.reasonOf)(error), error);
  }
}
async function askRange(file, wanted, signal) {
  const asked = "end" in wanted ? `-${wanted.end}` : `${wanted.first}-${wanted.last}`;
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort((0, import_download.wasSilent)()), import_download.longestSilence);
  try {
    const headers = { range: `bytes=${asked}`, "accept-encoding": "identity" };
    const either = AbortSignal.any([signal, silence.signal]);
    const { body, status, headers: said } = await (0, import_download.request)(file, headers, either);
    const answer = status === 206 ? answeredRange(said, wanted) : null;
    if (answer === null || body === null) {
      await body?.cancel();
      return null;
    }
    const parts = [];
    let length = 0;
    for await (const chunk of body) {
      timer.refresh();
      length += chunk.length;
      if (length > answer.length) return null;
      parts.push(chunk);
    }
    if (length < answer.length) throw new Error("the connection broke off");
    return { bytes: Buffer.concat(parts), size: answer.size };
  } catch (error) {
    throw silence.signal.aborted ? silence.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}
function answeredRange(headers, wanted) {
  const [, first, last, size] = (/^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(headers.get("content-range") ?? "") ?? []).map(Number);
  if (first === void 0 || last === void 0 || size === void 0) return null;
  if (!["", "identity"].includes(headers.get("content-encoding") ?? "")) return null;
  const expected = "end" in wanted ? { first: Math.max(0, size - wanted.end), last: size - 1 } : wanted;
  const isIt = first === expected.first && last === Math.min(expected.last, size - 1) && first <= last;
  return isIt ? { length: last - first + 1, size } : null;
}
var [before, otherBefore] = [Buffer.alloc(1 << 15, 0), Buffer.alloc(1 << 15, 255)];
var mostAttempts = 16;
async function inflateTail(data, size) {
  const padded = new Uint8Array(data.length + 1024);
  padded.set(data);
  let start = -1;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    start = nextBlock(padded, { from: start + 1, size: data.length });
    if (start < 0) return null;
    const rest = fromBit(data, start);
    const [one, other] = await Promise.all([
      inflateAfter(before, rest, size),
      inflateAfter(otherBefore, rest, size)
    ]);
    if (one === null || other === null) continue;
    return {
      length: one.length,
      read(from, to) {
        const bytes = one.subarray(from, to);
        return bytes.equals(other.subarray(from, to)) ? bytes : null;
      }
    };
  }
  return null;
}
async function inflateAfter(dictionary, data, maxOutputLength) {
  const chunkSize = 6 * data.length + 1024;
  const options = { dictionary, maxOutputLength, chunkSize, info: true };
  return new Promise((resolve5) => {
    (0, import_node_zlib2.inflateRaw)(data, options, (error, result) => {
      if (error !== null) return resolve5(null);
      const { buffer, engine } = result;
      resolve5(engine.bytesWritten >= data.length - 1 ? buffer : null);
    });
  });
}
function fromBit(data, bit) {
  const bytes = data.subarray(bit >>> 3);
  const by = bit & 7;
  if (by === 0) return bytes;
  const moved = Buffer.allocUnsafe(bytes.length);
  for (let at2 = 0; at2 < bytes.length; at2 += 1) {
    moved[at2] = bytes[at2] >>> by | (bytes[at2 + 1] ?? 0) << 8 - by;
  }
  return moved;
}
function peek(data, bit) {
  const at2 = bit >>> 3;
  const [first, second, third] = [data[at2], data[at2 + 1], data[at2 + 2]];
  return (first | second << 8 | third << 16) >>> (bit & 7);
}
function nextBlock(data, { from, size }) {
  for (let start = from; start < size * 8; start += 1) {
    if (mayBeginBlock[peek(data, start) & 8191] === 0) continue;
    const lengths = (peek(data, start + 13) & 15) + 4;
    if (isCompleteCode(data, start + 17, lengths) && hasCodes(data, start + 3)) return start;
  }
  return -1;
}
var mayBeginBlock = Uint8Array.from(
  { length: 1 << 13 },
  (_, bits) => (bits >>> 1 & 3) === 2 && (bits >>> 3 & 31) <= 29 && (bits >>> 8 & 31) <= 29 ? 1 : 0
);
var sharesTaken = Uint16Array.from(
  { length: 1 << 12 },
  (_, bits) => [0, 3, 6, 9].reduce((sum, at2) => {
    const length = bits >>> at2 & 7;
    return length === 0 ? sum : sum + (1 << 7 - length);
  }, 0)
);
function isCompleteCode(data, start, lengths) {
  let taken = 0;
  for (let left = lengths, bit = start; left > 0 && taken <= 128; left -= 4, bit += 12) {
    const bits = peek(data, bit) & (left < 4 ? (1 << 3 * left) - 1 : 4095);
    taken += sharesTaken[bits];
  }
  return taken === 128;
}
var endOfBlock = 256;
var lengthsOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
function hasCodes(data, start) {
  let bit = start;
  const take = (bits) => {
    const value = peek(data, bit) & (1 << bits) - 1;
    bit += bits;
    return value;
  };
  const literals = take(5) + 257;
  const all = literals + take(5) + 1;
  const lengths = new Uint8Array(19);
  for (let left = take(4) + 4, next = 0; next < left; next += 1) {
    lengths[lengthsOrder[next]] = take(3);
  }
  const symbols = codeOf(lengths);
  const missing2 = { literals: 1 << 15, distances: 1 << 15 };
  let distances = 0;
  let ends = false;
  for (let next = 0, length = 0; next < all; ) {
    const entry = symbols[peek(data, bit) & 127];
    bit += entry & 7;
    const symbol = entry >>> 3;
    if (symbol === 16 && next === 0) return false;
    if (symbol !== 16) length = symbol < 16 ? symbol : 0;
    const count = symbol < 16 ? 1 : symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7);
    const until = next + count;
    if (until > all) return false;
    for (; next < until; next += 1) {
      if (length === 0) continue;
      if (next < literals) missing2.literals -= 1 << 15 - length;
      else {
        missing2.distances -= 1 << 15 - length;
        distances += 1;
      }
      ends ||= next === endOfBlock;
    }
    if (missing2.literals < 0 || missing2.distances < 0) return false;
  }
  return ends && missing2.literals === 0 && (missing2.distances === 0 || distances <= 1);
}
function codeOf(lengths) {
  const table2 = new Uint8Array(128);
  let code = 0;
  for (let length = 1; length <= 7; length += 1) {
    code <<= 1;
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== length) continue;
      for (let at2 = reversed(code, length); at2 < table2.length; at2 += 1 << length) {
        table2[at2] = symbol << 3 | length;
      }
      code += 1;
    }
  }
  return table2;
}
function reversed(code, length) {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= (code >> bit & 1) << length - 1 - bit;
  return result;
}
var firstHead = 1 << 13;
var firstTail = 1 << 15;
var shortMember = 4 * firstTail;
function deflated(compressed, size) {
  const head = new InflatedHead(size);
  let headTaken = 0;
  let tail = null;
  let tailTaken = 0;
  let tailIsOfUse = compressed.size > shortMember;
  const growHead = async (end) => {
    const thought = headTaken === 0 ? firstHead : 1.05 * end * (headTaken / head.length);
    const next = Math.min(Math.max(thought, 1.25 * headTaken), Math.max(firstHead, 8 * headTaken));
    const until = Math.min(compressed.size, Math.ceil(next));
    const more = await compressed.read(headTaken, until - headTaken);
    headTaken = until;
    await head.take(more);
  };
  const growTail = async (fromEnd) => {
    const next = Math.min(Math.max(1.1 * fromEnd, 2 * tailTaken), 4 * tailTaken);
    tailTaken = Math.max(firstTail, Math.ceil(next));
    if (tailTaken > compressed.size / 2) tailIsOfUse = false;
    else
      tail = await inflateTail(await compressed.read(compressed.size - tailTaken, tailTaken), size);
  };
  const fromTail = (position, end) => {
    if (tail === null) return null;
    const start = position - (size - tail.length);
    return start < 0 ? null : tail.read(start, start + end - position);
  };
  return {
    size,
    async read(position, length) {
      const end = position + lengthWithin(size, position, length);
      const fromStart = compressed.size * (end / size);
      const fromEnd = compressed.size * (1 - position / size);
      for (; ; ) {
        if (end <= head.length || headTaken === compressed.size) return head.read(position, end);
        const inTail = fromTail(position, end);
        if (inTail !== null) return inTail;
        if (tailIsOfUse && fromEnd < fromStart) await growTail(fromEnd);
        else await growHead(end);
      }
    }
  };
}
var InflatedHead = class {
  length = 0;
  #chunks = [];
  #inflate = (0, import_node_zlib.createInflateRaw)({ chunkSize: 1 << 16 });
  #failure = null;
  constructor(size) {
    this.#inflate.on("error", (error) => {
      this.#failure = error;
    });
    this.#inflate.on("data", (bytes) => {
      if (this.length + bytes.length > size) {
        this.#inflate.destroy(new Error("it is larger than it says"));
        return;
      }
      this.#chunks.push({ start: this.length, bytes });
      this.length += bytes.length;
    });
  }
  read(from, to) {
    const parts = this.#chunks.filter(({ start, bytes }) => start < to && from < start + bytes.length).map(({ start, bytes }) => bytes.subarray(Math.max(0, from - start), to - start));
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
  }
  async take(more) {
    await new Promise((done2) => {
      this.#inflate.once("close", done2);
      this.#inflate.write(more, () => {
        this.#inflate.off("close", done2);
        done2();
      });
    });
    if (this.#failure !== null) throw this.#failure;
  }
};
var sectionTypes = { dynamic: 6, symbols: 11, versionsNeeded: 1879048190 };
async function needsByNames({
  file,
  header,
  dynamicStart,
  numbers,
  isIndifferent
}) {
  const sections = await sectionsOf(file, header, numbers);
  const only = (type) => {
    const [first, ...others] = sections.filter((section) => section.type === type);
    return others.length === 0 ? first : void 0;
  };
  const symbols = only(sectionTypes.symbols);
  const versions = only(sectionTypes.versionsNeeded);
  const dynamic = only(sectionTypes.dynamic);
  if (symbols === void 0 || versions === void 0) return null;
  if (dynamic?.offset !== dynamicStart) return null;
  if (symbols.link !== dynamic.link || versions.link !== dynamic.link) return null;
  const table2 = sections[dynamic.link];
  const parts = [symbols, versions, table2];
  if (table2 === void 0 || parts.some((each) => each && each.offset + each.size > dynamicStart))
    return null;
  const strings = await file.read(table2.offset, table2.size);
  const needed = versionsNeeded(await file.read(versions.offset, versions.size), numbers);
  const used = symbolNames(await file.read(symbols.offset, symbols.size), numbers);
  for (const at2 of needed.versions) used.add(at2);
  const textAt = (at2) => strings.toString("utf8", at2, strings.indexOf(0, at2));
  const libraries = new Set(needed.libraries.map(textAt));
  for (let at2 = 0; at2 < strings.length; ) {
    const end = strings.indexOf(0, at2);
    if (end < 0) return null;
    const isLibrary = strings.subarray(at2, end).includes(".so");
    if (end > at2 && (isLibrary || !used.has(at2))) {
      const name = textAt(at2);
      if (!libraries.has(name) && !isSearchPath(name) && !isIndifferent(name)) return null;
    }
    at2 = end + 1;
  }
  return { needed: [...libraries], strings };
}
var isSearchPath = (name) => /^(\$ORIGIN|\$\{ORIGIN\}|\/)/.test(name) && !name.includes(".so");
async function sectionsOf(file, header, { half, word, native, wide }) {
  const size = half(header, wide ? 58 : 46);
  const count = half(header, wide ? 60 : 48);
  const table2 = await file.read(Number(native(header, wide ? 40 : 32)), size * count);
  if (size < (wide ? 64 : 40) || table2.length < size * count) return [];
  return Array.from({ length: count }, (_, index) => {
    const at2 = index * size;
    return {
      type: word(table2, at2 + 4),
      offset: Number(native(table2, at2 + (wide ? 24 : 16))),
      size: Number(native(table2, at2 + (wide ? 32 : 20))),
      link: word(table2, at2 + (wide ? 40 : 24))
    };
  });
}
function symbolNames(table2, { word, wide }) {
  const names = /* @__PURE__ */ new Set();
  const size = wide ? 24 : 16;
  for (let at2 = 0; at2 + size <= table2.length; at2 += size) names.add(word(table2, at2));
  return names;
}
function versionsNeeded(section, { half, word }) {
  const libraries = [];
  const versions = [];
  for (let at2 = 0; ; ) {
    libraries.push(word(section, at2 + 4));
    let version = at2 + word(section, at2 + 8);
    for (let left = half(section, at2 + 2); left > 0; left -= 1) {
      versions.push(word(section, version + 8));
      if (versions.length > section.length / 16) throw new RangeError("versions overlap");
      version += word(section, version + 12);
    }
    const next = word(section, at2 + 12);
    if (next === 0) return { libraries, versions };
    at2 += next;
  }
}
function reader(wide, bigEndian) {
  const half = (bytes, at2) => bigEndian ? bytes.readUInt16BE(at2) : bytes.readUInt16LE(at2);
  const word = (bytes, at2) => bigEndian ? bytes.readUInt32BE(at2) : bytes.readUInt32LE(at2);
  const native = (bytes, at2) => {
    if (!wide) return BigInt(word(bytes, at2));
    return bigEndian ? bytes.readBigUInt64BE(at2) : bytes.readBigUInt64LE(at2);
  };
  return { half, word, native, wide };
}
var programTypes = { load: 1, dynamic: 2, interpreter: 3 };
var dynamicTags = { end: 0n, needed: 1n, stringTable: 5n, stringSize: 10n, soname: 14n };
async function readDynamicNeeds(file, isIndifferent) {
  return unlessDamaged(() => read(file, isIndifferent));
}
async function unlessDamaged(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
var near = 1 << 18;
async function read(file, isIndifferent) {
  const header = await readAt(file, 0n, 64);
  if (header.length < 52 || header.readUInt32BE(0) !== 2135247942) return null;
  const wide = header[4] === 2;
  const numbers = reader(wide, header[5] === 2);
  const programs = await programHeaders({ file, header, wide, reader: numbers });
  const dynamic = programs.find(({ type }) => type === programTypes.dynamic);
  const interpreter2 = await interpreterOf(file, programs);
  if (dynamic === void 0) return { needed: [], soname: null, interpreter: interpreter2, modules: [] };
  const dynamicStart = Number(dynamic.offset);
  if (isIndifferent && dynamicStart > near && file.size - dynamicStart > near) {
    const told = await unlessDamaged(
      () => needsByNames({ file, header, dynamicStart, numbers, isIndifferent })
    );
    if (told !== null) {
      const modules = modulesNamedIn(told.strings);
      return { needed: told.needed, soname: null, interpreter: interpreter2, modules };
    }
  }
  const entries = dynamicEntries(
    await readAt(file, dynamic.offset, Number(dynamic.size)),
    wide,
    numbers
  );
  const value = (wanted) => entries.find(([tag]) => tag === wanted)?.[1];
  const strings = await readAt(
    file,
    fileOffset(programs, value(dynamicTags.stringTable) ?? 0n),
    Number(value(dynamicTags.stringSize) ?? 0n)
  );
  const text = (offset) => {
    const start = Number(offset);
    return strings.toString("utf8", start, strings.indexOf(0, start));
  };
  const soname = value(dynamicTags.soname);
  return {
    needed: entries.filter(([tag]) => tag === dynamicTags.needed).map(([, offset]) => text(offset)),
    soname: soname === void 0 ? null : text(soname),
    interpreter: interpreter2,
    modules: modulesNamedIn(strings)
  };
}
var modulesNamedIn = (strings) => ["\0PyInit_", "\0PyModExport_"].flatMap((start) => {
  const found = [];
  for (let at2 = strings.indexOf(start); at2 !== -1; at2 = strings.indexOf(start, at2 + 1)) {
    const end = strings.indexOf(0, at2 + 1);
    found.push(strings.toString("latin1", at2 + start.length, end === -1 ? void 0 : end));
  }
  return found;
});
async function interpreterOf(file, programs) {
  const segment = programs.find(({ type }) => type === programTypes.interpreter);
  if (segment === void 0) return null;
  const bytes = await readAt(file, segment.offset, Number(segment.size));
  return bytes.toString("utf8").replace(/\0.*$/s, "");
}
async function programHeaders({
  file,
  header,
  wide,
  reader: { half, word, native }
}) {
  const size = half(header, wide ? 54 : 42);
  const count = half(header, wide ? 56 : 44);
  const table2 = await readAt(file, native(header, wide ? 32 : 28), size * count);
  return Array.from({ length: Math.floor(table2.length / (size || 1)) }, (_, index) => {
    const at2 = index * size;
    return {
      type: word(table2, at2),
      offset: native(table2, at2 + (wide ? 8 : 4)),
      address: native(table2, at2 + (wide ? 16 : 8)),
      size: native(table2, at2 + (wide ? 32 : 16))
    };
  });
}
function dynamicEntries(section, wide, { native }) {
  const width = wide ? 8 : 4;
  const entries = [];
  for (let at2 = 0; at2 + 2 * width <= section.length; at2 += 2 * width) {
    const tag = native(section, at2);
    if (tag === dynamicTags.end) break;
    entries.push([tag, native(section, at2 + width)]);
  }
  return entries;
}
function fileOffset(programs, address) {
  const segment = programs.find(
    (program2) => program2.type === programTypes.load && program2.address <= address && address < program2.address + program2.size
  );
  return segment === void 0 ? address : address - segment.address + segment.offset;
}
var readAt = (file, position, length) => file.read(Number(position), length);
var import_yauzl = (0, import_esbuild.__toESM)((0, import_archive.require_yauzl)(), 1);
var compression = { stored: 0, deflated: 8 };
async function zipMembers(archive) {
  const zip = await (0, import_yauzl.fromRandomAccessReaderPromise)(new Reader(archive), archive.size, {
    autoClose: false
  });
  const members = [];
  for await (const entry of zip.eachEntry()) {
    const {
      fileName: name,
      relativeOffsetOfLocalHeader: start,
      compressedSize,
      uncompressedSize
    } = entry;
    if (name.endsWith("/")) continue;
    members.push({
      name,
      place: { start, size: compressedSize },
      async open() {
        const header = await archive.read(start, 30);
        if (header.length < 30) throw new Error(`${name} lies outside of the archive`);
        const content = start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
        const compressed = part(archive, content, compressedSize);
        if (entry.isEncrypted()) throw new Error(`${name} is encrypted`);
        if (entry.compressionMethod === compression.stored) return compressed;
        if (entry.compressionMethod === compression.deflated)
          return deflated(compressed, uncompressedSize);
        throw new Error(`${name} is compressed in a way that no wheel may be`);
      }
    });
  }
  return members;
}
var readAhead = 1 << 16;
var Reader = class extends import_yauzl.RandomAccessReader {
  #bytes;
  #recent = {
    start: 0,
    bytes: Buffer.alloc(0)
  };
  constructor(bytes) {
    super();
    this.#bytes = bytes;
  }
  // biome-ignore lint/complexity/useMaxParams: yauzl calls it so.
  read(buffer, offset, length, position, done2) {
    const recently = () => {
      const { start, bytes } = this.#recent;
      const at2 = position - start;
      if (at2 < 0 || at2 + length > bytes.length) return false;
      bytes.copy(buffer, offset, at2, at2 + length);
      return true;
    };
    if (recently()) {
      process.nextTick(done2, null);
      return;
    }
    this.#bytes.read(position, Math.max(length, readAhead)).then((bytes) => {
      this.#recent = { start: position, bytes };
      done2(recently() ? null : new Error("it ends too early"));
    }, done2);
  }
};
var libcLibrary = /^(ld(64|-linux.*|-lsb.*)?\.so\.\d+|lib(c|m|mvec|pthread|dl|rt|util|resolv|anl|BrokenLocale|thread_db|nss_\w+|c\.musl-\w+)\.so(\.\d+)?)$/;
var noElf = /\.(c|cc|cpp|css|csv|cu|gif|h|hpp|html|ico|jpg|js|json|map|md|mo|npy|npz|pb|pdf|pem|png|po|proto|pth|pxd|pxi|py|pyc|pyi|pyx|qml|rst|sql|svg|tcl|toml|ts|ttf|txt|typed|wav|woff2?|xml|yaml|yml)$|\.dist-info\//i;
async function nativeNeeds(wheel) {
  const members = await zipMembers(wheel);
  const own = new Set(members.map(({ name }) => (0, import_node_path3.basename)(name)));
  const isLibc = librariesOfLibc(own);
  const candidates = members.filter(({ name }) => !noElf.test(name));
  await readEnds(wheel, candidates);
  const needs = await (0, import_concurrently.concurrently)(candidates, parallelMembers, async (member) => ({
    path: member.name,
    dynamic: await readDynamicNeeds(
      await member.open(),
      // For the summary: a file's own name, and libraries of libc.
      (name) => name === (0, import_node_path3.basename)(member.name) || isLibc(name)
    )
  }));
  const found = needs.flatMap(
    ({ path, dynamic }) => dynamic === null ? [] : [{ path, ...dynamic }]
  );
  return found.length === 0 ? null : summary(found, own);
}
function librariesOfLibc(own) {
  const stem = (name) => name.replace(/[-.].*$/, "");
  const stems = new Set([...own].map(stem));
  return (name) => libcLibrary.test(name) && !stems.has(stem(name));
}
var parallelMembers = 16;
var localHeader = 1 << 9;
var gap = 1 << 15;
var longestRead = 1 << 21;
async function readEnds(wheel, members) {
  const ends = members.flatMap(({ place: { start, size } }) => {
    const end = start + localHeader + size;
    return size <= shortMember ? [{ start, end }] : [
      { start, end: start + localHeader + firstHead },
      { start: end - localHeader - firstTail, end }
    ];
  });
  const ranges = [];
  for (const { start, end } of ends.sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last !== void 0 && start - last.end < gap && end - last.start < longestRead) {
      last.end = Math.max(last.end, end);
    } else ranges.push({ start, end });
  }
  await (0, import_concurrently.concurrently)(ranges, parallelMembers, ({ start, end }) => wheel.read(start, end - start));
}
function summary(files, own) {
  const brought = /* @__PURE__ */ new Set([...own, ...files.map(({ soname }) => soname)]);
  const wantedBy = (some) => some.flatMap(({ needed }) => needed).filter((library) => !brought.has(library) && !libcLibrary.test(library));
  const linkers = files.flatMap(({ interpreter: interpreter2 }) => interpreter2 ? [(0, import_node_path3.basename)(interpreter2)] : []);
  const needs = [.../* @__PURE__ */ new Set([...wantedBy(files), ...linkers])].sort();
  const loaded = /* @__PURE__ */ new Set([...wantedBy(loadedByImport(files)), ...linkers]);
  const optional2 = needs.filter((library) => !loaded.has(library));
  const names = files.flatMap(({ path, soname }) => [(0, import_node_path3.basename)(path), soname ?? ""]);
  const brings = [...new Set(names.filter((name) => /\.so(\.|$)/.test(name)))].sort();
  return optional2.length === 0 ? { needs, brings } : { needs, optional: optional2, brings };
}
function loadedByImport(files) {
  const byName = /* @__PURE__ */ new Map();
  for (const file of files) {
    for (const name of /* @__PURE__ */ new Set([file.soname ?? "", (0, import_node_path3.basename)(file.path)])) {
      (0, import_append.append)(byName, name, file);
    }
  }
  const reached = (first2) => {
    const found = new Set(first2);
    for (const { needed: needed2 } of found) {
      for (const file of needed2.flatMap((name) => byName.get(name) ?? [])) found.add(file);
    }
    return found;
  };
  const first = files.filter((file) => isImported(file) || isScript(file.path));
  if (first.length > 0) return [...reached(first)];
  const [some, ...others] = files.filter(({ path }) => !isExtra(path));
  if (some === void 0) return [];
  const needed = others.map((file) => wantedOf(reached([file])));
  return [...reached([some])].map(({ needed: wanted, ...file }) => ({
    ...file,
    needed: wanted.filter((name) => needed.every((names) => names.has(name)))
  }));
}
var wantedOf = (files) => new Set([...files].flatMap(({ needed }) => needed));
var isExtra = (path) => /(^|\/)(plugins|qml)\/|\.[^/]*\.(cpython-|abi3)[^/]*\.so$|^[^/]+\.data\/data\//.test(path);
function isImported({ path, modules }) {
  if (modules.length === 0) return false;
  const [, name, tag] = /^(?:[^/]+\.data\/(?:pure|plat)lib\/)?(?:\w+\/)*(\w+)(\.(?:cpython-|abi3)[^/.]*)?\.so$/.exec(
    path
  ) ?? [];
  if (name === void 0) return false;
  return tag !== void 0 || !name.startsWith("lib") || modules.includes(name);
}
var isScript = (path) => /^[^/]+\.data\/scripts\//.test(path);
var parallelReads = 16;
var parallelRequests = 8;
var smallWheel = 1 << 18;
async function gatherNeeds(wheels, { signal, arrivals }) {
  const found = /* @__PURE__ */ new Map();
  const limit = (0, import_concurrently.atMost)(parallelRequests);
  await (0, import_concurrently.concurrently)(wheels, parallelReads, async (wheel) => {
    const known = readKept(wheel.hash);
    if (known !== void 0) {
      found.set(wheel.hash, known);
      arrivals.advance(wheel.fileName, 0);
      return;
    }
    let bytes = 0;
    const arrived = (more) => {
      bytes += more;
    };
    const needs = await readNeeds(wheel, { arrived, limit, signal });
    await keep(wheel.hash, needs, signal);
    found.set(wheel.hash, needs);
    arrivals.advance(wheel.fileName, bytes);
  });
  return found;
}
async function readNeeds(wheel, { arrived, limit, signal }) {
  const isHere = await (0, import_promises2.access)((0, import_download.cachedPath)(wheel)).then(
    () => true,
    () => false
  );
  const isRemote = !isHere && /^https?:/.test(wheel.url);
  if (isRemote && (wheel.size === null || wheel.size > smallWheel)) {
    const bytes = await remoteBytes(wheel, { arrived, limit, signal });
    if (bytes !== null) return readWheel(wheel, bytes);
  }
  const task = { advance: (_, more) => arrived(more) };
  const [path = ""] = await limit(() => (0, import_download.downloadFiles)([wheel], { signal, task }));
  const file = await (0, import_promises2.open)(path);
  try {
    return await readWheel(wheel, await bytesOfFile(file));
  } finally {
    await file.close();
  }
}
async function readWheel({ fileName, url }, bytes) {
  try {
    return await nativeNeeds(bytes);
  } catch (error) {
    if (error instanceof import_errors.UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new import_errors.UserError(
      "BAD_ARCHIVE",
      `${fileName} from ${url} cannot be read: ${reason}`,
      "it is damaged: lock another version of the package with Poetry, or ask its authors"
    ).causedBy(error);
  }
}
var keptIn = "needs-4";
var keptPath = (hash) => (0, import_node_path2.join)((0, import_cache.cacheDirectory)(), keptIn, `${(0, import_hash.hexFromSri)(hash).replace(":", "-")}.json`);
function readKept(hash) {
  try {
    const kept2 = JSON.parse((0, import_cache.readOwn)(keptPath(hash)) ?? "");
    if (kept2 === null) return null;
    const { needs, optional: optional2 = [], brings } = kept2;
    const isRight = [needs, optional2, brings].every(
      (list) => Array.isArray(list) && list.every((name) => typeof name === "string")
    );
    return isRight ? kept2 : void 0;
  } catch {
    return void 0;
  }
}
async function keep(hash, needs, signal) {
  await (0, import_cache.cacheFolder)(keptIn);
  await (0, import_write_atomically.writeAtomically)(keptPath(hash), JSON.stringify(needs), signal);
}
function mayHoldElf(fileName) {
  return /-[^-]*linux[^-]*\.whl$/.test(fileName);
}
function sayWhat(subject) {
  return `say what it needs with \`build-requires = [...]\` under [tool.poetrix.packages.${subject.split(" ")[0]}]`;
}
function requirementLines(requires, subject) {
  if (requires.length > mostRequirements) {
    throw new import_errors.UserError(
      "INVALID_REQUIREMENT",
      `${subject} is built with ${requires.length} requirements: ${mostRequirements} is the limit`,
      sayWhat(subject)
    );
  }
  return requires.map((requirement) => `${requirementLine(requirement, subject)}
`).join("");
}
var mostRequirements = 1e3;
var longestRequirement = 4e3;
function requirementLine(requirement, subject) {
  const { reason, parsed } = parseWhole(requirement);
  if (parsed === null) {
    throw new import_errors.UserError(
      "INVALID_REQUIREMENT",
      `${subject} is built with ${JSON.stringify(requirement.slice(0, 200))}, which is not a requirement: ${reason}`,
      sayWhat(subject)
    );
  }
  if (parsed.url === null) return (0, import_requirement.formatRequirement)(parsed);
  throw new import_errors.UserError(
    "BUILD_REQUIREMENT_NOT_INDEXED",
    `${subject} is built with ${requirement}, which does not come from a package index: only what does can be locked`,
    sayWhat(subject)
  );
}
function parseWhole(requirement) {
  const refused = (reason) => ({ reason, parsed: null });
  if (/[\r\n]/.test(requirement)) return refused("it has several lines");
  if (requirement.length > longestRequirement) return refused("it is too long");
  if (/[^ -~]|[$`\\{}]| #| --/.test(requirement.replace(/\t/g, " "))) {
    return refused("it holds a variable, an option or a letter that no requirement needs");
  }
  try {
    return { reason: "", parsed: (0, import_requirement.parseRequirement)(requirement) };
  } catch (error) {
    if (error instanceof import_errors.UserError) {
      return refused(error.message.replace(/^invalid requirement: /, ""));
    }
    throw error;
  }
}
function readMetadata(text, { name, version }) {
  const fields = (0, import_archive.metadataFields)(text);
  const first = (field) => fields.get(field)?.[0]?.trim() ?? "";
  const subject = `${name} ${version}`;
  const said = (0, import_version_2.tryParseVersion)(first("version"));
  const isOfIt = nameOf(first("name")) === name && said !== null && (0, import_version_2.compareVersions)(said, (0, import_version_2.parseVersion)(version)) === 0;
  if (!isOfIt) {
    throw new import_errors.UserError(
      "INVALID_METADATA",
      `the metadata of ${subject} names ${JSON.stringify(`${first("name")} ${first("version")}`)}`
    );
  }
  const extras = (fields.get("provides-extra") ?? []).map((each) => nameOf(each));
  const python = first("requires-python");
  return {
    name,
    version,
    requires: (fields.get("requires-dist") ?? []).map(
      (each) => requirementLine(each.trim(), subject)
    ),
    python: python === "" ? null : (0, import_requirement.formatSpecifierSet)((0, import_requirement.parseSpecifierSet)(python)),
    extras: extras.filter((each) => each !== null)
  };
}
function nameOf(text) {
  try {
    return (0, import_constraint_sets.parseName)(text.trim());
  } catch {
    return null;
  }
}
async function staticMetadata(root, subject) {
  const text = (0, import_file_bytes.textIfReadable)((0, import_node_path5.join)(root, "PKG-INFO")) ?? "";
  const fields = (0, import_archive.metadataFields)(text);
  const [major = 0, minor = 0] = (fields.get("metadata-version")?.[0] ?? "").split(".").map(Number);
  const dynamic = (fields.get("dynamic") ?? []).map((each) => each.trim().toLowerCase());
  const isStatic = (major > 2 || major === 2 && minor >= 2) && ["version", "requires-dist", "requires-python", "provides-extra"].every(
    (field) => !dynamic.includes(field)
  );
  return isStatic ? readMetadata(text, subject) : projectMetadata(root, subject);
}
async function projectMetadata(root, subject) {
  const text = (0, import_file_bytes.textIfReadable)((0, import_node_path5.join)(root, "pyproject.toml")) ?? "";
  const parsed = (0, import_valibot.safeParse)(projectShape, tomlOf(text));
  if (!parsed.success) return null;
  const { project } = parsed.output;
  const wanted = ["dependencies", "optional-dependencies", "requires-python"];
  if (project.dynamic.some((field) => wanted.includes(field))) return null;
  const extras = Object.entries(project["optional-dependencies"]);
  const lines = [
    `Name: ${project.name}`,
    `Version: ${project.version ?? subject.version}`,
    ...project["requires-python"] ? [`Requires-Python: ${project["requires-python"]}`] : [],
    ...extras.map(([extra]) => `Provides-Extra: ${extra}`),
    ...project.dependencies.map((each) => `Requires-Dist: ${each}`),
    ...extras.flatMap(
      ([extra, each]) => each.map((requirement) => `Requires-Dist: ${forExtra(requirement, extra)}`)
    )
  ];
  return readMetadata(`${lines.map((line) => line.replace(/\s+/g, " ")).join("\n")}
`, subject);
}
function forExtra(requirement, extra) {
  const [wanted = "", marker] = requirement.split(";");
  const condition = `extra == "${extra}"`;
  return `${wanted.trim()} ; ${marker === void 0 ? condition : `(${marker.trim()}) and ${condition}`}`;
}
var texts = (0, import_valibot.optional)((0, import_valibot.array)((0, import_valibot.string)()), []);
var projectShape = (0, import_valibot.object)({
  project: (0, import_valibot.object)({
    name: (0, import_valibot.string)(),
    version: (0, import_valibot.optional)((0, import_valibot.string)()),
    "requires-python": (0, import_valibot.optional)((0, import_valibot.string)()),
    dynamic: texts,
    dependencies: texts,
    "optional-dependencies": (0, import_valibot.optional)((0, import_valibot.record)((0, import_valibot.string)(), (0, import_valibot.array)((0, import_valibot.string)())), {})
  })
});
function tomlOf(text) {
  try {
    return (0, import_smol_toml.parse)(text);
  } catch {
    return null;
  }
}
async function withMetadata(known, run) {
  return (0, import_temporary_folder.inTemporaryFolder)(async (cwd) => {
    const path = (0, import_node_path5.join)(cwd, "uv.toml");
    const { UV_CONFIG_FILE: named, UV_NO_CONFIG: without } = process.env;
    const own = named ? settingsIn(named) : {};
    await (0, import_promises4.writeFile)(path, (0, import_smol_toml.stringify)({ ...own, "dependency-metadata": known.map(asSetting) }));
    return await run({
      cwd,
      // Where it lies uv finds it, beside the user's and the system's. Those who named another, or none, have this alone.
      args: named || without ? ["--config-file", path] : [],
      env: { UV_CONFIG_FILE: void 0, UV_NO_CONFIG: void 0 }
    });
  });
}
function settingsIn(path) {
  const text = (0, import_text_file.readText)(path);
  if (text === null) throw (0, import_file_bytes.unreadable)(path, "UV_CONFIG_FILE names it, and there is no such file");
  try {
    return (0, import_smol_toml.parse)(text);
  } catch (error) {
    if (!(error instanceof import_smol_toml.TomlError)) throw error;
    throw new import_errors.UserError("UV_FAILED", `${path}, which UV_CONFIG_FILE names, ${(0, import_shape.tomlFault)(error)}`);
  }
}
function asSetting({ name, version, requires = [], python, extras = [] }) {
  return {
    name,
    ...version === void 0 ? {} : { version },
    "requires-dist": [...requires],
    ...python ? { "requires-python": python } : {},
    "provides-extra": [...extras]
  };
}
function buildTimes(uploaded, python, asOf = null) {
  if (asOf !== null) return [asOf === "newest" ? null : endOfDay(Date.parse(asOf))];
  const released = import_settings.pythonReleaseDates[python];
  if (uploaded === null || released === void 0) return [null];
  return [endOfDay(Math.max(uploaded.getTime(), Date.parse(released))), null];
}
function endOfDay(time) {
  const day = 24 * 60 * 60 * 1e3;
  return new Date(Math.ceil((time + 1) / day) * day);
}
function requirementsResolver(uv, scratch) {
  const none2 = () => /* @__PURE__ */ new Map();
  const answers = (0, import_shared_answers.sharedIn)(uv.signal, `requirements, by ${uv.path}`, none2) ?? none2();
  const once2 = (call) => {
    const key = JSON.stringify([...Object.values(call), [...call.sdists]]);
    const answer = answers.get(key) ?? compile(uv, call, scratch);
    answers.set(key, answer);
    return answer;
  };
  return (question) => question.requires.length === 0 ? Promise.resolve([]) : resolve(once2, question);
}
async function resolve(ask, question) {
  const { requires, python, system, times, subject, metadataOf: metadataOf2 } = question;
  const lines = requirementLines(requires, subject);
  const constraints = (0, import_build_constraints.constraintsOn)(question.constraints, (0, import_version_solver.makeTarget)({ python, system }));
  let failure = "";
  for (const date of times) {
    for (const limits2 of (0, import_build_constraints.constraintFiles)(constraints)) {
      const answer = await solve(ask, { lines, python, system, date, limits: limits2 }, metadataOf2);
      if (typeof answer !== "string") return onlyIndexed(answer, constraints, subject);
      failure ||= answer;
    }
  }
  const limits = (0, import_build_constraints.constraintTexts)(constraints).join(", ");
  throw new import_errors.UserError(
    "BUILD_REQUIREMENTS_UNSOLVABLE",
    `the build requirements of ${subject} (${requires.join(", ")}) have no solution for Python ${python} on ${system}${times.includes(null) ? "" : ", as of the day that `build-as-of` names"}${limits === "" ? "" : `, as [tool.poetry.build-constraints] limits them: ${limits}`}`,
    [
      ...failure.split("\n").filter((line) => /cause:|hint:/.test(line) && !line.includes("exclude-newer")).filter((line) => !line.includes("building from source is disabled")).map((line) => line.trim().replace(/^cause: /, "")).slice(0, 2),
      limits === "" ? sayWhat(subject) : "widen what [tool.poetry.build-constraints] says of it",
      ...failure.includes("was not found in the package registry") ? [whereElse] : []
    ].join("\n")
  );
}
async function solve(ask, call, metadataOf2) {
  const sdists = /* @__PURE__ */ new Map();
  let said = "";
  for (let round = 0; round < mostRounds; round++) {
    const answer = await ask({ ...call, sdists });
    if (answer.ok) {
      const packages = (0, import_index.parsePylock)(answer.stdout);
      const unread2 = packages.filter(
        ({ name, version }) => sdists.get(name)?.every((each) => each.version !== version)
      );
      if (unread2.length === 0) return packages;
      for (const sdist of unread2) {
        const metadata = await metadataOf2?.(sdist);
        if (metadata) (0, import_append.append)(sdists, sdist.name, metadata);
      }
      continue;
    }
    if (/error sending request|Request failed|Failed to fetch/.test(answer.stderr)) {
      throw (0, import_index.indexUnreachable)(null, answer.stderr);
    }
    said = answer.stderr;
    const names = metadataOf2 === void 0 ? [] : withoutWheels(said);
    if (names.every((name) => sdists.has(name))) break;
    for (const name of names) if (!sdists.has(name)) sdists.set(name, []);
  }
  return said;
}
function onlyIndexed(packages, constraints, subject) {
  const moved = constraints.find(
    ({ name, source }) => source !== null && packages.some((each) => each.name === name)
  );
  if (moved === void 0) return packages;
  throw new import_errors.UserError(
    "BUILD_REQUIREMENT_NOT_INDEXED",
    `[tool.poetry.build-constraints] lets ${subject} be built with ${(0, import_build_constraints.constraintText)(moved)}, which does not come from a package index: only what does can be locked`,
    "name a version there that an index has"
  );
}
var mostRounds = 50;
function withoutWheels(stderr) {
  const hints = stderr.matchAll(/Wheels are required for `([A-Za-z0-9._-]+)`/g);
  return [...new Set([...hints].map(([, name = ""]) => (0, import_constraint_sets.normalizeName)(name)))];
}
async function compile(uv, call, scratch) {
  const { lines, python, system, date, limits, sdists } = call;
  const words = [
    ...["pip", "compile", "--no-header", "--format", "pylock.toml", "--python-version", python],
    ...await (0, import_find_python.pythonArguments)(uv, python),
    ...platformArguments(system),
    ...date === null ? [] : ["--exclude-newer", date.toISOString()],
    ...limits === "" ? [] : ["--constraint", await writeConstraints(limits, scratch)]
  ];
  if (sdists.size === 0) {
    return (0, import_uv_2.runUv)(uv, [...words, ...await (0, import_uv_2.nothingBuilt)(), "-"], { input: lines });
  }
  const known = [...sdists].flatMap(([name, versions]) => [{ name }, ...versions]);
  const sources = [...sdists.keys()].flatMap((name) => ["--no-binary", name]);
  return withMetadata(
    known,
    ({ cwd, args, env }) => (0, import_uv_2.runUv)(uv, [...args, ...words, "--only-binary", ":all:", ...sources, "-"], {
      input: lines,
      cwd,
      env
    })
  );
}
async function writeConstraints(text, scratch) {
  const path = (0, import_node_path4.join)(await (0, import_promises3.mkdtemp)((0, import_node_path4.join)(scratch, "constraints-")), "constraints.txt");
  await (0, import_promises3.writeFile)(path, text);
  return path;
}
var whereElse = "where a private index has it, name that one for uv, with its password: UV_INDEX=https://HOST/simple/";
function platformArguments(system) {
  const platforms = {
    "x86_64-linux": "x86_64-manylinux_2_36",
    "aarch64-linux": "aarch64-manylinux_2_36",
    "x86_64-linux-musl": "x86_64-unknown-linux-musl",
    "aarch64-linux-musl": "aarch64-unknown-linux-musl",
    "x86_64-darwin": "x86_64-apple-darwin",
    "aarch64-darwin": "aarch64-apple-darwin",
    "riscv64-linux": "riscv64-unknown-linux"
  };
  const platform = platforms[system];
  return platform === void 0 ? [] : ["--python-platform", platform];
}
async function makeTree(place, scratch, signal) {
  const folder = await (0, import_promises5.mkdtemp)((0, import_node_path6.join)(scratch, "tree-"));
  switch (place.kind) {
    case "archive": {
      if (place.file.url.startsWith("file:") && !(0, import_node_fs2.existsSync)((0, import_node_url2.fileURLToPath)(place.file.url))) {
        throw missing("file", (0, import_node_url2.fileURLToPath)(place.file.url));
      }
      const [path = ""] = await (0, import_download.downloadFiles)([place.file], { signal });
      return subdirectoryOf(await (0, import_archive.unpackSdist)(path, folder), place.subdirectory);
    }
    case "directory":
      if (!(0, import_node_fs2.existsSync)(place.path)) throw missing("folder", place.path);
      await (0, import_promises5.cp)(place.path, folder, {
        recursive: true,
        verbatimSymlinks: true,
        // The folder itself may have any name.
        filter: async (path) => path === place.path || await isSource(path) && await staysIn(place.path, path)
      });
      return folder;
    case "git": {
      const tree = await (0, import_download.gitTree)(place, signal);
      await (0, import_promises5.cp)(tree, folder, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => staysIn(tree, path)
      });
      return subdirectoryOf(folder, place.subdirectory);
    }
  }
}
async function staysIn(root, path) {
  if (!(await (0, import_promises5.lstat)(path)).isSymbolicLink()) return true;
  const target = await (0, import_promises5.realpath)(path).catch(() => null);
  return target !== null && (0, import_is_below.isBelow)(await (0, import_promises5.realpath)(root), target);
}
async function subdirectoryOf(root, subdirectory) {
  const path = (0, import_node_path6.join)(root, subdirectory ?? "");
  const target = await (0, import_promises5.realpath)(path).catch(() => null);
  if (target !== null && (0, import_is_below.isBelow)(await (0, import_promises5.realpath)(root), target)) return path;
  throw new import_errors.UserError(
    "BAD_SUBDIRECTORY",
    `poetry.lock takes a package from the folder ${JSON.stringify(subdirectory)} of its source, which has no such folder`,
    "set `subdirectory` in pyproject.toml to a folder that it has, and run `poetry lock`"
  );
}
async function isSource(path) {
  const made2 = /^(\.git|\.hg|\.venv|venv|node_modules|__pycache__|\.tox|\.nox|\..*_cache|\.direnv)$/;
  if (made2.test((0, import_node_path6.basename)(path))) return false;
  const status = await (0, import_promises5.lstat)(path);
  if (status.isSymbolicLink()) return !/^result(-.*)?$/.test((0, import_node_path6.basename)(path));
  return status.isFile() || status.isDirectory();
}
function missing(kind, path) {
  return new import_errors.UserError(
    kind === "file" ? "FILE_MISSING" : "FOLDER_MISSING",
    `poetry.lock takes a package from the ${kind} ${path}, which is not there`,
    "put it there, or name where it is in pyproject.toml and run `poetry lock`"
  );
}
function readCargoLock(text) {
  const { package: packages = [], metadata = {} } = (0, import_smol_toml.parse)(text);
  return packages.flatMap(({ name, version, source, checksum }) => {
    if (source === void 0) return [];
    const [kind = "", address = ""] = splitOnce(source, "+");
    if (kind === "git") return [{ name, version, ...gitSource(address) }];
    const hex = checksum ?? metadata[`checksum ${name} ${version} (${source})`];
    if (hex === void 0 || !["registry", "sparse"].includes(kind)) {
      throw new Error(`${name} ${version} comes from ${source} and has no checksum`);
    }
    const hash = (0, import_hash.sriFromHex)(`sha256:${hex}`);
    return [{ name, version, kind: "registry", registry: address, hash }];
  });
}
function gitSource(address) {
  const [place = "", revision = ""] = splitOnce(address, "#");
  const [url = "", query = ""] = splitOnce(place, "?");
  if (!(0, import_git_revision.isGitAddress)(url))
    throw new Error(`${JSON.stringify(url)} is not an address that Git may be asked`);
  if (!(0, import_git_revision.isCommit)(revision)) throw new Error(`${JSON.stringify(revision)} is not a commit of ${url}`);
  const parameters = new URLSearchParams(query);
  const named = ["branch", "tag", "rev"].flatMap((key) => {
    const value = parameters.get(key);
    return value === null ? [] : [[key, value]];
  });
  return { kind: "git", url, revision, ...Object.fromEntries(named) };
}
function splitOnce(text, separator) {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + separator.length)];
}
async function rustManifests({ root, requires }) {
  const pyproject = await readToml((0, import_node_path8.join)(root, "pyproject.toml"));
  const names = requires.map((requirement) => (0, import_requirement.parseRequirement)(requirement).name);
  const named = names.some((name) => /(^|-)(maturin|rust|cargo)(-|$)/.test(name));
  if (!named && !await scriptsSpeakOfCargo(root, pyproject)) return null;
  const manifests = names.includes(maturin) ? [await maturinManifest(root, pyproject)] : [...setuptoolsRustManifests(pyproject), ...await scriptManifests(root)];
  const there = await existing(manifests.map((manifest) => (0, import_node_path8.join)(root, manifest)));
  const found = there.length > 0 ? there : await outermostManifests(root);
  return found.length > 0 || named ? found : null;
}
var maturin = (0, import_constraint_sets.normalizeName)("maturin");
async function maturinManifest(root, pyproject) {
  const named = at(pyproject, "tool", "maturin", "manifest-path");
  if (typeof named === "string") return named;
  const hasOwn = await (0, import_archive.exists)((0, import_node_path8.join)(root, "Cargo.toml"));
  return !hasOwn && await (0, import_archive.exists)((0, import_node_path8.join)(root, "rust/Cargo.toml")) ? "rust/Cargo.toml" : "Cargo.toml";
}
function setuptoolsRustManifests(pyproject) {
  const table2 = at(pyproject, "tool", "setuptools-rust");
  return ["ext-modules", "bins"].flatMap((key) => {
    const entries = at(table2, key);
    if (!Array.isArray(entries)) return [];
    return entries.map((entry) => String(at(entry, "path") ?? "Cargo.toml"));
  });
}
async function scriptManifests(root) {
  const text = (0, import_file_bytes.textIfReadable)((0, import_node_path8.join)(root, "setup.py")) ?? "";
  return [...text.matchAll(/["']((?:[\w.-]+\/)*Cargo\.toml)["']/g)].map(([, path = ""]) => path);
}
async function scriptsSpeakOfCargo(root, pyproject) {
  const script = at(pyproject, "tool", "poetry", "build", "script");
  const hook2 = at(pyproject, "tool", "hatch", "build", "hooks", "custom", "path");
  const names = ["setup.py", "build.py", "hatch_build.py", "meson.build", "CMakeLists.txt"];
  for (const name of [...names, script, hook2]) {
    if (typeof name !== "string") continue;
    const text = (0, import_file_bytes.textIfReadable)((0, import_node_path8.join)(root, name)) ?? "";
    if (/\b(cargo|RustExtension)\b/i.test(text)) return true;
  }
  return false;
}
async function outermostManifests(root) {
  const passedOver = /^(vendor|vendored|third_party|tests?|examples?|target|node_modules|\..*)$/;
  const visit = async (folder) => {
    const entries = await (0, import_promises7.readdir)(folder, { withFileTypes: true });
    if (entries.some(({ name }) => name === "Cargo.toml")) return [(0, import_node_path8.join)(folder, "Cargo.toml")];
    const folders = entries.filter((entry) => entry.isDirectory() && !passedOver.test(entry.name));
    const found = await Promise.all(folders.map(({ name }) => visit((0, import_node_path8.join)(folder, name))));
    return found.flat().sort();
  };
  return visit(root);
}
async function workspaceRoot(manifest, root) {
  const folder = (0, import_node_path8.dirname)(manifest);
  const own = await readToml(manifest);
  if (at(own, "workspace") !== void 0) return folder;
  const named = at(own, "package", "workspace");
  if (typeof named === "string") return (0, import_node_path8.join)(folder, named);
  for (let above = folder; above !== root && above !== (0, import_node_path8.dirname)(above); ) {
    above = (0, import_node_path8.dirname)(above);
    const workspace = at(await readToml((0, import_node_path8.join)(above, "Cargo.toml")), "workspace");
    if (workspace === void 0) continue;
    const excluded = at(workspace, "exclude");
    const path = (0, import_node_path8.relative)(above, folder);
    const isExcluded = Array.isArray(excluded) && excluded.some((each) => path === each || path.startsWith(`${each}/`));
    if (!isExcluded) return above;
  }
  return folder;
}
async function pathLeadingOut(root) {
  for (const name of await (0, import_promises7.readdir)(root, { recursive: true })) {
    if ((0, import_node_path8.basename)(name) !== "Cargo.toml") continue;
    const manifest = (0, import_node_path8.join)(root, name);
    const table2 = await parseManifest(manifest);
    const isUnclear = table2 === null && isUnclearText((0, import_file_bytes.textIfReadable)(manifest));
    const path = isUnclear ? "what cannot be read" : pathsOf(table2).find((each) => !(0, import_is_below.isBelow)(root, (0, import_node_path8.resolve)((0, import_node_path8.dirname)(manifest), each)));
    if (path !== void 0) return { manifest: name, path };
  }
  return null;
}
function isUnclearText(text) {
  return text === null || /\.\.|["']\/|\\/.test(text);
}
function pathsOf(table2) {
  if (typeof table2 !== "object" || table2 === null) return [];
  return Object.entries(table2).flatMap(([key, value]) => {
    const isPath = ["path", "workspace"].includes(key) && typeof value === "string";
    if (isPath) return [value];
    const isList = ["members", "default-members"].includes(key) && Array.isArray(value);
    return isList ? value.filter((each) => typeof each === "string") : pathsOf(value);
  });
}
async function bringsItsCrates(folder, root) {
  for (let place = folder; ; place = (0, import_node_path8.dirname)(place)) {
    for (const name of [".cargo/config.toml", ".cargo/config"]) {
      const sources = at(await readToml((0, import_node_path8.join)(place, name)), "source");
      const replacement = at(sources, "crates-io", "replace-with");
      const directory = typeof replacement === "string" ? at(sources, replacement, "directory") : void 0;
      if (typeof directory === "string") {
        const vendored = (0, import_node_path8.resolve)(place, directory);
        return (0, import_is_below.isBelow)(root, vendored) && await (0, import_archive.exists)(vendored);
      }
    }
    if (place === root || place === (0, import_node_path8.dirname)(place)) return false;
  }
}
async function cratesBelow(folder) {
  const found = /* @__PURE__ */ new Map();
  const visit = async (path) => {
    const name = at(await readToml((0, import_node_path8.join)(path, "Cargo.toml")), "package", "name");
    if (typeof name === "string" && !found.has(name)) found.set(name, path);
    const entries = await (0, import_promises7.readdir)(path, { withFileTypes: true });
    for (const entry of entries.sort((one, other) => one.name < other.name ? -1 : 1)) {
      if (entry.isDirectory()) await visit((0, import_node_path8.join)(path, entry.name));
    }
  };
  await visit(folder);
  return found;
}
async function existing(paths) {
  const distinct = [...new Set(paths.map((path) => (0, import_node_path8.normalize)(path)))];
  const there = await Promise.all(distinct.map(import_archive.exists));
  return distinct.filter((_, index) => there[index]);
}
async function readToml(path) {
  return await parseManifest(path) ?? {};
}
async function parseManifest(path) {
  const text = (0, import_file_bytes.textIfReadable)(path);
  if (text === null) return null;
  try {
    return (0, import_smol_toml.parse)(text);
  } catch {
    return null;
  }
}
function at(value, ...keys) {
  return keys.reduce(
    (inner, key) => typeof inner === "object" && inner !== null ? inner[key] : void 0,
    value
  );
}
var Unbuildable = class extends Error {
};
async function findCrates(question, tools2) {
  const manifests = await rustManifests(question);
  if (manifests === null) return null;
  const [name = ""] = (0, import_node_path7.relative)(tools2.scratch, question.root).split(import_node_path7.sep);
  const tree = (0, import_node_path7.join)(tools2.scratch, name);
  const outside = await leadsOut(manifests, tree, question.subject);
  if (outside !== null) return { unbuildable: outside };
  const folders = /* @__PURE__ */ new Set();
  for (const manifest of manifests) folders.add(await workspaceRoot(manifest, tree));
  const locks = /* @__PURE__ */ new Map();
  const crates = /* @__PURE__ */ new Map();
  const repositories = /* @__PURE__ */ new Map();
  try {
    for (const folder of folders) {
      if (await bringsItsCrates(folder, tree)) continue;
      const { crates: all, added } = await lockCrates({ folder, tree }, question, tools2);
      if (added !== null) locks.set((0, import_node_path7.relative)(question.root, (0, import_node_path7.join)(folder, lockName)), added);
      for (const locked of all) {
        const crate = locked.kind === "git" ? await gitCrate({ locked, question, tools: tools2, repositories }) : await registryCrate(locked, tools2);
        crates.set(crateId(locked), crate);
      }
    }
  } catch (error) {
    if (error instanceof Unbuildable) return { unbuildable: error.message };
    throw error;
  }
  return { crates, locks };
}
async function leadsOut(manifests, tree, subject) {
  const stranger = manifests.find((manifest) => !(0, import_is_below.isBelow)(tree, manifest));
  const found = stranger === void 0 ? await pathLeadingOut(tree) : { manifest: "pyproject.toml", path: (0, import_node_path7.relative)(tree, stranger) };
  return found === null ? null : `${found.manifest} of ${subject} names ${found.path}, which lies outside of it: install it as a wheel`;
}
var lockName = "Cargo.lock";
async function lockCrates({ folder, tree }, { root, subject, uploaded, cargoLocks }, { cargo: find, signal }) {
  const path = (0, import_node_path7.join)(folder, lockName);
  const own = (0, import_file_bytes.textIfReadable)(path);
  const kept2 = own === null ? cargoLocks[(0, import_node_path7.relative)(root, path)] : void 0;
  if (kept2 !== void 0) await (0, import_promises6.writeFile)(path, kept2);
  const before2 = own ?? kept2 ?? null;
  const known = before2 === null ? [] : readLock2(before2, subject);
  for (const locked of known) {
    if (locked.kind === "git") await crateTree(locked, subject, signal);
  }
  const cargo = await find();
  if (cargo === null && before2 === null) {
    throw new Unbuildable(
      `${subject} is written in Rust and brings no Cargo.lock, and there was no cargo to make one: install Rust and run \`poetrix lock\` again`
    );
  }
  const failure = await cargo?.lock(folder, { tree, isNew: before2 === null, asOf: uploaded });
  if (typeof failure === "string") {
    const reason = failure.replaceAll(folder, ".");
    if (before2 === null) {
      throw new Unbuildable(
        `${subject} is written in Rust and brings no Cargo.lock, and cargo could not make one (${reason}): install it as a wheel, or run \`poetrix lock\` again where cargo can`
      );
    }
    if (/failed to select a version|no matching package/.test(failure)) {
      throw new Unbuildable(
        `${subject} is built with a crate that the registry does not have (${reason}): lock another version, or install it as a wheel`
      );
    }
  }
  const text = (0, import_file_bytes.readBytes)(path)?.toString("utf8");
  if (text === void 0) throw (0, import_file_bytes.unreadable)(path, "there is no such file");
  const crates = readLock2(text, subject);
  const registries = new Set(crates.flatMap((each) => "registry" in each ? each.registry : []));
  if (registries.size > 1) {
    throw new Unbuildable(
      `${subject} takes crates from several registries (${[...registries].sort().join(", ")}), and a build can replace only one: install it as a wheel`
    );
  }
  const had = new Set(known.map(crateId));
  const isWhole = own !== null && crates.every((each) => had.has(crateId(each)));
  return { crates, added: isWhole ? null : text };
}
function readLock2(text, subject) {
  try {
    return readCargoLock(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Unbuildable(`Cargo.lock of ${subject} cannot be read: ${reason}`);
  }
}
function crateId(locked) {
  const { name, version } = locked;
  return locked.kind === "git" ? `${name}@${version}#${locked.revision.slice(0, 8)}` : `${name}@${version}`;
}
async function registryCrate({ name, version, hash }, { cargo }) {
  const checksum = (0, import_hash.hexFromSri)(hash).slice("sha256:".length);
  const url = await (await cargo())?.url({ name, version, checksum }) ?? null;
  return { kind: "registry", name, version, hash, url };
}
async function gitCrate({
  locked,
  question: { subject },
  tools: { signal },
  repositories
}) {
  const key = (0, import_download.revisionKey)(locked);
  const repository = repositories.get(key) ?? readRepository(locked, subject, signal);
  repositories.set(key, repository);
  const { tree, hash, folders } = await repository;
  const folder = folders.get(locked.name);
  if (folder === void 0) {
    throw new Unbuildable(
      `${subject} takes the crate ${locked.name} from ${locked.url}, which has no crate of this name at its commit ${locked.revision}`
    );
  }
  const workspace = await workspaceRoot((0, import_node_path7.join)(folder, "Cargo.toml"), tree);
  if (!(0, import_is_below.isBelow)(tree, workspace)) {
    throw new Unbuildable(
      `${subject} takes the crate ${locked.name} from ${locked.url}, whose workspace lies outside of that repository`
    );
  }
  return {
    ...locked,
    hash,
    path: (0, import_node_path7.relative)(tree, folder),
    ...workspace === folder ? {} : { workspace: (0, import_node_path7.relative)(tree, workspace) }
  };
}
async function readRepository(locked, subject, signal) {
  const tree = await crateTree(locked, subject, signal);
  return { tree, hash: await (0, import_download.narHash)(tree), folders: await cratesBelow(tree) };
}
async function crateTree({ name, url, revision }, subject, signal) {
  try {
    return await (0, import_download.gitTree)({ url, revision }, signal);
  } catch (error) {
    if (!(error instanceof import_errors.UserError)) throw error;
    throw new Unbuildable(
      `${subject} is built with the crate ${name} from Git, and ${error.message}: install it as a wheel, or lock it where the repository can be reached`
    );
  }
}
function parseWheelFileName(fileName) {
  if (!fileName.endsWith(".whl"))
    throw invalidWheel(fileName, "it does not end in .whl", fileName.length);
  const end = fileName.length - ".whl".length;
  const tagStart = hyphensBack(fileName, end, 3) + 1;
  const parts = fileName.slice(0, Math.max(0, tagStart - 1)).split("-");
  const [name = "", versionText = "", buildText] = parts;
  if (parts.length < 2 || parts.length > 3) {
    throw invalidWheel(fileName, "expected name-version-interpreter-abi-platform.whl");
  }
  if (name.includes("__") || !isWheelName(name)) throw invalidWheel(fileName, "bad project name");
  const version = (0, import_version_2.tryParseVersion)(versionText);
  if (!version) throw invalidWheel(fileName, "bad version", name.length + 1);
  const build = buildText === void 0 ? null : parseBuild(buildText);
  if (build === void 0) {
    const start = name.length + versionText.length + 2;
    throw invalidWheel(fileName, "the build number must start with a digit", start);
  }
  try {
    const tags = (0, import_version_solver.parseTag)(fileName.slice(tagStart, end));
    return { name: (0, import_constraint_sets.normalizeName)(name), version, build, tags };
  } catch (error) {
    if (!(error instanceof import_version_2.InvalidText)) throw error;
    throw invalidWheel(fileName, `bad tag: ${error.reason}`, tagStart + error.start);
  }
}
function hyphensBack(text, end, count) {
  let place = end;
  for (let left = count; left > 0 && place > 0; left--) place = text.lastIndexOf("-", place - 1);
  return place;
}
function invalidWheel(fileName, reason, start = 0) {
  return new import_version_2.InvalidText({
    code: "INVALID_WHEEL_NAME",
    kind: "wheel file name",
    text: fileName,
    reason,
    start
  });
}
function isWheelName(name) {
  return /^[A-Za-z0-9_.]+$/.test(name) || /^[\p{L}\p{N}_.]+$/u.test(name);
}
function parseBuild(text) {
  const match = /^([0-9]+)([^\n]*)/.exec(text);
  return match?.[1] === void 0 ? void 0 : [(0, import_version_2.versionNumber)(match[1]), match[2] ?? ""];
}
function environmentsIn(folder, uv, warn) {
  const made2 = /* @__PURE__ */ new Map();
  const interpreters = /* @__PURE__ */ new Map();
  const interpreterFor = (python) => {
    const known = interpreters.get(python) ?? interpreter(uv, python, warn);
    interpreters.set(python, known);
    return known;
  };
  return {
    async with(python, packages, wheelOf2) {
      const lines = [];
      for (const each of packages) {
        const { name, version } = each;
        lines.push(
          hasOnlySdists(each) ? `${name} @ ${(0, import_node_url3.pathToFileURL)(await wheelOf2(each))}
` : `${name}==${version}
`
        );
      }
      const key = `${python}
${lines.join("")}`;
      const known = made2.get(key) ?? make({ folder, uv, base: interpreterFor(python), lines });
      made2.set(key, known);
      return known;
    }
  };
}
function hasOnlySdists({ files }) {
  return files.length > 0 && files.every(({ kind }) => kind === "sdist");
}
async function interpreter(uv, python, warn) {
  const path = await (0, import_find_python.nearestPython)(uv, python);
  if (path === null) {
    throw new import_errors.UserError(
      "PYTHON_MISSING",
      `this machine has no Python ${python} in which to ask build back ends what they need`,
      `install one, for example with \`uv python install ${python}\``
    );
  }
  const described2 = await (0, import_host_python.describePython)(path);
  const { version } = described2;
  if (!version.startsWith(`${python}.`)) {
    warn(
      `this machine has no Python ${python}: build back ends are asked in Python ${version}, which may give other answers`
    );
  }
  return { found: path, described: described2 };
}
async function make({
  folder,
  uv,
  base,
  lines
}) {
  const { found, described: described2 } = await base;
  const place = await (0, import_promises9.mkdtemp)((0, import_node_path10.join)(folder, "environment-"));
  const python = (0, import_node_path10.join)(place, "venv", "bin", "python");
  const run = async (words) => {
    const answer = await (0, import_uv_2.runUv)(uv, words, { input: lines.join("") });
    if (answer.ok) return;
    throw new import_errors.UserError(
      "BUILD_ENVIRONMENT_FAILED",
      `uv could not make an environment with ${lines.map((line) => line.trim()).join(", ")}`,
      answer.stderr.trim().split("\n").slice(-15).join("\n")
    );
  };
  await run(["venv", "--no-project", "--python", found, (0, import_node_path10.join)(place, "venv")]);
  const linked = await linksFrom(python);
  if (lines.length > 0) {
    await run([
      "pip",
      "install",
      "--no-deps",
      ...await (0, import_uv_2.nothingBuilt)(),
      "--python",
      python,
      "-r",
      "-"
    ]);
  }
  return {
    python,
    base: described2.path,
    shown: [(0, import_node_path10.join)(place, "venv"), described2.prefix, described2.path, ...linked]
  };
}
async function linksFrom(path) {
  const target = await (0, import_promises9.readlink)(path).catch(() => null);
  if (target === null) return [];
  const next = (0, import_node_path10.resolve)((0, import_node_path10.dirname)(path), target);
  return [next, ...await linksFrom(next)];
}
function backEndUnanswered(subject, reason) {
  return new import_errors.UserError(
    "BACK_END_UNANSWERED",
    `the build back end of ${subject} could not be asked what it needs: ${reason}`,
    `run it again; or say what it needs with \`build-requires = [...]\` under [tool.poetrix.packages.${subject.split(" ")[0]}]`
  );
}
var hook = `
import importlib, json, os, sys, zipfile
result, named, path, task = sys.argv[1:5]
backend, _, attribute = named.partition(":")
sys.path[:1] = [os.path.abspath(folder) for folder in json.loads(path)]
sys.argv[1:] = []
made = os.path.join(os.environ["TMPDIR"], "made")
os.mkdir(made)
module = importlib.import_module(backend)
for name in filter(None, attribute.split(".")):
    module = getattr(module, name)
if task == "requirements":
    get = getattr(module, "get_requires_for_build_wheel", None)
    requires = list(get({})) if get else []
    answer = json.dumps([str(requirement) for requirement in requires]).encode()
elif task == "metadata" and hasattr(module, "prepare_metadata_for_build_wheel"):
    with open(os.path.join(made, module.prepare_metadata_for_build_wheel(made, {}), "METADATA"), "rb") as file:
        answer = file.read()
else:
    name = str(module.build_wheel(made, {}))
    if task == "metadata":
        with zipfile.ZipFile(os.path.join(made, name)) as wheel:
            found = [each for each in wheel.namelist() if each.endswith(".dist-info/METADATA")]
            answer = wheel.read(found[0])
    else:
        with open(os.path.join(made, name), "rb") as file:
            answer = name.encode() + b"\\n" + file.read()
with open(result, "wb") as file:
    file.write(answer)
`;
var bounds = {
  requirements: { bytes: 1e6, timeout: 12e4 },
  metadata: { bytes: 1e6, timeout: 3e5 },
  wheel: { bytes: 2e8, timeout: 6e5 }
};
var mostRequirements2 = 1e3;
async function askBackend(call) {
  const answer = await runHook("requirements", call);
  return "failure" in answer ? answer : readAnswer(answer.result);
}
async function makeMetadata(call) {
  return (await produce("metadata", call)).toString("utf8");
}
async function makeWheel(call) {
  const bytes = await produce("wheel", call);
  const end = bytes.indexOf("\n");
  return { fileName: bytes.subarray(0, end).toString("utf8"), bytes: bytes.subarray(end + 1) };
}
async function produce(task, call) {
  const answer = await runHook(task, call);
  if ("result" in answer) return answer.result;
  throw new import_errors.UserError(
    "BUILD_REQUIREMENT_UNBUILDABLE",
    `${call.subject}, which others are built with, has no wheel that fits, and none can be built here`,
    answer.failure
  );
}
async function runHook(task, call) {
  const { subject, environment, root, system, variables: variables2, scratch, confinement, signal } = call;
  const programs = await fixedPath(scratch);
  const [top = "", ...below] = (0, import_node_path11.relative)(scratch, root).split(import_node_path11.sep);
  const answer = await confinement.run(
    {
      python: environment.python,
      base: environment.base,
      // The whole tree, also where the package is in a subdirectory of it.
      tree: (0, import_node_path11.join)(scratch, top),
      subdirectory: below.join(import_node_path11.sep),
      script: hook,
      arguments: [system.backend, JSON.stringify(system.backendPath), task],
      variables: {
        ...variables2,
        // Requirements must not depend on the machine's other programs; a build may call programs of its requirements, such as meson.
        PATH: task === "requirements" ? programs.folder : `${(0, import_node_path11.dirname)(environment.python)}:${programs.folder}`,
        LANG: "C.UTF-8",
        SOURCE_DATE_EPOCH: "315532800"
      },
      shown: [...environment.shown, ...programs.shown],
      resultBytes: bounds[task].bytes,
      timeout: bounds[task].timeout
    },
    signal
  );
  if ("result" in answer) return answer;
  const fault = "ended" in answer ? answer.ended : (0, import_credentials.machineFault)(answer.failure);
  if (fault !== null) throw backEndUnanswered(subject, fault);
  return { failure: "failure" in answer ? answer.failure : "" };
}
function readAnswer(bytes) {
  const parsed = (0, import_valibot.safeParse)(answerShape, parseJson(bytes.toString("utf8")));
  if (!parsed.success) return { failure: "its answer is not a list of requirements" };
  return { requires: parsed.output };
}
var answerShape = (0, import_valibot.pipe)((0, import_valibot.array)((0, import_valibot.string)()), (0, import_valibot.maxLength)(mostRequirements2));
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
async function makePrograms(scratch) {
  const folder = (0, import_node_path11.join)(scratch, "bin");
  const shown = [folder];
  await (0, import_promises10.mkdir)(folder);
  const programs = (0, import_native_requirements.nativeRequirements)().programs.filter((name) => !name.includes("*"));
  for (const tool of programs) {
    const found = await (0, import_uv_2.onPath)(tool);
    if (found === null) continue;
    await (0, import_promises10.symlink)(found, (0, import_node_path11.join)(folder, tool));
    shown.push(await (0, import_promises10.realpath)(found));
  }
  const rust = await (0, import_host_python.findRust)();
  for (const tool of ["cargo", "rustc"]) {
    if (rust !== null) await (0, import_promises10.symlink)(rust[tool], (0, import_node_path11.join)(folder, tool));
    else await (0, import_promises10.writeFile)((0, import_node_path11.join)(folder, tool), "#!/bin/sh\nexit 1\n", { mode: 493 });
  }
  return { folder, shown: [...shown, ...rust?.prefixes ?? []] };
}
var made = /* @__PURE__ */ new Map();
function fixedPath(scratch) {
  const known = made.get(scratch) ?? makePrograms(scratch);
  made.set(scratch, known);
  return known;
}
async function buildSystemOf({ root, subject, hasWheel }) {
  const where = `pyproject.toml of ${subject}`;
  const text = (0, import_file_bytes.textIfReadable)((0, import_node_path12.join)(root, "pyproject.toml"));
  try {
    return (0, import_read_groups.readBuildSystem)(text === null ? {} : parseTable(text, where), where);
  } catch (error) {
    if (!(error instanceof import_errors.UserError) || error.hint !== void 0) throw error;
    const [name, version] = subject.split(" ");
    const hint = hasWheel ? `take its wheel: source = "wheel" under [tool.poetrix.packages.${name}]` : `take another version of it: \`poetry update ${name}\``;
    throw new import_errors.UserError(error.code, error.message, version && hint).causedBy(error);
  }
}
function parseTable(text, where) {
  try {
    return (0, import_smol_toml.parse)(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new import_errors.UserError("INVALID_PYPROJECT", `${where}: ${reason}`).causedBy(error);
  }
}
async function requirementsOf(tree, python, tools2) {
  return readTree(tree, { python, tools: tools2, waiting: [] });
}
async function readTree(tree, call) {
  const { python, tools: tools2 } = call;
  const system = await buildSystemOf(tree);
  requirementLines(tree.requires ?? system.requires, tree.subject);
  const resolveWith = (requires2, target) => tools2.resolver({
    requires: requires2,
    python,
    system: target,
    times: buildTimes(tree.uploaded, python, tree.asOf),
    constraints: tree.constraints,
    subject: tree.subject,
    metadataOf: (sdist) => metadataOf(sdist, within(tree, call))
  });
  const dynamic = tree.requires === null ? await dynamicRequirements({ tree, system, call, resolveWith }) : null;
  requirementLines(dynamic?.requires ?? [], tree.subject);
  const requires = tree.requires ?? [
    .../* @__PURE__ */ new Set([...system.requires, ...dynamic?.requires ?? []])
  ];
  return {
    system: { ...system, requires },
    failure: dynamic?.failure ?? null,
    resolveFor: (target) => resolveWith(requires, target)
  };
}
async function dynamicRequirements({
  tree,
  system,
  call,
  resolveWith
}) {
  const { tools: tools2 } = call;
  if (tree.version !== void 0) {
    const [name = ""] = tree.subject.split(" ");
    await (0, import_version_tools.writePkgInfo)(tree.root, system.requires, { name, version: tree.version });
  }
  const resolved = await orUnbuildable(() => resolveWith(system.requires, tools2.system));
  if ("unbuildable" in resolved) {
    return { requires: [], failure: reasonOf2(resolved.unbuildable, tools2.scratch) };
  }
  const { packages, unbuildable } = await buildableHere(resolved.answer, within(tree, call));
  const hook2 = await hookCall({ tree, system, packages, call });
  const ask = (root) => askBackend({ ...hook2, root });
  const answer = await ask(tree.root);
  if ("requires" in answer) return { requires: answer.requires, failure: null };
  const empty = await ask(await (0, import_promises8.mkdtemp)((0, import_node_path9.join)(tools2.scratch, "empty-")));
  return {
    requires: "requires" in empty ? empty.requires : [],
    failure: reasonOf2(unbuildable ?? answer.failure, tools2.scratch)
  };
}
async function buildableHere(packages, call) {
  const buildable = [];
  let unbuildable = null;
  for (const each of packages) {
    const made2 = hasOnlySdists(each) ? await orUnbuildable(() => wheelOf(each, call)) : null;
    if (made2 !== null && "unbuildable" in made2) unbuildable ??= made2.unbuildable;
    else buildable.push(each);
  }
  return { packages: buildable, unbuildable };
}
async function orUnbuildable(ask) {
  try {
    return { answer: await ask() };
  } catch (error) {
    if (!(error instanceof import_errors.UserError) || error.code !== "BUILD_REQUIREMENT_UNBUILDABLE")
      throw error;
    return { unbuildable: error.hint || error.message };
  }
}
async function hookCall({
  tree,
  system,
  packages,
  call
}) {
  const { python, tools: tools2 } = call;
  const environment = await tools2.environments.with(
    python,
    packages,
    (sdist) => wheelOf(sdist, within(tree, call))
  );
  return {
    subject: tree.subject,
    environment,
    root: tree.root,
    system,
    variables: tree.version === void 0 ? {} : (0, import_version_tools.versionVariables)(tree.version),
    scratch: tools2.scratch,
    confinement: await tools2.confinement(environment),
    signal: tools2.signal
  };
}
function within({ subject }, call) {
  return { ...call, waiting: [...call.waiting, subject] };
}
var done = /* @__PURE__ */ new Map();
async function metadataOf(sdist, call) {
  const make2 = async () => {
    const tree = await treeOf(sdist, call.tools);
    const known = await staticMetadata(tree.root, sdist);
    return known ?? readMetadata(await produced(tree, call, makeMetadata), sdist);
  };
  return remembered(sdist, call, { what: "metadata", make: make2 });
}
async function wheelOf(sdist, call) {
  const make2 = async () => {
    const tree = await treeOf(sdist, call.tools);
    const { fileName, bytes } = await produced(tree, call, makeWheel);
    if (!isWheelOf(fileName, sdist)) {
      throw new import_errors.UserError(
        "BUILD_REQUIREMENT_UNBUILDABLE",
        `the back end of ${tree.subject}, which others are built with, made a wheel of another name: ${JSON.stringify(fileName.slice(0, 200))}`
      );
    }
    const path = (0, import_node_path9.join)(await (0, import_promises8.mkdtemp)((0, import_node_path9.join)(call.tools.scratch, "wheel-")), fileName);
    await (0, import_promises8.writeFile)(path, bytes);
    return path;
  };
  return remembered(sdist, call, { what: "wheel", make: make2 });
}
async function remembered({ name, version }, { python, waiting, tools: tools2 }, { what, make: make2 }) {
  const subject = `${name} ${version}`;
  refuseCircle(subject, waiting);
  const ofRun = done.get(tools2.scratch) ?? /* @__PURE__ */ new Map();
  done.set(tools2.scratch, ofRun);
  const key = `${what} ${subject} ${python}`;
  const answer = ofRun.get(key) ?? await make2();
  ofRun.set(key, answer);
  return answer;
}
async function treeOf({ name, version, files }, tools2) {
  const subject = `${name} ${version}`;
  const file = files.find(({ kind }) => kind === "sdist");
  const [hash] = file?.hashes ?? [];
  if (file === void 0 || hash === void 0) {
    throw new import_errors.UserError(
      "BUILD_REQUIREMENT_UNBUILDABLE",
      `${subject}, which others are built with, has no wheel that fits, and its sdist has no hash on the package index`
    );
  }
  const { fileName, url, size, uploaded } = file;
  const wanted = { fileName, url, hash, size, index: null };
  const root = await makeTree({ kind: "archive", file: wanted }, tools2.scratch, tools2.signal);
  return {
    subject,
    root,
    uploaded,
    version,
    // Poetry limits what packages are built with, and not what that is built with in turn.
    constraints: [],
    hasWheel: false,
    ...tools2.settingsOf(name)
  };
}
async function wholeCall(tree, call) {
  const { system, resolveFor: resolveFor2 } = await readTree(tree, call);
  const packages = await resolveFor2(call.tools.system);
  return hookCall({ tree, system, packages, call });
}
async function produced(tree, call, make2) {
  const hook2 = await wholeCall(tree, call);
  try {
    return await make2(hook2);
  } catch (error) {
    if (!(error instanceof import_errors.UserError) || error.code !== "BUILD_REQUIREMENT_UNBUILDABLE")
      throw error;
    const { requires } = hook2.system;
    if (await rustManifests({ root: tree.root, requires }) === null) throw error;
    throw new import_errors.UserError(
      "BUILD_REQUIREMENT_UNBUILDABLE",
      `${tree.subject}, which others are built with, has no wheel that fits; it is written in Rust, and its crates cannot be fetched in the sandbox: name a version that has a wheel as \`build-requires\` of what it builds`
    ).causedBy(error);
  }
}
function isWheelOf(fileName, { name, version }) {
  try {
    const parsed = parseWheelFileName(fileName);
    const isSame = (0, import_version_2.compareVersions)(parsed.version, (0, import_version_2.parseVersion)(version)) === 0;
    return /^[\w.+!-]+$/.test(fileName) && parsed.name === name && isSame;
  } catch {
    return false;
  }
}
function refuseCircle(subject, waiting) {
  if (!waiting.includes(subject)) return;
  const circle = [...waiting.slice(waiting.indexOf(subject)), subject];
  throw new import_errors.UserError(
    "BUILD_CYCLE",
    circle.length === 2 ? `${subject} is built with itself, and the package index has no wheel of it` : `build requirements go in a circle, and the package index has no wheel of any: ${circle.join(" → ")}`,
    sayWhat(subject)
  );
}
function reasonOf2(output, scratch) {
  const lines = output.split("\n").map((line) => line.replaceAll(new RegExp(`(?:${scratch}|/build/)[^\\s:'"]*/`, "g"), "").trim()).filter((line) => line !== "" && !/^(File "|Traceback|[~^]+$)/.test(line));
  const names = /[\w.]+-config\b|pkg-config|\w\.h\b|\bnot found|be found|make sure/i;
  const complains = /error|fatal|not found|no such|cannot|could not|make sure/i;
  const complaints = lines.filter((line) => complains.test(line));
  const telling = complaints.find((line) => names.test(line)) ?? complaints.at(-1) ?? lines.at(-1);
  return (telling ?? "it said nothing").slice(0, 300);
}
async function inferBuild(tree, python, tools2) {
  const { system, failure, resolveFor: resolveFor2 } = await requirementsOf(tree, python, tools2);
  const { subject, root, uploaded, cargoLocks } = tree;
  const { requires } = system;
  const rust = await findCrates({ subject, root, uploaded, requires, cargoLocks }, tools2);
  return { build: system, failure, rust, resolveFor: resolveFor2 };
}
var parallelBuilds = 4;
async function gatherBuilds(question, tools2, arrivals) {
  const inferred = /* @__PURE__ */ new Map();
  const infer = (build, python) => {
    const key = `${build.id} ${python}`;
    const known = inferred.get(key) ?? tools2().then((found2) => inferFrom({ build, python, question, tools: found2 }));
    inferred.set(key, known);
    return known;
  };
  const found = new Map(
    question.targets.map(({ target }) => [target, /* @__PURE__ */ new Map()])
  );
  let open2 = question.targets.flatMap(
    ({ target, builds }) => builds.map((build) => ({ target, build }))
  );
  while (open2.length > 0) {
    const more = await (0, import_concurrently.concurrently)(open2, parallelBuilds, async ({ target, build }) => {
      const known = knownWhole(question.known(target, build)) ?? (isMissing(build) ? unread(build) : null) ?? await resolveFor({
        inferred: await infer(build, target.python.version),
        target,
        source: build,
        question,
        tools: await tools2()
      });
      found.get(target)?.set(build.id, known);
      arrivals.advance(build.subject, 0);
      return known.requirements.filter(({ file }) => file.kind === "sdist").map((requirement) => ({ target, build: buildOf(requirement, question) }));
    });
    const seen = /* @__PURE__ */ new Set();
    open2 = more.flat().filter(({ target, build }) => {
      const key = `${target.id} ${build.id}`;
      const isNew = !seen.has(key) && !found.get(target)?.has(build.id);
      seen.add(key);
      return isNew;
    });
  }
  return gathered(found);
}
function gathered(found) {
  const systems = /* @__PURE__ */ new Map();
  const crates = /* @__PURE__ */ new Map();
  const requirements = /* @__PURE__ */ new Map();
  for (const [target, builds] of found) {
    const ofTarget = /* @__PURE__ */ new Map();
    for (const [id, known] of builds) {
      systems.set(id, mergeBuilds(systems.get(id), known.build));
      for (const [name, crate] of known.crates) crates.set(name, crate);
      ofTarget.set(id, known.requirements);
    }
    refuseCycles(target, ofTarget);
    requirements.set(target, ofTarget);
  }
  return { systems, requirements, crates };
}
function knownWhole(known) {
  if (known === null || known.build.unbuildable !== void 0 || known.build.unread) return null;
  return [...known.crates.values()].some(({ url }) => url === null) ? null : known;
}
function isMissing({ place }) {
  if (place.kind === "directory") return !(0, import_node_fs.existsSync)(place.path);
  return place.kind === "archive" && place.file.url.startsWith("file:") && !(0, import_node_fs.existsSync)((0, import_node_url.fileURLToPath)(place.file.url));
}
function unread({ requires, asOf, constraints }) {
  const build = {
    ...(0, import_read_groups.readBuildSystem)({}, ""),
    requires: requires ?? [],
    ...wishesOf({ requires, asOf, constraints }),
    unread: true
  };
  return { build, crates: none, requirements: [] };
}
async function inferFrom({
  build,
  python,
  question,
  tools: tools2
}) {
  const root = await makeTree(build.place, tools2.scratch, tools2.signal);
  const { subject, uploaded, requires, asOf, constraints, hasWheel, version } = build;
  return inferBuild(
    {
      subject,
      root,
      uploaded,
      requires,
      asOf,
      constraints,
      hasWheel,
      cargoLocks: question.cargoLocks(build.id),
      ...version === void 0 ? {} : { version }
    },
    python,
    tools2
  );
}
async function resolveFor({
  inferred,
  target,
  source,
  question,
  tools: tools2
}) {
  const build = {
    ...inferred.build,
    ...wishesOf(source),
    ...failureOf(inferred),
    ...cratesOf(inferred)
  };
  const crates = inferred.rust !== null && "crates" in inferred.rust ? inferred.rust.crates : none;
  const same = source.uploaded === null ? question.sameRequirements(target, source.id, build) : null;
  if (same !== null) return { build, crates, requirements: same };
  const packages = await inferred.resolveFor(target.system);
  return {
    build,
    crates,
    requirements: await chooseFiles({ packages, target, build: source, question, options: tools2 })
  };
}
var none = /* @__PURE__ */ new Map();
function wishesOf({
  requires,
  asOf,
  constraints
}) {
  return {
    ...requires === null ? {} : { given: true },
    ...constraints.length === 0 ? {} : { constraints: (0, import_build_constraints.constraintTexts)(constraints) },
    ...asOf === null ? {} : { asOf }
  };
}
function failureOf({ failure }) {
  if (failure === null) return {};
  const wants = (0, import_native_requirements.nativeNamedIn)(failure);
  return { failure, ...wants.length === 0 ? {} : { wants } };
}
function cratesOf({
  rust
}) {
  if (rust === null) return {};
  if ("unbuildable" in rust) return { crates: [], unbuildable: rust.unbuildable };
  const { crates, locks } = rust;
  return {
    crates: [...crates.keys()].sort(),
    ...locks.size === 0 ? {} : { cargoLocks: Object.fromEntries(locks) }
  };
}
function mergeBuilds(one, other) {
  const requires = [...one?.requires ?? [], ...other.requires];
  return { ...one, ...other, requires: [...new Set(requires)].sort() };
}
async function chooseFiles({
  packages,
  target,
  build,
  question: { idOf, ruleFor: ruleFor2 },
  options: { uv }
}) {
  const chosen = packages.map(async (listed) => {
    const { name, version } = listed;
    const found = requirementOf({ listed, target, rule: ruleFor2(name), idOf }) ?? requirementOf({
      listed: await allFiles(uv, listed, target),
      target,
      rule: ruleFor2(name),
      idOf
    });
    if (found !== null) return found;
    throw new import_errors.UserError(
      "NO_USABLE_FILE",
      `${name} ${version}, which ${build.subject} is built with, has no file that fits ${target.label}`,
      `name other requirements with \`build-requires\` under [tool.poetrix.packages.${build.subject.split(" ")[0]}]`
    );
  });
  return (await Promise.all(chosen)).sort((a, b) => a.id < b.id ? -1 : 1);
}
function requirementOf({
  listed,
  target,
  rule,
  idOf
}) {
  const { name, version } = listed;
  const files = listed.files.flatMap(
    ({ fileName: fileName2, hashes: [hash2] }) => hash2 === void 0 ? [] : [{ name: fileName2, hash: (0, import_hash.hexFromSri)(hash2) }]
  );
  const chosen = (0, import_choose_source.chooseFile)({ name, version, source: null, files }, target, rule);
  const file = listed.files.find(({ fileName: fileName2 }) => fileName2 === chosen.file?.name);
  const hash = file?.hashes[0];
  if (chosen.unusable !== null || file === void 0 || hash === void 0) return null;
  const { fileName, kind, url, size, uploaded } = file;
  return {
    id: idOf(name, version),
    name,
    version,
    fileName,
    file: { kind, hash, url, size },
    uploaded
  };
}
async function allFiles(uv, { name, version, files }, target) {
  const question = { name, version, index: null, python: target.python.version };
  return (await (0, import_index.askIndex)(uv, [question])).get(question) ?? { name, version, files };
}
function buildOf(requirement, { settingsOf }) {
  const { id, name, version, fileName, file, uploaded } = requirement;
  const { hash, url } = file;
  return {
    id,
    subject: `${name} ${version}`,
    place: { kind: "archive", file: { fileName, hash, url: url ?? "", index: null } },
    uploaded,
    ...settingsOf(name),
    // Poetry limits what packages are built with, and not what that is built with in turn.
    constraints: [],
    hasWheel: false
  };
}
function refuseCycles(target, builds) {
  const done2 = /* @__PURE__ */ new Set();
  const visit = (id, path) => {
    if (path.includes(id)) {
      const circle = [...path.slice(path.indexOf(id)), id].join(" → ");
      throw new import_errors.UserError(
        "BUILD_CYCLE",
        `on ${target.id}, build requirements go in a circle: ${circle}`,
        'let one of them come as a wheel: `source = "wheel"` under [tool.poetrix.packages.NAME]'
      );
    }
    if (done2.has(id)) return;
    for (const { id: next, file } of builds.get(id) ?? []) {
      if (file.kind === "sdist") visit(next, [...path, id]);
    }
    done2.add(id);
  };
  for (const id of builds.keys()) visit(id, []);
}
var tools = ["pyproject-hooks", "setuptools", "wheel"].map(import_constraint_sets.normalizeName);
async function gatherTools(targets, { known: knownOf, resolver, idOf }) {
  const found = await (0, import_concurrently.concurrently)(targets, targets.length, async (target) => {
    const known = [...knownOf(target) ?? []].filter(([name]) => name !== "installer");
    const kept2 = new Map(known);
    if (tools.every((name) => kept2.has(name))) return kept2;
    const resolve5 = await resolver();
    const packages = await resolve5({
      requires: tools,
      python: target.python.version,
      system: target.system,
      times: [null],
      constraints: [],
      subject: "Poetrix"
    });
    const requirements = packages.map(
      (listed) => requirementOf({ listed, target, rule: { source: "wheel" }, idOf })
    );
    if (requirements.includes(null)) {
      throw new import_errors.UserError(
        "NO_USABLE_FILE",
        `${tools.join(" and ")}, which build packages, have no wheel for ${target.label}`
      );
    }
    return new Map(requirements.map((each) => [each.name, each]));
  });
  return new Map(targets.map((target, index) => [target, found[index] ?? /* @__PURE__ */ new Map()]));
}
async function runBounded(command, { bytes, timeout, signal }, env = {}) {
  const [program2, ...args] = command;
  const child = (0, import_node_child_process.spawn)(program2, args, {
    cwd: "/",
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...env }
  });
  (0, import_run_program.endWithUs)(child, { leadsGroup: true });
  let ended = null;
  const end = (why) => {
    ended ??= why;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
    }
  };
  const clock = setTimeout(() => end(`no answer within ${timeout / 1e3} seconds`), timeout);
  const abort = () => end("interrupted");
  signal.addEventListener("abort", abort, { once: true });
  const parts = [];
  let length = 0;
  child.stdout.on("data", (part2) => {
    length += part2.length;
    if (length > bytes) end("its answer is too large");
    else parts.push(part2);
  });
  let errors = "";
  child.stderr.on("data", (part2) => {
    errors = `${errors}${part2}`.slice(-1e4);
  });
  const exitCode = await new Promise((done2) => {
    child.on("error", () => done2(null));
    child.on("exit", () => end(""));
    child.on("close", (code) => done2(code));
  });
  clearTimeout(clock);
  signal.removeEventListener("abort", abort);
  return { bytes: Buffer.concat(parts), errors, exitCode, ended: ended || null };
}
var systemFolders = [
  ...["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"],
  ...["/etc/alternatives", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d"]
];
var buildFolder = "/build";
var kernelSettings = ["sys", "irq", "bus", "fs", "sysrq-trigger"].map((name) => `/proc/${name}`).filter((path) => (0, import_node_fs3.existsSync)(path));
var networkFiles = [
  ...["/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/services"],
  ...["/etc/ssl", "/etc/pki", "/etc/ca-certificates", "/etc/static", "/run/systemd/resolve"],
  ...["/etc/passwd", "/etc/group"]
];
async function findCommand() {
  const program2 = await (0, import_uv_2.onPath)("bwrap");
  if (program2 === null) return null;
  const { stdout: help } = await (0, import_run_program.runProgram)(program2, ["--help"]);
  const has = (option) => help.includes(option);
  return ({ shown, written, network, diskBytes: diskBytes2 }) => {
    const readOnly = [
      ...systemFolders,
      ...network ? networkFiles : [],
      ...["/nix/store", ...shown]
    ].filter((path) => (0, import_node_fs3.existsSync)(path));
    const sized = (bytes) => has("--size") ? ["--size", String(bytes)] : [];
    return [
      program2,
      ...["--unshare-user", "--unshare-all", ...network ? ["--share-net"] : []],
      ...["--cap-drop", "ALL", "--new-session", "--die-with-parent"],
      ...network ? [] : ["--hostname", "localhost"],
      // Without this it could make a namespace of its own, in which it would be root again.
      ...has("--disable-userns") ? ["--disable-userns"] : [],
      ...["--proc", "/proc", ...kernelSettings.flatMap((path) => ["--ro-bind", path, path])],
      ...["--dev", "/dev", ...sized(diskBytes2), "--tmpfs", "/dev/shm"],
      ...[...sized(diskBytes2), "--tmpfs", buildFolder, ...sized(diskBytes2), "--tmpfs", "/tmp"],
      // Some of it may lie below /tmp.
      ...readOnly.flatMap((path) => ["--ro-bind", path, path]),
      ...written.flatMap((path) => ["--bind", path, path]),
      ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", buildFolder, "--"]
    ];
  };
}
async function findBubblewrap() {
  const commandFor = await findCommand();
  if (commandFor === null) return null;
  return {
    name: "bubblewrap",
    confines: true,
    hasOwnProcesses: true,
    buildFolder,
    seals: false,
    async run({ command, shown, diskBytes: diskBytes2, ...call }) {
      const confined = commandFor({ shown, diskBytes: diskBytes2, written: [], network: false });
      const answer = await runBounded([...confined, ...command], call, { PATH: "" });
      if (answer.ended !== null) return { ended: answer.ended };
      if (answer.exitCode === 0) return { bytes: answer.bytes };
      return { ended: answer.errors.trim() || "it was ended before it gave an answer" };
    }
  };
}
async function findBubblewrapWithNetwork() {
  const commandFor = await findCommand();
  if (commandFor === null) return null;
  const sandboxed = (view) => commandFor({ ...view, network: true, diskBytes });
  const [program2, ...args] = sandboxed({ shown: [], written: [] });
  const trial = await (0, import_run_program.runProgram)(program2, [...args, "/bin/sh", "-c", ""]);
  return trial.exitCode === 0 ? sandboxed : null;
}
var diskBytes = 4 * 1024 ** 3;
var driver = String.raw`
import json, os, resource, shutil, stat, subprocess, sys, threading, time

job_folder = sys.argv[1]
with open(os.path.join(job_folder, "job.json")) as file:
    job = json.load(file)
# Nix names a file for its output. It is opened before all is read-only.
out = os.open(os.environ["out"], os.O_WRONLY | os.O_CREAT) if "out" in os.environ else 1


def seal(kept):
    import ctypes
    libc = ctypes.CDLL(None, use_errno=True)
    remount, read_only, bind, recursive, private = 32, 1, 4096, 16384, 1 << 18
    flags = {"ro": 1, "nosuid": 2, "nodev": 4, "noexec": 8, "noatime": 1024, "nodiratime": 2048, "relatime": 1 << 21}

    def check(answer, what):
        if answer != 0:
            raise OSError(ctypes.get_errno(), what + " cannot be sealed")

    def mount(source, target, how):
        check(libc.mount(source and os.fsencode(source), os.fsencode(target), None, how, None), target)

    user, group = os.getuid(), os.getgid()
    new_user, new_mounts = 0x10000000, 0x00020000
    check(libc.unshare(new_user | new_mounts), "the sandbox")
    for name, text in (("setgroups", "deny"), ("uid_map", "%d %d 1" % (user, user)), ("gid_map", "%d %d 1" % (group, group))):
        with open("/proc/self/" + name, "w") as file:
            file.write(text)
    mount(None, "/", recursive | private)
    # Some of what is shown may lie below it.
    mount("/tmp", "/tmp", bind | recursive)
    # Root may write kernel settings, whatever its namespace.
    for place in ("sys", "irq", "bus", "fs", "sysrq-trigger"):
        place = "/proc/" + place
        if os.path.exists(place):
            mount(place, place, bind | recursive)
    with open("/proc/self/mountinfo") as file:
        mounts = [line.split() for line in file]
    for fields in mounts:
        place = fields[4].encode().decode("unicode_escape")
        within = place == "/dev" or place.startswith("/dev/") or place == "/proc"
        if within or place in kept:
            continue
        current = sum(flags.get(name, 0) for name in fields[5].split(","))
        mount(None, place, remount | bind | current | read_only)
    prctl_drop_bound = 24
    for capability in range(64):
        libc.prctl(prctl_drop_bound, capability, 0, 0, 0)


def limit():
    for name, most in job["limits"].items():
        try:
            resource.setrlimit(getattr(resource, name), (most, most))
        except (AttributeError, ValueError, OSError):
            pass


def everything():
    memory = processes = 0
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open("/proc/%s/statm" % name) as file:
                    memory += int(file.read().split()[1]) * resource.getpagesize()
                processes += 1
            except (OSError, IndexError, ValueError):
                pass
    return memory, processes


def answer(header, result=b""):
    text = json.dumps(header).encode() + b"\n" + result
    with os.fdopen(out, "wb") as file:
        file.write(text)
    os._exit(0)


if any(os.path.exists(path) for path in job["hidden"]):
    answer({"visible": True})
build = os.environ.get("NIX_BUILD_TOP") or job["build"]
tree, home, temporary = (os.path.join(build, name) for name in ("tree", "home", "tmp"))
for folder in (home, temporary):
    os.makedirs(folder, exist_ok=True)
if job["seals"] and any(os.access(path, os.W_OK) for path in ("/usr", "/proc/sys/kernel/core_pattern", job["python"], job_folder)):
    seal([build, os.path.realpath(build), "/tmp"])
shutil.copytree(job["tree"], tree, symlinks=True)
result = os.path.join(home, "result")
environment = dict(job["variables"], HOME=home, TMPDIR=temporary)
child = subprocess.Popen(
    [job["python"], "-s", os.path.join(job_folder, "script.py"), result] + job["arguments"],
    cwd=os.path.join(tree, job["subdirectory"]), env=environment, preexec_fn=limit,
    stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
)
kept = bytearray()
printed = 0


def read():
    global printed
    while True:
        part = os.read(child.stdout.fileno(), 65536)
        if not part:
            return
        printed += len(part)
        kept.extend(part)
        del kept[: max(0, len(kept) - job["outputBytes"])]


reader = threading.Thread(target=read, daemon=True)
reader.start()
excess = None
while child.poll() is None and excess is None:
    try:
        child.wait(0.05)
    except subprocess.TimeoutExpired:
        if printed > job["printedBytes"]:
            excess = "it prints without end"
        if job["counts"]:
            memory, processes = everything()
            if memory > job["memoryBytes"]:
                excess = "it took too much memory"
            elif processes > job["processes"]:
                excess = "it started too many processes"
# What it left running may keep its output open.
reader.join(0.2)
if excess is None and child.returncode < 0:
    excess = "it was ended by signal %d" % -child.returncode
content = b""
unanswered = None
if excess is None and child.returncode == 0:
    try:
        handle = os.open(result, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > job["resultBytes"]:
            unanswered = "its answer is no file, or too large"
        else:
            with os.fdopen(handle, "rb") as file:
                content = file.read(job["resultBytes"])
    except OSError:
        unanswered = "it ended and left no answer"
output = bytes(kept).decode("utf8", "replace").rstrip()
answer({"exitCode": child.returncode, "ended": excess, "unanswered": unanswered, "output": output}, content)
`;
var gigabyte = 1024 ** 3;
var most = {
  memoryBytes: 6 * gigabyte,
  diskBytes: 4 * gigabyte,
  processes: 1e3,
  outputBytes: 64 * 1024,
  printedBytes: 256 * 1024 * 1024
};
function confinementIn(sandbox, scratch) {
  return {
    async run(job, signal) {
      const { python, base, tree, subdirectory, script, variables: variables2, shown, resultBytes, timeout } = job;
      const folder = await (0, import_promises12.mkdtemp)((0, import_node_path14.join)(scratch, "job-"));
      const build = (0, import_node_path14.join)(folder, "build");
      const files = (0, import_node_path14.join)(folder, "files");
      await (0, import_promises12.mkdir)(build);
      await (0, import_promises12.mkdir)(files);
      const hidden = (0, import_node_path14.join)(folder, `hidden-${(0, import_node_crypto.randomBytes)(8).toString("hex")}`);
      await (0, import_promises12.writeFile)(hidden, "");
      await (0, import_promises12.chmod)(tree, 493);
      await (0, import_promises12.writeFile)((0, import_node_path14.join)(files, "driver.py"), driver);
      await (0, import_promises12.writeFile)((0, import_node_path14.join)(files, "script.py"), script);
      await (0, import_promises12.writeFile)(
        (0, import_node_path14.join)(files, "job.json"),
        JSON.stringify({
          python,
          tree,
          subdirectory,
          variables: variables2,
          resultBytes,
          arguments: job.arguments,
          hidden: sandbox.confines ? [hidden] : [],
          build: sandbox.buildFolder ?? build,
          seals: sandbox.seals,
          counts: sandbox.hasOwnProcesses,
          limits: {
            RLIMIT_AS: most.memoryBytes,
            RLIMIT_FSIZE: most.diskBytes,
            RLIMIT_NPROC: most.processes,
            RLIMIT_CORE: 0
          },
          ...most
        })
      );
      const told = await sandbox.run({
        command: [base, "-I", "-S", (0, import_node_path14.join)(files, "driver.py"), files],
        shown: [.../* @__PURE__ */ new Set([...shown, tree, files])],
        diskBytes: most.diskBytes,
        bytes: resultBytes + 8 * most.outputBytes,
        timeout,
        signal
      });
      signal.throwIfAborted();
      return "ended" in told ? told : readAnswer2(told.bytes);
    }
  };
}
function readAnswer2(bytes) {
  const end = bytes.indexOf("\n");
  let header;
  try {
    header = JSON.parse(bytes.subarray(0, Math.max(0, end)).toString("utf8"));
  } catch {
    return { ended: "it was ended before it gave an answer" };
  }
  if (header.visible) throw notConfined();
  if (typeof header.ended === "string") return { ended: header.ended };
  if (typeof header.unanswered === "string") return { failure: header.unanswered };
  if (header.exitCode === 0) return { result: bytes.subarray(end + 1) };
  return { failure: typeof header.output === "string" ? header.output : "it failed" };
}
function notConfined() {
  return new import_errors.UserError(
    "NO_CONFINEMENT",
    "the sandbox in which build back ends run does not hide your files from them",
    "this is a bug in Poetrix or in this machine's sandbox: please report it"
  );
}
var expression = `{ job }:
let
  inherit (builtins.fromJSON job) command inputs nonce;
in
derivation {
  name = "poetrix-confined";
  system = builtins.currentSystem;
  builder = builtins.head command;
  args = builtins.tail command;
  inputs = map builtins.storePath inputs;
  inherit nonce;
}`;
async function findNixSandbox(buildUsers = hasBuildUsers()) {
  if (process.platform !== "linux" || await (0, import_uv_2.onPath)("nix-build") === null) return null;
  const users = await buildUsers ? [] : ["--option", "build-users-group", ""];
  return {
    name: "Nix's sandbox",
    confines: true,
    hasOwnProcesses: true,
    buildFolder: null,
    seals: true,
    async run({ command, shown, bytes, timeout, signal }) {
      const all = [...systemFolders, ...shown].filter((path) => (0, import_node_fs4.existsSync)(path));
      const stored = all.flatMap((path) => /^\/nix\/store\/[^/]+/.exec(path) ?? []);
      const paths = outermost(all.filter((path) => !path.startsWith("/nix/store/")));
      const job = { command, inputs: [...new Set(stored)], nonce: (0, import_node_crypto2.randomBytes)(16).toString("hex") };
      const { exitCode, stdout, stderr } = await (0, import_run_program.runProgram)(
        "nix-build",
        [
          ...["--no-out-link", "--argstr", "job", JSON.stringify(job), "-E", expression],
          // Where user namespaces are forbidden Nix would build without any sandbox, and say nothing.
          ...["--option", "sandbox", "true", "--option", "sandbox-fallback", "false"],
          ...["--option", "sandbox-paths", paths.join(" "), "--option", "substitute", "false"],
          ...["--option", "max-build-log-size", "1000000", ...users],
          ...["--option", "timeout", String(Math.ceil(timeout / 1e3))]
        ],
        { signal, timeout: timeout + 1e4, env: { NIX_PATH: "" } }
      );
      signal.throwIfAborted();
      if (exitCode === null || /timed out/.test(stderr)) {
        return { ended: `no answer within ${timeout / 1e3} seconds` };
      }
      if (exitCode !== 0) return { ended: reasonOf3(stderr) };
      const status = await (0, import_promises13.lstat)(stdout);
      if (!status.isFile() || status.size > bytes) return { ended: "its answer is too large" };
      return { bytes: await (0, import_promises13.readFile)(stdout) };
    }
  };
}
function outermost(paths) {
  const distinct = [...new Set(paths.map((path) => (0, import_node_path15.normalize)(path)))];
  return distinct.filter(
    (path) => !distinct.some((other) => other !== path && (0, import_is_below.isBelow)(other, path))
  );
}
function reasonOf3(stderr) {
  const lines = stderr.trim().split("\n");
  const own = lines.findLast((line) => !/^(error: builder for|\s|last \d+ log lines)/.test(line));
  return (own ?? lines.at(-1) ?? "").replace(/^error: /, "");
}
async function hasBuildUsers() {
  if (process.getuid?.() !== 0) return true;
  const groups = await (0, import_promises13.readFile)("/etc/group", "utf8").catch(() => "");
  return /^nixbld:[^:]*:[^:]*:\w/m.test(groups);
}
var program = "/usr/bin/sandbox-exec";
var quoted = (path) => `(subpath ${JSON.stringify(path)})`;
function sandboxExec() {
  return {
    name: "sandbox-exec",
    confines: true,
    hasOwnProcesses: false,
    buildFolder: null,
    seals: false,
    async run({ command, shown, ...call }) {
      const files = shown.at(-1) ?? "";
      const build = files.replace(/[^/]*$/, "build");
      const profile = [
        "(version 1)",
        "(deny default)",
        "(allow process-fork process-exec signal (target same-sandbox))",
        "(allow sysctl-read)",
        "(allow file-read-metadata)",
        `(allow file-read* ${["/usr", "/bin", "/sbin", "/System", "/Library", "/nix/store", "/opt/homebrew", "/private/var/db", "/dev"].map(quoted).join(" ")})`,
        `(deny file-read* ${quoted((0, import_node_os.homedir)())})`,
        `(allow file-read* ${[...shown, build].map(quoted).join(" ")})`,
        `(allow file-write* ${quoted(build)} (literal "/dev/null"))`
      ].join("\n");
      const answer = await runBounded([program, "-p", profile, ...command], call, {
        PATH: ""
      });
      if (answer.ended !== null) return { ended: answer.ended };
      if (answer.exitCode === 0) return { bytes: answer.bytes };
      return { ended: answer.errors.trim() || "it was ended before it gave an answer" };
    }
  };
}
var sandboxExecWithNetwork = ({ shown, written }) => {
  const rule = (what, paths) => paths.length === 0 ? [] : [`(${what} ${paths.map((path) => quoted((0, import_node_fs5.realpathSync)(path))).join(" ")})`];
  const profile = [
    "(version 1)",
    "(allow default)",
    ...rule("deny file-read-data", [(0, import_node_os.homedir)(), "/Users"].filter(import_node_fs5.existsSync)),
    "(deny file-write*)",
    ...rule("allow file-read*", [...shown, ...written]),
    `(allow file-write* (literal "/dev/null"))`,
    ...rule("allow file-write*", written)
  ].join("\n");
  return [program, "-p", profile];
};
async function findConfinement(options, sandboxes = sandboxesHere()) {
  const { environment, scratch, trusts, signal } = options;
  if (trusts) return confinementIn(unconfined, scratch);
  const failures = [];
  for (const sandbox of await sandboxes) {
    const confinement = confinementIn(sandbox, scratch);
    const tree = (0, import_node_path13.join)(scratch, "no-tree");
    await (0, import_promises11.mkdir)(tree, { recursive: true });
    const trial = {
      ...environment,
      // Nothing of a package's is tried.
      python: environment.base,
      tree,
      subdirectory: "",
      arguments: [],
      variables: {},
      script: "import sys; open(sys.argv[1], 'w').write('held')",
      resultBytes: 100,
      timeout: 6e4
    };
    const answer = await confinement.run(trial, signal);
    if ("result" in answer && answer.result.toString() === "held") return confinement;
    const said = "ended" in answer ? answer.ended : "failure" in answer ? answer.failure : "";
    const why = said.split("\n").at(-1) || "it gave no answer";
    failures.push(`${sandbox.name} does not work: ${why}`);
  }
  throw new import_errors.UserError(
    "NO_CONFINEMENT",
    "some packages are built from source, and this machine has no sandbox to run their build back ends in",
    [...failures, howToGetOne(process.platform), orTrust].join("\n")
  );
}
async function findNetworkSandbox(find = process.platform === "darwin" ? async () => sandboxExecWithNetwork : findBubblewrapWithNetwork) {
  const found = await find();
  if (found !== null) return found;
  throw new import_errors.UserError(
    "NO_CONFINEMENT",
    "a package in Rust is built from source, and this machine has no sandbox with a network, in which cargo can look up its crates",
    [installBubblewrap, orTrust].join("\n")
  );
}
var orTrust = "if you trust everything that is built from source: `poetrix lock --trust-build-scripts`";
var installBubblewrap = "install bubblewrap (`nix profile install nixpkgs#bubblewrap`; on Debian `apt install bubblewrap`), which needs user namespaces";
function howToGetOne(platform) {
  if (platform === "darwin") {
    return "sandbox-exec is a part of macOS: run this outside of other sandboxes, in which it does not work, and see that /usr/bin/sandbox-exec is there";
  }
  return [
    installBubblewrap,
    "or let Nix add folders to its sandbox: your name in `trusted-users` of /etc/nix/nix.conf"
  ].join("; ");
}
async function sandboxesHere() {
  if (process.platform === "darwin") return [sandboxExec()];
  const found = [await findBubblewrap(), await findNixSandbox()];
  return found.filter((sandbox) => sandbox !== null);
}
var unconfined = {
  name: "no sandbox",
  confines: false,
  hasOwnProcesses: false,
  buildFolder: null,
  seals: false,
  async run({ command, shown: _, ...call }) {
    const answer = await runBounded(command, call);
    if (answer.ended !== null) return { ended: answer.ended };
    if (answer.exitCode === 0) return { bytes: answer.bytes };
    return { ended: answer.errors.trim() || "it was ended before it gave an answer" };
  }
};
function networkVariables() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name)));
}
var kept = /^(PATH|HOME|USER|LOGNAME|LANG|LC_\w+|TMPDIR|XDG_\w+|NETRC|PYENV_ROOT|SSL_CERT_\w+|NIX_SSL_CERT_FILE|CURL_CA_BUNDLE|(https?|all|no)_proxy|UV_\w+)$/i;
async function findCargo({ scratch, trusts, signal }) {
  const rust = await (0, import_host_python.findRust)();
  if (rust === null) return null;
  const home = (0, import_node_path16.join)(scratch, "cargo");
  const settings = await linkSettings(home);
  const sandboxed = trusts ? null : await findNetworkSandbox();
  const run = async ({ folder, tree }, args, env = {}) => {
    const shown = [tree, ...rust.prefixes, ...settings, ...certificates()];
    const confined = sandboxed?.({ shown, written: [home, folder] }) ?? [];
    const [program2 = "", ...words] = [...confined, rust.cargo, ...args];
    const answer = await (0, import_run_program.runProgram)(
      program2,
      [...words, "--manifest-path", (0, import_node_path16.join)(folder, "Cargo.toml")],
      {
        isolated: true,
        env: { ...variables({ rust, home }), ...env },
        signal,
        timeout: longest
      }
    );
    signal.throwIfAborted();
    return answer.exitCode === 0 ? null : reasonOf4(answer.stderr);
  };
  let download;
  return {
    async lock(folder, { tree, isNew, asOf }) {
      const place = { folder, tree };
      if (!isNew) return run(place, ["update", "--workspace"]);
      if (asOf !== null) {
        const time = new Date(Math.ceil(asOf.getTime() / 1e3) * 1e3).toISOString();
        const option = ["-Zunstable-options", "--publish-time", time.replace(".000", "")];
        const failure = await run(place, ["generate-lockfile", ...option], {
          RUSTC_BOOTSTRAP: "1"
        });
        if (failure === null) return null;
      }
      return run(place, ["generate-lockfile"]);
    },
    async url(crate) {
      download ??= readDownload(home).then(
        async (known) => known ?? await askForDownload(crate, { home, scratch, run })
      );
      return downloadUrl(await download, crate);
    }
  };
}
var longest = 6e5;
async function linkSettings(home) {
  await (0, import_promises14.mkdir)(home, { recursive: true });
  const users = process.env.CARGO_HOME || (0, import_node_path16.join)((0, import_node_os2.homedir)(), ".cargo");
  const found = [];
  for (const name of ["config.toml", "config", "credentials.toml", "credentials"]) {
    const path = await (0, import_promises14.realpath)((0, import_node_path16.join)(users, name)).catch(() => null);
    if (path === null) continue;
    await (0, import_promises14.symlink)(path, (0, import_node_path16.join)(home, name));
    found.push(path);
  }
  return found;
}
function certificates() {
  const names = ["SSL_CERT_FILE", "SSL_CERT_DIR", "NIX_SSL_CERT_FILE", "CURL_CA_BUNDLE"];
  return [...names, "CARGO_HTTP_CAINFO"].flatMap((name) => process.env[name] || []);
}
function variables({ rust, home }) {
  return {
    ...usersVariables(),
    CARGO_HOME: home,
    RUSTC: rust.rustc,
    CARGO_TERM_COLOR: "never",
    CARGO_NET_RETRY: "2",
    // Where a new crate can be chosen: one that the compiler is new enough for.
    CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS: "fallback",
    // Which knows the user's credentials.
    CARGO_NET_GIT_FETCH_WITH_CLI: "true",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: import_git_revision.gitProtocols.join(":")
  };
}
function usersVariables() {
  const own = /^(SSH_\w+|GIT_\w+|CARGO_(HTTP|NET|REGISTRY|REGISTRIES|SOURCE)_\w+)$/;
  const ofCargo = Object.entries(process.env).filter(([name]) => own.test(name));
  return { ...networkVariables(), ...Object.fromEntries(ofCargo) };
}
function reasonOf4(output) {
  const lines = output.split("\n").map((line) => line.trim());
  const error = lines.find((line) => line.startsWith("error: "))?.slice("error: ".length);
  const cause = lines[lines.lastIndexOf("Caused by:") + 1];
  const isCause = lines.includes("Caused by:") && cause !== void 0 && cause !== "";
  return [error ?? lines.at(-1) ?? "it said nothing", ...isCause ? [cause] : []].join(": ");
}
async function readDownload(home) {
  const indexes = (0, import_node_path16.join)(home, "registry", "index");
  for (const name of (await (0, import_promises14.readdir)(indexes).catch(() => [])).sort()) {
    const text = (0, import_file_bytes.textIfReadable)((0, import_node_path16.join)(indexes, name, "config.json"));
    if (text !== null) return JSON.parse(text).dl;
  }
  return null;
}
async function askForDownload({ name, version }, tools2) {
  const folder = await (0, import_promises14.mkdtemp)((0, import_node_path16.join)(tools2.scratch, "crate-"));
  const manifest = `[package]
name = "ask"
version = "0.0.0"
[lib]
path = "ask.rs"
[workspace]
`;
  await (0, import_promises14.writeFile)(
    (0, import_node_path16.join)(folder, "Cargo.toml"),
    `${manifest}[dependencies]
${name} = "=${version}"
`
  );
  await (0, import_promises14.writeFile)((0, import_node_path16.join)(folder, "ask.rs"), "");
  await tools2.run({ folder, tree: folder }, ["generate-lockfile"]);
  return readDownload(tools2.home);
}
function downloadUrl(template, crate) {
  if (template === null) return null;
  const { name, version, checksum } = crate;
  const markers = {
    "{crate}": name,
    "{version}": version,
    "{prefix}": prefixOf(name),
    "{lowerprefix}": prefixOf(name.toLowerCase()),
    "{sha256-checksum}": checksum
  };
  const marker = /\{(crate|version|prefix|lowerprefix|sha256-checksum)\}/g;
  const whole = marker.test(template) ? template : `${template}/{crate}/{version}/download`;
  return whole.replaceAll(marker, (each) => markers[each] ?? each);
}
function prefixOf(name) {
  if (name.length < 3) return String(name.length);
  return name.length === 3 ? `3/${name[0]}` : `${name.slice(0, 2)}/${name.slice(2, 4)}`;
}
async function findBuilds(request2, { progress, signal }) {
  const { project, settings, ids, ranges, located, previous, uv, resolver, scratch } = request2;
  const settingsOf = (name) => (0, import_source_build.settingsOfBuild)(settings, name);
  const itself = (0, import_source_build.projectBuild)(project, settings);
  const targets = ranges.map(({ target, description }) => {
    const builds = description.packages.flatMap((described2) => {
      const { locked, file } = described2;
      const location = file === null ? import_index.nowhere : located.of(locked, file);
      return (0, import_source_build.sourceBuildOf)(described2, ids.of(locked), { project, settings, target, location }) ?? [];
    });
    return { target, builds: itself === null ? builds : [...builds, itself] };
  });
  let confinement;
  const tools2 = async () => {
    const client = await uv();
    return {
      uv: client,
      scratch,
      signal,
      system: (0, import_this_machine.thisSystem)(),
      resolver: await resolver(),
      environments: environmentsIn(scratch, client, (text) => progress.warn(text)),
      confinement(environment) {
        confinement ??= findConfinement({
          environment,
          scratch,
          trusts: request2.trustsBuildScripts,
          signal
        });
        return confinement;
      },
      settingsOf,
      cargo: (0, import_once.once)(() => findCargo({ scratch, trusts: request2.trustsBuildScripts, signal }))
    };
  };
  const total = targets.reduce((sum, { builds }) => sum + builds.length, 0);
  const task = progress.task("finding build requirements", total);
  try {
    return await gatherBuilds(
      {
        targets,
        known: previous.build,
        sameRequirements: previous.sameRequirements,
        cargoLocks: previous.cargoLocks,
        idOf: ids.ofRequirement,
        // Of build requirements wheels are taken where there are any, whatever `prefer-wheels` says.
        ruleFor: (name) => (0, import_version_solver.ruleFor)(name, { packages: settings.packages }),
        settingsOf
      },
      (0, import_once.once)(tools2),
      task
    );
  } finally {
    task.end();
  }
}
var table = (0, import_once.once)(
  () => JSON.parse(
    (0, import_node_fs7.readFileSync)((0, import_node_path17.join)((0, import_runtime_root.runtimeRoot)(), "nix", "packages", "native-libraries.json"), "utf8")
  )
);
function isKnownLibrary(soname) {
  const { libraries, loaders, driver: driver2 } = table();
  return soname in libraries || loaders.includes(soname) || driver2.libraries.includes(soname) || new RegExp(`^(${driver2.toolkit})$`).test(soname);
}
function packageWheels(project, ranges, located) {
  return ranges.flatMap(
    ({ target, description }) => description.packages.flatMap(({ locked, file, dependencies }) => {
      if (file === null || !isLinux(target)) return [];
      if (locked.source?.kind === "file" && !(0, import_node_fs6.existsSync)(locked.source.url)) return [];
      const location = located.of(locked, file);
      const wanted = (0, import_source_build.wantedFile)({ locked, file, project, location });
      return { ...wanted, size: location.size, name: locked.name, dependencies };
    })
  );
}
function requirementWheels(targets) {
  return targets.flatMap(
    ({ target, builds, tools: tools2 }) => isLinux(target) ? [...[...builds.values()].flat(), ...tools2.values()].map(({ name, fileName, file }) => ({
      fileName,
      hash: file.hash,
      url: file.url ?? "",
      index: null,
      size: file.size,
      name,
      dependencies: []
    })) : []
  );
}
var isLinux = ({ system }) => /-linux(-musl)?$/.test(system);
async function findNeeds(wheels, known, { progress, signal }) {
  const needs = /* @__PURE__ */ new Map();
  const unread2 = /* @__PURE__ */ new Map();
  const candidates = wheels.filter(({ fileName }) => mayHoldElf(fileName));
  for (const wheel of candidates) {
    const before2 = known(wheel.hash);
    if (before2 !== void 0 && !isTooOld(before2)) needs.set(wheel.hash, before2);
    else unread2.set(wheel.hash, wheel);
  }
  if (unread2.size === 0) return needs;
  const task = progress.task("reading which libraries wheels need", unread2.size);
  try {
    const read2 = new Map(await gatherNeeds([...unread2.values()], { signal, arrivals: task }));
    if ([...read2.values()].some((wheel) => wheel?.needs.every(isKnownLibrary) === false)) {
      const others = candidates.filter(({ hash }) => !read2.has(hash));
      const silent = { advance: () => {
      } };
      for (const [hash, wheel] of await gatherNeeds(others, { signal, arrivals: silent })) {
        read2.set(hash, wheel);
      }
    }
    for (const wheel of unread2.values()) {
      const found = read2.get(wheel.hash) ?? null;
      needs.set(wheel.hash, found && withoutOthers(wheel, found, { candidates, read: read2 }));
      const left = (found?.optional ?? []).filter(
        (soname) => !isKnownLibrary(soname) && !bringersOf(soname, { candidates, read: read2 }).length
      );
      if (left.length > 0) progress.warn(leftOut(wheel.fileName, left));
    }
    return needs;
  } finally {
    task.end();
  }
}
function bringersOf(soname, { candidates, read: read2 }) {
  return candidates.flatMap(
    ({ name, hash }) => read2.get(hash)?.brings.includes(soname) ? [name] : []
  );
}
function withoutOthers({ name, dependencies }, { brings: _, optional: optional2 = [], ...found }, wheels) {
  const isOthers = (soname) => {
    const bringers = isKnownLibrary(soname) ? [] : bringersOf(soname, wheels);
    return bringers.length > 0 && !bringers.some((each) => each === name || dependencies.includes(each));
  };
  const left = found.needs.filter((soname) => optional2.includes(soname) || isOthers(soname));
  return left.length === 0 ? found : { ...found, optional: left };
}
function isTooOld(before2) {
  return before2 !== null && before2.optional === void 0 && !before2.needs.every(isKnownLibrary);
}
function leftOut(fileName, sonames) {
  const [name, version] = fileName.split("-");
  const shown = sonames.slice(0, 3).join(", ");
  const names = sonames.length > 3 ? `${shown} and ${sonames.length - 3} more` : shown;
  return `${name} ${version} builds without ${names}: no module of its wheel needs them, and no known package of nixpkgs has them`;
}
async function findTrees(ranges, known, { progress, signal }) {
  const revisions = /* @__PURE__ */ new Map();
  for (const { locked } of ranges.flatMap(({ description }) => description.packages)) {
    const revision = (0, import_download.revisionOf)(locked.source);
    if (revision !== null) revisions.set((0, import_download.revisionKey)(revision), revision);
  }
  if (revisions.size === 0) return /* @__PURE__ */ new Map();
  const task = progress.task("fetching Git revisions", revisions.size);
  try {
    return await (0, import_download.gatherTrees)(revisions, {
      known,
      signal,
      arrivals: task,
      warn: (text) => progress.warn(text)
    });
  } finally {
    task.end();
  }
}
async function locate({ project, lock, settings, ranges, previous, uv }, { progress }) {
  progress.step("asking the package index for files and their hashes");
  const ids = (0, import_git_revision.packageIds)(lock);
  const chosen = ranges.flatMap(
    ({ target, description }) => description.packages.map((described2) => {
      const id = ids.of(described2.locked);
      const build = (0, import_source_build.sourceBuildOf)(described2, id, { project, settings, target, location: import_index.nowhere });
      return {
        described: described2,
        python: target.python.version,
        wantsUploadTime: build !== null && previous.build(target, build) === null
      };
    })
  );
  const located = await (0, import_index.locateFiles)(chosen, { project, known: previous.file, uv });
  for (const warning2 of located.warnings) progress.warn(warning2);
  return located;
}
function warnOfGone(gone, { progress }) {
  for (const [{ name, version }, files] of gone) {
    for (const file of files) {
      progress.warn(
        `the package index no longer has ${file.name}, which poetry.lock lists: another file of ${name} ${version} is taken`
      );
    }
  }
}
async function makePlan(request2, context) {
  const { project, before: before2, anew, uv } = request2;
  const settings = (0, import_settings.readSettings)(project);
  const inputs = (0, import_plan_shape.planInputs)(project, request2.lock);
  const previous = (anew ? import_previous_plan.chosenBefore : import_previous_plan.previousPlan)(before2, {
    inputs,
    settings,
    ids: (0, import_git_revision.packageIds)(request2.lock),
    directory: project.directory
  });
  context.progress.step(`resolving ${request2.lock.packages.length} packages`);
  let lock = await (0, import_build_constraints.withHashes)(request2.lock, previous.hashOfUrl, context);
  let ranges = await (0, import_build_constraints.resolveTargets)(project, lock, settings);
  let located = await locate({ project, lock, settings, ranges, previous, uv }, context);
  while (located.gone.size > 0) {
    warnOfGone(located.gone, context);
    lock = (0, import_lock_2.withoutFiles)(lock, located.gone);
    ranges = await (0, import_build_constraints.resolveTargets)(project, lock, settings);
    located = await locate({ project, lock, settings, ranges, previous, uv }, context);
  }
  (0, import_build_constraints.warnOfUnanswered)(ranges, context);
  const ids = (0, import_git_revision.packageIds)(lock);
  return (0, import_temporary_folder.inTemporaryFolder)(async (scratch) => {
    const resolver = (0, import_once.once)(async () => requirementsResolver(await uv(), scratch));
    const [trees, { systems, requirements, crates }, tools2, packageNeeds] = await (0, import_concurrently.together)(
      findTrees(ranges, previous.treeHash, context),
      // The crates of what is built with cargo are found with its requirements, in the same unpacked tree.
      findBuilds(
        {
          project,
          settings,
          ids,
          ranges,
          located,
          previous,
          uv,
          resolver,
          scratch,
          trustsBuildScripts: request2.trustsBuildScripts
        },
        context
      ),
      gatherTools(
        ranges.map(({ target }) => target),
        { known: previous.tools, resolver, idOf: ids.ofRequirement }
      ),
      findNeeds(packageWheels(project, ranges, located), previous.needs, context)
    );
    const targets = ranges.map(
      (range2) => ({
        ...range2,
        builds: requirements.get(range2.target) ?? /* @__PURE__ */ new Map(),
        buildNames: /* @__PURE__ */ new Map(),
        tools: tools2.get(range2.target) ?? /* @__PURE__ */ new Map()
      })
    );
    const requirementNeeds = await findNeeds(requirementWheels(targets), previous.needs, context);
    const needs = new Map([...packageNeeds, ...requirementNeeds]);
    return (0, import_plan_shape.buildPlan)({
      project,
      lock,
      settings,
      inputs,
      ids,
      targets,
      facts: {
        location: located.of,
        treeHash: (url, revision) => trees.get((0, import_download.revisionKey)({ url, revision })) ?? null,
        needs: (fileName, hash) => mayHoldElf(fileName) ? needs.get(hash) ?? void 0 : void 0,
        build: (id) => systems.get(id),
        versionTool: (0, import_version_tools.versionToolOf)(project)?.name ?? null,
        crates
      }
    });
  });
}
function failedBackEnds({ packages, project }) {
  const builds = [
    ...Object.entries(packages).map(([id, { name, build, native }]) => ({
      id,
      name,
      build,
      native: [...(0, import_native_requirements.nativeRequirements)().packages[name]?.native ?? [], ...native ?? []]
    })),
    { ...project, id: project.name, native: project.native ?? [] }
  ];
  return builds.flatMap(
    ({ id, name, build, native }) => build?.failure === void 0 ? [] : warning({ id, name, build, native })
  ).sort();
}
function warning({
  id,
  name,
  build,
  native
}) {
  const text = `the build back end of ${id} could not tell what it needs (${build.failure}); the requirements in its pyproject.toml are used`;
  const table2 = `[tool.poetrix.packages.${name}]`;
  if (native.length > 0) return `${text}, and ${native.join(", ")} of the system`;
  if (build.wants !== void 0) {
    return `${text}, and ${build.wants.join(", ")} of the system, which this message names
hint: if it needs something else, native = [...] under ${table2}`;
  }
  const [, module2] = /No module named '?(\w+)/.exec(build.failure ?? "") ?? [];
  if (module2 === "distutils" && build.requires.some((each) => /^setuptools\b/.test(each))) {
    const limits = build.constraints?.join(", ");
    const hint = limits === void 0 ? `take the newest setuptools, build-as-of = "newest" under ${table2}` : `let [tool.poetry.build-constraints] allow a newer setuptools: it says ${limits}`;
    return `${text}
hint: ${hint}`;
  }
  if (module2 !== void 0) {
    const requires = [...build.requires, module2.replaceAll("_", "-")];
    return `${text}
hint: say what brings ${module2}, build-requires = ${JSON.stringify(requires).replaceAll('","', '", "')} under ${table2}`;
  }
  return `${text}
hint: if it needs a library of the system, native = [...] under ${table2}; if it needs Python packages, build-requires = [...]`;
}
function missingCrates({ packages, project, crates = {} }) {
  const builds = [...Object.values(packages).map(({ build }) => build), project.build];
  const unbuildable = builds.flatMap((build) => build?.unbuildable ?? []);
  const unaddressed = Object.values(crates).some(({ url }) => url === null);
  return [
    ...new Set(unbuildable.sort()),
    ...unaddressed ? [
      "there is no cargo here to ask for the URLs of crates: only nixpkgs can build packages that need them; install Rust and run `poetrix lock` again"
    ] : []
  ];
}
function missingFiles({ packages, targets }, directory) {
  return Object.entries(packages).flatMap(([id, { source }]) => {
    if (source.kind !== "file" && source.kind !== "directory") return [];
    const path = (0, import_node_path18.resolve)(directory, source.path);
    if ((0, import_node_fs8.existsSync)(path)) return [];
    const groups = groupsOf(id, targets).join(", ");
    return [
      `poetry.lock takes ${id} from ${path}, which is not there: these groups cannot be built: ${groups}
hint: put it there, or name where it is in pyproject.toml and run \`poetry lock\``
    ];
  });
}
function groupsOf(id, targets) {
  const groups = Object.values(targets).flatMap(
    ({ packages }) => Object.keys(packages[id]?.include ?? {})
  );
  return [...new Set(groups)].sort();
}
function twoVersions({ packages, targets }) {
  const found = /* @__PURE__ */ new Map();
  for (const { name, ids } of Object.values(targets).flatMap(
    (target) => selectedTwice(target, packages)
  )) {
    found.set(`${name} (${ids.map((id) => described(id, ids, packages)).join(" and ")})`, ids);
  }
  if (found.size === 0) return [];
  return [
    `poetry.lock selects two versions of ${[...found.keys()].join(", ")}: one environment can hold only one
hint: add the version that its other packages need to pyproject.toml, as \`poetry add NAME@VERSION\` does, then run \`poetry lock\` and \`poetrix lock\`; \`poetrix why NAME\` tells which packages need it`
  ];
}
function described(id, ids, packages) {
  const one = packages[id];
  const isShared = ids.some((other) => other !== id && packages[other]?.version === one?.version);
  return one && isShared ? `${one.version} from ${one.source.kind}` : one?.version;
}
function selectedTwice(target, packages) {
  const byName = /* @__PURE__ */ new Map();
  for (const [id, { include, varies }] of Object.entries(target.packages)) {
    if (varies) continue;
    for (const [group, alternatives] of Object.entries(include)) {
      if (!alternatives.some((extras) => extras.length === 0)) continue;
      const key = `${group}
${packages[id]?.name}`;
      (0, import_append.append)(byName, key, id);
    }
  }
  return [...byName].filter(([, ids]) => ids.length > 1).map(([key, ids]) => ({ name: key.slice(key.indexOf("\n") + 1), ids }));
}
function unknownSettings({ packages }, lock, plan) {
  const known = new Set(
    [...lock.packages, ...Object.values(plan.packages), plan.project].map(
      ({ name }) => (0, import_constraint_sets.normalizeName)(name)
    )
  );
  return [...packages.keys()].filter((name) => !known.has(name)).map((name) => {
    const hint = (0, import_read_groups.nearest)(name, [...known]) ?? "`poetrix show` lists the packages there are";
    return `pyproject.toml: [tool.poetrix.packages.${name}] changes nothing: poetry.lock has no such package, and nothing is built with it
hint: ${hint}`;
  });
}
async function lockProject(directory, { trustsBuildScripts }, given) {
  const { context, hasWarned } = listening(given);
  const written = await (0, import_read_groups.readProject)(directory);
  const lock = await (0, import_lock_2.readLock)(written.directory);
  const newer = (0, import_settings.newerFormat)(lock);
  if (newer !== null) context.progress.warn(newer);
  const settings = (0, import_settings.readSettings)(written);
  const { project, warnings } = (0, import_stale_lock.acceptLock)(written, lock, settings);
  const textBefore = await (0, import_plan_shape.readPlanText)(project.directory);
  (0, import_plan_shape.refuseNewerPlan)(textBefore);
  const warn = (text2) => context.progress.warn(text2);
  const uv = (0, import_once.once)(() => (0, import_uv_2.findUv)(context.signal));
  const earlier = (0, import_plan_shape.earlierPlan)(textBefore, warn);
  const compared = earlier && await comparedWithIndex({ plan: earlier, lock, uv, warn });
  const before2 = compared?.plan ?? null;
  const plan = (0, import_keep_verified.keepVerified)(
    await makePlan({ project, lock, before: before2, uv, trustsBuildScripts }, context),
    before2
  );
  const text = (0, import_format_plan.formatPlan)(plan);
  const changed = text !== textBefore;
  if (changed) {
    await checkUnchanged(project.directory, (0, import_plan_shape.planInputs)(project, lock));
    await (0, import_write_plan.writePlan)(project, text, context.signal);
  }
  const uncompared = new Set(compared?.uncompared.map(({ hash }) => hash));
  await noteSeen(unvouchedFiles(plan, lock).filter(({ hash }) => !uncompared.has(hash)));
  for (const warning2 of [
    ...warnings,
    ...changed ? failedBackEnds(plan) : [],
    ...unknownSettings(settings, lock, plan),
    ...twoVersions(plan),
    ...missingCrates(plan),
    ...missingFiles(plan, project.directory),
    ...[(0, import_remade_plan.otherPoetry)(project, lock), changed ? (0, import_remade_plan.unheededPlugins)(project) : null].filter(
      (warning3) => warning3 !== null
    )
  ]) {
    context.progress.warn(warning2);
  }
  if (!hasWarned()) (0, import_known_plan.rememberPlan)({ project, lock }, plan, text);
  return { project, lock, plan, before: before2, changed, uv };
}
async function checkUnchanged(directory, inputs) {
  const now = (0, import_plan_shape.planInputs)(await (0, import_read_groups.readProject)(directory), await (0, import_lock_2.readLock)(directory));
  for (const name of ["poetry.lock", "pyproject.toml"]) {
    if ((0, import_node_util.isDeepStrictEqual)(now[name], inputs[name])) continue;
    throw new import_errors.UserError(
      "INPUTS_CHANGED",
      `${name} was changed while poetrix.lock was made from it: poetrix.lock is left as it was`,
      "run `poetrix lock` again"
    );
  }
}
function listening(context) {
  let warned = false;
  const { progress } = context;
  const warn = (text) => {
    warned = true;
    progress.warn(text);
  };
  const heard = {
    progress: { ...progress, warn },
    get signal() {
      return context.signal;
    }
  };
  return { context: heard, hasWarned: () => warned };
}
async function checkPlan(directory, options, context) {
  const project = await (0, import_read_groups.readProject)(directory);
  const lock = await (0, import_lock_2.readLock)(project.directory);
  const settings = (0, import_settings.readSettings)(project);
  const stale = settings.allowStaleLock ? null : (0, import_settings.checkFreshness)(project, lock);
  if (stale !== null)
    return { reason: stale.message, hint: "run `poetry lock`, then `poetrix lock`" };
  const text = await (0, import_plan_shape.readPlanText)(project.directory);
  (0, import_plan_shape.refuseNewerPlan)(text);
  const reason = await (0, import_remade_plan.whyNotTaken)(text, project, lock);
  if (reason !== null) return { reason, hint: "run `poetrix lock`" };
  if (options.index && text !== null) {
    const { project: accepted } = (0, import_stale_lock.acceptLock)(project, lock, settings);
    const other = await otherwiseNow(
      { project: accepted, lock, plan: (0, import_plan_shape.parsePlan)(text) },
      options,
      context
    );
    if (other !== null) {
      return {
        reason: other,
        hint: "find out who changed poetrix.lock, then run `poetrix lock`"
      };
    }
  }
  return { reason: await (0, import_untracked_plan_2.whyUntracked)(project.directory), hint: import_untracked_plan_2.howToTrack };
}
async function otherwiseNow({ project, lock, plan }, { trustsBuildScripts }, context) {
  const uv = (0, import_once.once)(() => (0, import_uv_2.findUv)(context.signal));
  const [file] = (await otherwiseOnIndex(unvouchedFiles(plan, lock), await uv())).values();
  if (file !== void 0) return file;
  const request2 = { project, lock, before: plan, anew: true, uv, trustsBuildScripts };
  const made2 = (0, import_keep_verified.keepVerified)(await makePlan(request2, context), plan);
  const difference = (0, import_remade_plan.firstDifference)(withoutAddresses(plan), withoutAddresses(made2));
  return difference && `poetrix.lock is not what it would be now: ${(0, import_remade_plan.sayDifference)(difference)}`;
}
function withoutAddresses({ packages, crates = {}, ...rest }) {
  const bare = ({ url: _, size: __, ...file }) => file;
  return {
    ...rest,
    packages: mapValues(packages, ({ files, ...entry }) => ({
      ...entry,
      files: mapValues(files, bare)
    })),
    crates: mapValues(crates, (crate) => crate.kind === "git" ? crate : { ...crate, url: null })
  };
}
function mapValues(table2, change) {
  return Object.fromEntries(Object.entries(table2).map(([key, value]) => [key, change(value)]));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkPlan,
  lockProject
});
