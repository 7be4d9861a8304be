// The random cases are the same each time, so that a failure means a change. FC_SEED tries others.
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261122) });
