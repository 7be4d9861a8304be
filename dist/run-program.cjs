// Made from src/ by `npm run build`. Do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  endWithUs: () => endWithUs,
  runProgram: () => runProgram
});
module.exports = stdin_exports;
var import_once = require("./once.cjs");
var import_patience = require("./patience.cjs");
var import_node_path = require("node:path");
var import_node_process = __toESM(require("node:process"));
var import_node_util = require("node:util");
var import_node_path2 = __toESM(require("node:path"));
var import_node_url = require("node:url");
var import_node_process2 = __toESM(require("node:process"));
var import_node_child_process = require("node:child_process");
var import_node_events = require("node:events");
var import_node_process3 = __toESM(require("node:process"));
var import_promises = __toESM(require("node:fs/promises"));
var import_node_path3 = __toESM(require("node:path"));
var import_node_process4 = __toESM(require("node:process"));
var import_node_events2 = require("node:events");
var import_node_process5 = __toESM(require("node:process"));
var import_promises2 = require("node:stream/promises");
var readline = __toESM(require("node:readline/promises"));
var import_node_child_process2 = require("node:child_process");
var getContext = (raw) => ({ start: import_node_process.default.hrtime.bigint(), command: raw.map((part) => getCommandPart((0, import_node_util.stripVTControlCharacters)(part))).join(" "), state: { stdout: "", stderr: "", output: "" } });
var getCommandPart = (part) => /[^\w./-]/.test(part) ? `'${part.replaceAll("'", "'\\''")}'` : part;
var getOptions = ({ stdin, stdout, stderr, stdio = [stdin, stdout, stderr], env: envOption, preferLocal, cwd: cwdOption = ".", ...options }) => {
  const cwd = cwdOption instanceof URL ? (0, import_node_url.fileURLToPath)(cwdOption) : import_node_path2.default.resolve(cwdOption);
  const env = envOption ? { ...import_node_process2.default.env, ...envOption } : void 0;
  const input = stdio[0]?.string;
  return { ...options, input, stdio: input === void 0 ? stdio : ["pipe", ...stdio.slice(1)], env: preferLocal ? addLocalPath(env ?? import_node_process2.default.env, cwd) : env, cwd };
};
var addLocalPath = ({ Path = "", PATH = Path, ...env }, cwd) => {
  const pathParts = PATH.split(import_node_path2.default.delimiter);
  const localPaths = getLocalPaths([], import_node_path2.default.resolve(cwd)).map((localPath) => import_node_path2.default.join(localPath, "node_modules/.bin")).filter((localPath) => !pathParts.includes(localPath));
  return { ...env, PATH: [...localPaths, PATH].filter(Boolean).join(import_node_path2.default.delimiter) };
};
var getLocalPaths = (localPaths, localPath) => localPaths.at(-1) === localPath ? localPaths : getLocalPaths([...localPaths, localPath], import_node_path2.default.resolve(localPath, ".."));
var applyForceShell = async (file, commandArguments, options) => await shouldForceShell(file, options) ? [escapeFile(file), commandArguments.map((argument) => escapeArgument(argument)), { ...options, shell: true }] : [file, commandArguments, options];
var shouldForceShell = async (file, { shell: shell2, cwd, env = import_node_process4.default.env }) => import_node_process4.default.platform === "win32" && !shell2 && !await isExe(file, cwd, env);
var isExe = (file, cwd, { Path = "", PATH = Path }) => exeExtensions.some((extension) => file.toLowerCase().endsWith(extension)) || mIsExe(file, cwd, PATH);
var EXE_MEMO = {};
var memoize = (function_) => (...arguments_) => EXE_MEMO[arguments_.join("\0")] ??= function_(...arguments_);
var access = memoize(import_promises.default.access);
var mIsExe = memoize(async (file, cwd, PATH) => {
  const parts = PATH.split(import_node_path3.default.delimiter).filter(Boolean).map((part) => part.replace(/^"(.*)"$/, "$1"));
  try {
    await Promise.any([cwd, ...parts].flatMap((part) => exeExtensions.map((extension) => access(`${import_node_path3.default.resolve(part, file)}${extension}`))));
  } catch {
    return false;
  }
  return true;
});
var exeExtensions = [".exe", ".com"];
var escapeArgument = (argument) => escapeFile(escapeFile(`"${argument.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\*)$/, "$1$1")}"`));
var escapeFile = (file) => file.replaceAll(/([()\][%!^"`<>&|;, *?])/g, "^$1");
var getResult = async (nodeChildProcess, { input }, context) => {
  const instance = await nodeChildProcess;
  if (input !== void 0) {
    instance.stdin.end(input);
  }
  const onClose = (0, import_node_events2.once)(instance, "close");
  try {
    await Promise.race([onClose, ...instance.stdio.filter(Boolean).map((stream) => onStreamError(stream))]);
    checkFailure(context, getErrorOutput(instance));
    return getOutputs(context);
  } catch (error) {
    await Promise.allSettled([onClose]);
    throw getResultError(error, instance, context);
  }
};
var onStreamError = async (stream) => {
  for await (const [error] of (0, import_node_events2.on)(stream, "error")) {
    if (!["ERR_STREAM_PREMATURE_CLOSE", "EPIPE"].includes(error?.code)) {
      throw error;
    }
  }
};
var checkFailure = ({ command }, { exitCode, signalName }) => {
  if (signalName !== void 0) {
    throw new SubprocessError(`Command was terminated with ${signalName}: ${command}`);
  }
  if (exitCode !== void 0) {
    throw new SubprocessError(`Command failed with exit code ${exitCode}: ${command}`);
  }
};
var getResultError = (error, instance, context) => Object.assign(getErrorInstance(error, context), getErrorOutput(instance), getOutputs(context));
var getErrorInstance = (error, { command }) => error instanceof SubprocessError ? error : new SubprocessError(`Command failed: ${command}`, { cause: error });
var SubprocessError = class extends Error {
  name = "SubprocessError";
};
var getErrorOutput = ({ exitCode, signalCode }) => ({ ...exitCode < 1 ? {} : { exitCode }, ...signalCode === null ? {} : { signalName: signalCode } });
var getOutputs = ({ state: { stdout, stderr, output }, command, start }) => ({ stdout: getOutput(stdout), stderr: getOutput(stderr), output: getOutput(output), command, durationMs: Number(import_node_process5.default.hrtime.bigint() - start) / 1e6 });
var getOutput = (output) => output.at(-1) === "\n" ? output.slice(0, output.at(-2) === "\r" ? -2 : -1) : output;
var spawnSubprocess = async (file, commandArguments, options, context) => {
  try {
    if (["node", "node.exe"].includes(file.toLowerCase())) {
      file = import_node_process3.default.execPath;
      commandArguments = [...import_node_process3.default.execArgv.filter((flag) => !flag.startsWith("--inspect")), ...commandArguments];
    }
    [file, commandArguments, options] = await applyForceShell(file, commandArguments, options);
    [file, commandArguments, options] = concatenateShell(file, commandArguments, options);
    const instance = (0, import_node_child_process.spawn)(file, commandArguments, options);
    bufferOutput(instance.stdout, context, "stdout");
    bufferOutput(instance.stderr, context, "stderr");
    instance.once("error", () => {
    });
    await (0, import_node_events.once)(instance, "spawn");
    return instance;
  } catch (error) {
    throw getResultError(error, {}, context);
  }
};
var concatenateShell = (file, commandArguments, options) => options.shell && commandArguments.length > 0 ? [[file, ...commandArguments].join(" "), [], options] : [file, commandArguments, options];
var bufferOutput = (stream, { state }, streamName) => {
  if (stream) {
    stream.setEncoding("utf8");
    if (!state.isIterating) {
      state.isIterating = false;
      stream.on("data", (chunk) => {
        state[streamName] += chunk;
        state.output += chunk;
      });
    }
  }
};
var handlePipe = async (subprocesses) => {
  const [[from, to]] = await Promise.all([Promise.allSettled(subprocesses), pipeStreams(subprocesses)]);
  if (to.reason) {
    to.reason.pipedFrom = from.reason ?? from.value;
    throw to.reason;
  }
  if (from.reason) {
    throw from.reason;
  }
  return { ...to.value, pipedFrom: from.value };
};
var pipeStreams = async (subprocesses) => {
  try {
    const [{ stdout }, { stdin }] = await Promise.all(subprocesses.map(({ nodeChildProcess }) => nodeChildProcess));
    if (stdin === null) {
      throw new Error('The "stdin" option must be set on the first "spawn()" call in the pipeline.');
    }
    if (stdout === null) {
      throw new Error('The "stdout" option must be set on the last "spawn()" call in the pipeline.');
    }
    (0, import_promises2.pipeline)(stdout, stdin).catch(() => {
    });
  } catch (error) {
    await Promise.allSettled(subprocesses.map(({ nodeChildProcess }) => closeStdin(nodeChildProcess)));
    throw error;
  }
};
var closeStdin = async (nodeChildProcess) => {
  const { stdin } = await nodeChildProcess;
  stdin.end();
};
var lineIterator = async function* (subprocess, { state }, streamName) {
  if (state.isIterating === false) {
    throw new Error(`The subprocess must be iterated right away, for example:
	for await (const line of spawn(...)) { ... }`);
  }
  state.isIterating = true;
  try {
    const { [streamName]: stream } = await subprocess.nodeChildProcess;
    if (!stream) {
      return;
    }
    handleErrors(subprocess);
    yield* readline.createInterface({ input: stream });
  } finally {
    await subprocess;
  }
};
var handleErrors = async (subprocess) => {
  try {
    await subprocess;
  } catch {
  }
};
var combineAsyncIterators = async function* (...iterators) {
  try {
    let promises = [];
    while (iterators.length > 0) {
      promises = iterators.map((iterator2, index2) => promises[index2] ?? getNext(iterator2));
      const [{ value, done }, index] = await Promise.race(promises.map((promise, index2) => Promise.all([promise, index2])));
      const [iterator] = iterators.splice(index, 1);
      promises.splice(index, 1);
      if (!done) {
        iterators.push(iterator);
        yield value;
      }
    }
  } finally {
    await Promise.all(iterators.map((iterator) => iterator.return()));
  }
};
var getNext = async (iterator) => {
  try {
    return await iterator.next();
  } catch (error) {
    await iterator.throw(error);
  }
};
function spawn2(file, second, third, previous) {
  const [commandArguments = [], options = {}] = Array.isArray(second) ? [second, third] : [[], second];
  const context = getContext([file, ...commandArguments]);
  const spawnOptions = getOptions(options);
  const nodeChildProcess = spawnSubprocess(file, commandArguments, spawnOptions, context);
  let subprocess = getResult(nodeChildProcess, spawnOptions, context);
  Object.assign(subprocess, { nodeChildProcess });
  subprocess = previous ? handlePipe([previous, subprocess]) : subprocess;
  const stdout = lineIterator(subprocess, context, "stdout");
  const stderr = lineIterator(subprocess, context, "stderr");
  return Object.assign(subprocess, { nodeChildProcess, stdout, stderr, [Symbol.asyncIterator]: () => combineAsyncIterators(stdout, stderr), pipe: (file2, second2, third2) => spawn2(file2, second2, third2, subprocess) });
}
var script = `
trap '' INT TERM HUP QUIT
finish() {
  case $1 in -*) kill -s KILL -- "$1"; return ;; esac
  all= next=$1
  while [ -n "$next" ]; do
    all="$all $next" found=
    for parent in $next; do
      for list in /proc/"$parent"/task/*/children; do
        children=
        read -r children <"$list"
        found="$found $children"
      done
    done
    next=\${found#"\${found%%[! ]*}"}
  done
  for each in $all; do kill -s TERM "$each"; done
}
running=' '
while read -r sign id; do
  case $running in *" $id "*) running="\${running%% $id *} \${running#* $id }" ;; esac
  case $sign in
    +) running="$running$id " ;;
    !) finish "$id" ;;
  esac
done
for id in $running; do finish "$id"; done
`;
var shell = (0, import_once.once)(() => {
  const child = (0, import_node_child_process2.spawn)("/bin/sh", ["-c", script], {
    cwd: "/",
    detached: true,
    env: {},
    stdio: ["pipe", "ignore", "ignore"]
  });
  for (const part of [child, child.stdin]) part.on("error", () => {
  });
  child.unref();
  child.stdin.unref();
  return child.stdin;
});
function endWithUs(child, { leadsGroup = false } = {}) {
  const { pid } = child;
  if (pid === void 0) return () => {
  };
  const id = leadsGroup ? -pid : pid;
  let hasEnded = false;
  shell().write(`+ ${id}
`);
  child.once("exit", () => {
    hasEnded = true;
    shell().write(`- ${id}
`);
  });
  return () => {
    if (!hasEnded) shell().write(`! ${id}
`);
  };
}
var largestOutput = 2e8;
async function runProgram(program, args, options = {}) {
  const {
    cwd = "/",
    env = {},
    isolated = false,
    input,
    signal,
    timeout,
    endsAll = false
  } = options;
  const { maxOutput = largestOutput, about = (0, import_node_path.basename)(program) } = options;
  (0, import_patience.reportProgram)(program, args);
  let printed = 0;
  const wait = (0, import_patience.waitingFor)(about);
  const none = isolated ? Object.fromEntries(Object.keys(process.env).map((key) => [key])) : {};
  try {
    const running = spawn2(program, [...args], {
      cwd,
      ...timeout === void 0 ? {} : { timeout },
      ...endsAll ? { detached: true, killSignal: "SIGKILL" } : {},
      env: { ...none, ...env },
      stdin: input === void 0 ? "ignore" : { string: input }
    });
    running.nodeChildProcess.then(
      (child) => {
        const end = endWithUs(child, { leadsGroup: endsAll });
        if (endsAll) endGroupWith(child);
        endOnAbort(child, end, signal);
        for (const stream of [child.stdout, child.stderr]) {
          stream?.on("data", (chunk) => {
            wait.heard();
            printed += chunk.length;
            if (printed <= maxOutput) return;
            child.kill("SIGKILL");
            child.stdout?.destroy();
            child.stderr?.destroy();
          });
        }
      },
      () => {
      }
    );
    const { stdout, stderr, output } = await running;
    return { exitCode: 0, isMissing: false, isTooMuch: false, stdout, stderr, output };
  } catch (error) {
    if (!(error instanceof SubprocessError)) throw error;
    const { exitCode = null, stdout, stderr, output, cause } = error;
    const isTooMuch = printed > maxOutput;
    return { exitCode, isMissing: isMissing(cause), isTooMuch, stdout, stderr, output };
  } finally {
    wait.end();
  }
}
function endOnAbort(child, end, signal) {
  const abort = () => {
    end();
    const clock = setTimeout(() => child.kill("SIGKILL"), 2e3);
    child.once("exit", () => clearTimeout(clock));
  };
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort, { once: true });
  child.once("exit", () => signal?.removeEventListener("abort", abort));
}
function endGroupWith(child) {
  child.once("exit", () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
    }
  });
}
function isMissing(cause) {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  endWithUs,
  runProgram
});
