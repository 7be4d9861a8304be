// Every command, in the order of `--help`. A new one is declared in a folder of its own and named here.
import type { Command } from "../contract/command.ts";
import { bill } from "./bill/command.ts";
import { build } from "./build/command.ts";
import { check } from "./check/command.ts";
import { completions } from "./completions/command.ts";
import { fetch } from "./fetch/command.ts";
import { init } from "./init/command.ts";
import { integrate } from "./integrate/command.ts";
import { lock } from "./lock/command.ts";
import { manual } from "./manual/command.ts";
import { plan } from "./plan/command.ts";
import { report } from "./report/command.ts";
import { show } from "./show/command.ts";
import { why } from "./why/command.ts";

export const commands: readonly Command[] = [
  show,
  why,
  lock,
  fetch,
  build,
  init,
  integrate,
  check,
  report,
  completions,
  manual,
  plan,
  bill,
];
