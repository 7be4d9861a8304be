// Made from src/ by `npm run build`. Do not edit.
import {
  reportProgram,
  waitingFor
} from "./patience.mjs";
import {
  once
} from "./once.mjs";

// src/base/run-program.ts
import { basename } from "node:path";

// node_modules/nano-spawn/source/context.js
import process2 from "node:process";
import { stripVTControlCharacters } from "node:util";
var getContext = (raw) => ({ start: process2.hrtime.bigint(), command: raw.map((part) => getCommandPart(stripVTControlCharacters(part))).join(" "), state: { stdout: "", stderr: "", output: "" } });
var getCommandPart = (part) => /[^\w./-]/.test(part) ? `'${part.replaceAll("'", "'\\''")}'` : part;

// node_modules/nano-spawn/source/options.js
import path from "node:path";
import { fileURLToPath } from "node:url";
import process3 from "node:process";
var getOptions = ({ stdin, stdout, stderr, stdio = [stdin, stdout, stderr], env: envOption, preferLocal, cwd: cwdOption = ".", ...options }) => {
  const cwd = cwdOption instanceof URL ? fileURLToPath(cwdOption) : path.resolve(cwdOption);
  const env = envOption ? { ...process3.env, ...envOption } : void 0;
  const input = stdio[0]?.string;
  return { ...options, input, stdio: input === void 0 ? stdio : ["pipe", ...stdio.slice(1)], env: preferLocal ? addLocalPath(env ?? process3.env, cwd) : env, cwd };
};
var addLocalPath = ({ Path = "", PATH = Path, ...env }, cwd) => {
  const pathParts = PATH.split(path.delimiter);
  const localPaths = getLocalPaths([], path.resolve(cwd)).map((localPath) => path.join(localPath, "node_modules/.bin")).filter((localPath) => !pathParts.includes(localPath));
  return { ...env, PATH: [...localPaths, PATH].filter(Boolean).join(path.delimiter) };
};
var getLocalPaths = (localPaths, localPath) => localPaths.at(-1) === localPath ? localPaths : getLocalPaths([...localPaths, localPath], path.resolve(localPath, ".."));

// node_modules/nano-spawn/source/spawn.js
import { spawn } from "node:child_process";
import { once as once3 } from "node:events";
import process6 from "node:process";

// node_modules/nano-spawn/source/windows.js
import fs from "node:fs/promises";
import path2 from "node:path";
import process4 from "node:process";
var applyForceShell = async (file, commandArguments, options) => await shouldForceShell(file, options) ? [escapeFile(file), commandArguments.map((argument) => escapeArgument(argument)), { ...options, shell: true }] : [file, commandArguments, options];
var shouldForceShell = async (file, { shell: shell2, cwd, env = process4.env }) => process4.platform === "win32" && !shell2 && !await isExe(file, cwd, env);
var isExe = (file, cwd, { Path = "", PATH = Path }) => exeExtensions.some((extension) => file.toLowerCase().endsWith(extension)) || mIsExe(file, cwd, PATH);
var EXE_MEMO = {};
var memoize = (function_) => (...arguments_) => EXE_MEMO[arguments_.join("\0")] ??= function_(...arguments_);
var access = memoize(fs.access);
var mIsExe = memoize(async (file, cwd, PATH) => {
  const parts = PATH.split(path2.delimiter).filter(Boolean).map((part) => part.replace(/^"(.*)"$/, "$1"));
  try {
    await Promise.any([cwd, ...parts].flatMap((part) => exeExtensions.map((extension) => access(`${path2.resolve(part, file)}${extension}`))));
  } catch {
    return false;
  }
  return true;
});
var exeExtensions = [".exe", ".com"];
var escapeArgument = (argument) => escapeFile(escapeFile(`"${argument.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\*)$/, "$1$1")}"`));
var escapeFile = (file) => file.replaceAll(/([()\][%!^"`<>&|;, *?])/g, "^$1");

// node_modules/nano-spawn/source/result.js
import { once as once2, on } from "node:events";
import process5 from "node:process";
var getResult = async (nodeChildProcess, { input }, context) => {
  const instance = await nodeChildProcess;
  if (input !== void 0) {
    instance.stdin.end(input);
  }
  const onClose = once2(instance, "close");
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
  for await (const [error] of on(stream, "error")) {
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
var getOutputs = ({ state: { stdout, stderr, output }, command, start }) => ({ stdout: getOutput(stdout), stderr: getOutput(stderr), output: getOutput(output), command, durationMs: Number(process5.hrtime.bigint() - start) / 1e6 });
var getOutput = (output) => output.at(-1) === "\n" ? output.slice(0, output.at(-2) === "\r" ? -2 : -1) : output;

// node_modules/nano-spawn/source/spawn.js
var spawnSubprocess = async (file, commandArguments, options, context) => {
  try {
    if (["node", "node.exe"].includes(file.toLowerCase())) {
      file = process6.execPath;
      commandArguments = [...process6.execArgv.filter((flag) => !flag.startsWith("--inspect")), ...commandArguments];
    }
    [file, commandArguments, options] = await applyForceShell(file, commandArguments, options);
    [file, commandArguments, options] = concatenateShell(file, commandArguments, options);
    const instance = spawn(file, commandArguments, options);
    bufferOutput(instance.stdout, context, "stdout");
    bufferOutput(instance.stderr, context, "stderr");
    instance.once("error", () => {
    });
    await once3(instance, "spawn");
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

// node_modules/nano-spawn/source/pipe.js
import { pipeline } from "node:stream/promises";
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
    pipeline(stdout, stdin).catch(() => {
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

// node_modules/nano-spawn/source/iterable.js
import * as readline from "node:readline/promises";
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

// node_modules/nano-spawn/source/index.js
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

// src/base/end-with-us.ts
import { spawn as spawn3 } from "node:child_process";
var script = `
trap '' INT TERM HUP QUIT
running=' '
while read -r sign id; do
  case $running in *" $id "*) running="\${running%% $id *} \${running#* $id }" ;; esac
  case $sign in +) running="$running$id " ;; esac
done
for id in $running; do
  case $id in
    -*) kill -s KILL -- "$id" ;;
    *) kill -s TERM "$id" ;;
  esac
done 2>/dev/null
`;
var shell = once(() => {
  const child = spawn3("/bin/sh", ["-c", script], {
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
  if (pid === void 0) return;
  const id = leadsGroup ? -pid : pid;
  shell().write(`+ ${id}
`);
  child.once("exit", () => shell().write(`- ${id}
`));
}

// src/base/run-program.ts
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
  const { maxOutput = largestOutput, about = basename(program) } = options;
  reportProgram(program, args);
  let printed = 0;
  const wait = waitingFor(about);
  const none = isolated ? Object.fromEntries(Object.keys(process.env).map((key) => [key])) : {};
  try {
    const running = spawn2(program, [...args], {
      cwd,
      ...signal === void 0 ? {} : { signal },
      ...timeout === void 0 ? {} : { timeout },
      ...endsAll ? { detached: true, killSignal: "SIGKILL" } : {},
      env: { ...none, ...env },
      stdin: input === void 0 ? "ignore" : { string: input }
    });
    running.nodeChildProcess.then(
      (child) => {
        endWithUs(child, { leadsGroup: endsAll });
        if (endsAll) endGroupWith(child);
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

export {
  endWithUs,
  runProgram
};
