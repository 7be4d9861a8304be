import { expect, it } from "vitest";
import { UserError } from "../../base/errors.ts";
import { renderError } from "./render-error.ts";

it("lets no line of a message or of its hint pass for a message of its own", () => {
  expect(renderError(new UserError("A", "one\nerror[B]: two", "three\nhint: four"))).toBe(
    "error[A]: one\n  error[B]: two\nhint: three\n  hint: four\n",
  );
});
