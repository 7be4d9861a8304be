// Where the packages and shells of one system go in a flake, and where names for them can be bound.
import { findBindings, findValue, isDefined, strip } from "../nix/attributes.ts";
import type { AttributeSet, Lambda } from "../nix/tree.ts";
import type { Scope } from "./names.ts";
import { type OutputCall, type Outputs, type Place, placeIn, UnknownShape } from "./outputs.ts";
import { systemOf } from "./system-function.ts";

export type OutputName = "packages" | "devShells";
export type Need = "application" | "environment";

/** One output, and where names of one system can be bound for it. */
export interface Target {
  readonly output: OutputName;
  readonly corner: Corner;
  /** Where names like `default` go; `null` where the output does not exist yet. */
  readonly place: Place | null;
  /** The set that has the output, and the path to it there: more than one binding may define names of it. */
  readonly outer: AttributeSet;
  readonly path: readonly string[];
}

export type Corner =
  | {
      readonly kind: "present";
      /** A `let` can be put before it. */
      readonly set: AttributeSet;
      readonly scopes: readonly Scope[];
      /** Those from here on lie inside the function of the system. */
      readonly inside: number;
      /** The system as an attribute name; `null` where nothing tells it. */
      readonly system: string | null;
      /** A variable that holds the packages of the system, whatever its name; `null` where nothing tells of one. */
      readonly packages: string | null;
      /** The function of the system of a flake-parts module: it can ask for `pkgs`. */
      readonly module: Lambda | null;
      /** Where an output that is not there yet goes, and the path to it. */
      readonly newOutput: (output: OutputName) => { set: AttributeSet; path: string };
    }
  /** A call like the one that there is for the other output. */
  | { readonly kind: "new"; readonly like: OutputCall; readonly set: AttributeSet };

export interface Addition {
  readonly target: Target;
  readonly needs: readonly Need[];
  /** Writes the edits, once it is known how `pkgs` are called. */
  readonly emit: (pkgs: string) => void;
}

const corners = new WeakMap<Outputs, Corner>();

export function targetOf(outputs: Outputs, output: OutputName): Target {
  const { set, scopes } = outputs;
  switch (outputs.shape) {
    case "bySystem": {
      const corner = shared(outputs, () => ({
        kind: "present",
        set,
        scopes,
        inside: scopes.indexOf(outputs.function),
        system: systemOf(outputs.function),
        packages: null,
        module: outputs.flakeParts ? outputs.function : null,
        newOutput: (path) => ({ set, path }),
      }));
      return targetIn({ output, corner, outer: set, path: [output] });
    }
    case "plain": {
      const { system } = outputs;
      const corner = shared(outputs, () => ({
        kind: "present",
        set,
        scopes,
        inside: 1,
        system,
        packages: null,
        module: null,
        newOutput: (name) => {
          const whole = strip(findValue(set.bindings, [name]) ?? set);
          if (whole.kind !== "attributeSet") throw notASet(name);
          return { set: whole, path: whole === set ? `${name}.${system}` : system };
        },
      }));
      return targetIn({ output, corner, outer: set, path: [output, system] });
    }
    case "byOutput": {
      const call = outputs.calls.get(output);
      if (call === undefined) {
        if (isDefined(set.bindings, [output])) throw notASet(output);
        const [like] = outputs.calls.values();
        const corner: Corner = { kind: "new", like: like as OutputCall, set };
        return { output, corner, place: null, outer: set, path: [output] };
      }
      const corner: Corner = {
        kind: "present",
        set: call.set,
        scopes: call.scopes,
        inside: call.scopes.indexOf(call.function),
        system: call.given.system,
        packages: call.given.packages,
        module: null,
        newOutput: () => {
          throw new Error("the output is there");
        },
      };
      const place = { set: call.set, scopes: call.scopes, prefix: [] };
      return { output, corner, place, outer: call.set, path: [] };
    }
  }
}

/** Both outputs of a system have one corner. */
function shared(outputs: Outputs, make: () => Corner): Corner {
  const present = corners.get(outputs) ?? make();
  corners.set(outputs, present);
  return present;
}

function targetIn({
  output,
  corner,
  outer,
  path,
}: {
  readonly output: OutputName;
  readonly corner: Corner;
  readonly outer: AttributeSet;
  readonly path: readonly string[];
}): Target {
  const place = placeIn(outer, corner.kind === "present" ? corner.scopes : [], path);
  if (place === "unknown") throw notASet(output);
  return { output, corner, place: place === "absent" ? null : place, outer, path };
}

export function notASet(output: OutputName): UnknownShape {
  return new UnknownShape(`its ${output} are not written as a set`);
}

export function isThere({ place, outer, path }: Target, name: string): boolean {
  const plain = name.replace(/^"(.*)"$/, "$1");
  if (findBindings(outer.bindings, [...path, plain]).length > 0) return true;
  return place !== null && isDefined(place.set.bindings, [...place.prefix, plain]);
}
