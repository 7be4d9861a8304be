// The versions next to a version, as Poetry counts them: poetry-core, version/pep440/version.py and segments.py.
import { finalVersion, isPrerelease, successor, type Version } from "../../standards/version.ts";

const isStable = (version: Version): boolean => !isPrerelease(version);

/** Without what makes it unstable; a stable version as it is, with its post and local parts. */
export function stableVersion(version: Version): Version {
  if (isStable(version)) return version;
  const post = version.pre === null ? version.post : null;
  return { ...finalVersion(version.epoch, version.release), post };
}

/** `1.2.3` → `2.0.0`. The number of parts stays. */
export function nextMajor(version: Version): Version {
  const [major = 0, ...rest] = version.release;
  if (!mustStep(version) && !rest.some((part) => part !== 0))
    return final(version, version.release);
  return final(version, [successor(major), ...rest.map(() => 0)]);
}

/** `1.2.3` → `1.3.0`, `1` → `1.1`. */
export function nextMinor(version: Version): Version {
  const [major = 0, minor = 0, ...rest] = version.release;
  if (!mustStep(version) && !rest.some((part) => part !== 0))
    return final(version, version.release);
  return final(version, [major, successor(minor), ...rest.map(() => 0)]);
}

/** `1.2.3` → `1.2.4`, `1.2` → `1.2.1`, `1.2.3.4` → `1.2.4.0`. */
export function nextPatch(version: Version): Version {
  const [major = 0, minor = 0, patch = 0, ...rest] = version.release;
  if (!mustStep(version) && !rest.some((part) => part !== 0))
    return final(version, version.release);
  return final(version, [major, minor, successor(patch), ...rest.map(() => 0)]);
}

/** Where a caret stops: `^1.2.3` before `2.0.0`, `^0.2.3` before `0.3.0`, `^0.0.3` before `0.0.4`. */
export function nextBreaking(version: Version): Version {
  const [major = 0, minor, patch] = version.release;
  const stable = stableVersion(version);
  if (major > 0 || minor === undefined) return nextMajor(stable);
  if (minor > 0 || patch === undefined) return nextMinor(stable);
  return nextPatch(stable);
}

/** The last part of the release is one higher: where `1.2.*` stops. */
export function nextStable(version: Version): Version {
  const stepped = isStable(version)
    ? version.release.map((part, index, all) => (index === all.length - 1 ? successor(part) : part))
    : version.release;
  return { ...finalVersion(version.epoch, stepped), local: version.local };
}

export function nextPrerelease({ epoch, release, pre, post, dev }: Version): Version {
  if (pre === null) return { ...finalVersion(epoch, release), pre: ["a", 0] };
  const sameNumber = dev !== null && post === null;
  return { ...finalVersion(epoch, release), pre: sameNumber ? pre : [pre[0], successor(pre[1])] };
}

export function nextPostrelease({ epoch, release, pre, post, dev }: Version): Version {
  const next = post === null ? 0 : dev === null ? successor(post) : post;
  return { ...finalVersion(epoch, release), pre, post: next };
}

export function nextDevrelease({ epoch, release, pre, post, dev }: Version): Version {
  return { ...finalVersion(epoch, release), pre, post, dev: dev === null ? 0 : successor(dev) };
}

/** The lowest version of this release: `1.2` → `1.2.dev0`. */
export function firstDevrelease({ epoch, release, pre, post }: Version): Version {
  return { ...finalVersion(epoch, release), pre, post, dev: 0 };
}

export function withoutPostrelease(version: Version): Version {
  return version.post === null ? version : { ...version, post: null, dev: null };
}

export function withoutDevrelease(version: Version): Version {
  return version.dev === null ? version : { ...version, dev: null };
}

function final(version: Version, release: Version["release"]): Version {
  return finalVersion(version.epoch, release);
}

/** A prerelease of `2.0` is followed by `2.0` itself. */
function mustStep(version: Version): boolean {
  return isStable(version) || (version.pre === null && version.post !== null);
}
