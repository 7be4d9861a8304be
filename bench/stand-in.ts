// Makes the tests' stand-in for nixpkgs, and prints the variables by which Nix takes it, as JSON.
// Run: npx vite-node --script bench/stand-in.ts FOLDER
import { makeNixpkgs } from "../test/tools/make-nixpkgs.ts";
import { nixConfig } from "../test/tools/nix-env.ts";

const nixpkgs = await makeNixpkgs(process.argv.at(-1));
const settings = await nixConfig({ shows: "nothing" });
console.log(
  JSON.stringify({
    NIX_CONFIG: `${settings}\nmax-jobs = auto`,
    NIX_PATH: `nixpkgs=${nixpkgs}`,
  }),
);
