// A large library, for whoever has files of it: loaded by way of this file, for a CommonJS package has no names of its own in the bundle.
export { LineCounter, parseDocument } from "yaml";
