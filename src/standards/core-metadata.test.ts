import { expect, it } from "vitest";
import { parseCoreMetadata } from "./core-metadata.ts";

it("reads folded headers, and not the description", () => {
  const text = [
    "Metadata-Version: 2.1",
    "Name: spam",
    "Summary: Spam, and eggs",
    "Home-page: UNKNOWN",
    "License: BSD 3-Clause License",
    "        ",
    "        Copyright (c) 2009",
    "Project-URL: Bug Tracker, https://example.org/bugs",
    "Project-URL: Source Code, https://example.org/spam",
    "Classifier: License :: OSI Approved :: BSD License",
    "Classifier: Programming Language :: Python",
    "License-File: LICENSE",
    "License-File: src/vendored/COPYING",
    "",
    "License-Expression: MIT",
  ].join("\r\n");
  expect(parseCoreMetadata(text)).toEqual({
    summary: "Spam, and eggs",
    licenceExpression: null,
    licence: "BSD 3-Clause License\n\nCopyright (c) 2009",
    licenceClassifiers: ["License :: OSI Approved :: BSD License"],
    licenceFiles: ["LICENSE", "src/vendored/COPYING"],
    homePage: "https://example.org/spam",
  });
});

it("takes no address but one of the web", () => {
  const page = (url: string) => parseCoreMetadata(`Home-page: ${url}\n`).homePage;
  expect(page("https://example.org/a?b=c")).toBe("https://example.org/a?b=c");
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "https:",
    'https://a"><b>',
    "UNKNOWN",
  ]) {
    expect(page(url)).toBeNull();
  }
});
