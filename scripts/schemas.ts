// docs/schemas.json: the shapes of `--json` as JSON Schema, by command.
import { toJsonSchema } from "@valibot/to-json-schema";
import { shapes } from "../src/cli/contract/shapes.ts";

export function schemasText(): string {
  const schemas = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, toJsonSchema(shape)]),
  );
  return `${JSON.stringify(schemas, null, 2)}\n`;
}
