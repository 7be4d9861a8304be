import { describe, expect, it } from "vitest";
import { nativeNamedIn } from "./native-requirements.ts";

describe("nativeNamedIn", () => {
  it.each([
    [
      "Please make sure the libxml2 and libxslt development packages are installed.",
      ["libxml2", "libxslt"],
    ],
    ["the build failed", []],
    ["ModuleNotFoundError: No module named 'cmake'", []],
    ["openssl: Could not resolve host: example.org", []],
    ["RuntimeError: The 'apxs' command appears not to be installed", ["apacheHttpd"]],
    ["Error: pg_config executable not found.", ["libpq.pg_config"]],
    ["xml2-config: not found", ["libxml2"]],
    ["fatal error: yaml.h: No such file or directory", ["libyaml"]],
    ["Package libzmq was not found in the pkg-config search path", ["pkg-config", "zeromq"]],
  ])("%s", (failure, names) => {
    expect(nativeNamedIn(failure)).toEqual(names);
  });
});
