// Made from src/ by `npm run build`. Do not edit.
import {
  UserError
} from "./errors.mjs";

// src/cli/contract/together.ts
function longName({ flags }) {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
function checkTogether({ options }, given) {
  for (const option of options) {
    const name = longName(option);
    if (!given.has(name)) continue;
    const other = option.notWith?.find((one) => given.has(one));
    if (other !== void 0) {
      throw new UserError(
        "CONFLICTING_OPTIONS",
        `${name} and ${other} ask for different things: give one of them`
      );
    }
    if (option.partOf !== void 0 && !given.has(option.partOf)) {
      throw new UserError(
        "CONFLICTING_OPTIONS",
        `${name} is a part of ${option.partOf}: give both`
      );
    }
  }
}
function bounds(option, all) {
  if (option.partOf !== void 0) return `only with ${option.partOf}`;
  const name = longName(option);
  const apart = all.filter(
    (other) => other.notWith?.includes(name) || option.notWith?.includes(longName(other))
  );
  return apart.length === 0 ? null : `not with ${apart.map(longName).join(", ")}`;
}

export {
  longName,
  checkTogether,
  bounds
};
