// A package index on loopback: the simple API in JSON. https://packaging.python.org/en/latest/specifications/simple-repository-api/
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type MadeFile, sha256 } from "./archives.ts";

export interface PackageIndex {
  /** Of the simple API. */
  readonly url: string;
  /** One HTML page with relative links to all files; every second link has no hash. */
  readonly flatUrl: string;
  /** The requests, such as `GET /files/a.whl`. */
  readonly requests: string[];
  /** Files by package. Change them at will. */
  readonly packages: Map<string, ListedFile[]>;
  add(name: string, file: MadeFile, listed?: Partial<ListedFile>): void;
  close(): Promise<void>;
}

export interface ListedFile extends MadeFile {
  readonly sha256: string;
  readonly uploaded: string;
  /** The reason for which the file is yanked. */
  yanked?: string;
  /** The Pythons that can use the file; all where it is left out. */
  requiresPython?: string;
  /** After how many bytes the connection breaks, and how many times. */
  breaks?: { after: number; times: number };
}

export interface IndexOptions {
  /** The password that every page and file asks for. */
  readonly credentials?: { readonly username: string; readonly password: string };
}

export async function startIndex({ credentials }: IndexOptions = {}): Promise<PackageIndex> {
  const packages = new Map<string, ListedFile[]>();
  const requests: string[] = [];
  const expected =
    credentials &&
    `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64")}`;

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = decodeURIComponent(request.url ?? "");
    requests.push(`${request.method} ${path}`);
    if (expected !== undefined && request.headers.authorization !== expected) {
      response.writeHead(401, { "www-authenticate": "Basic" }).end();
      return;
    }
    const [, kind, name = ""] = path.split("/");
    const takesJson = request.headers.accept?.includes("json") ?? false;
    if (kind === "simple" && packages.has(name)) {
      (takesJson ? listing : htmlListing)(response, name);
    } else if (kind === "files") file(response, name);
    else if (kind === "flat.html") flat(response);
    else response.writeHead(404).end();
  };
  const listing = (response: ServerResponse, name: string): void => {
    const files = packages.get(name) ?? [];
    response.writeHead(200, { "content-type": "application/vnd.pypi.simple.v1+json" }).end(
      JSON.stringify({
        meta: { "api-version": "1.1" },
        name,
        files: files.map((listed) => ({
          filename: listed.fileName,
          url: `${root}/files/${encodeURIComponent(listed.fileName)}`,
          hashes: { sha256: listed.sha256 },
          size: listed.bytes.length,
          "upload-time": listed.uploaded,
          yanked: listed.yanked ?? false,
          "requires-python": listed.requiresPython ?? null,
        })),
      }),
    );
  };
  /**
   * The HTML form of the simple API, for older clients.
   * https://packaging.python.org/en/latest/specifications/simple-repository-api/
   */
  const htmlListing = (response: ServerResponse, name: string): void => {
    const links = (packages.get(name) ?? []).map(
      ({ fileName, sha256: hash }) =>
        `<a href="${root}/files/${encodeURIComponent(fileName)}#sha256=${hash}">${fileName}</a>\n`,
    );
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(`<!DOCTYPE html><html><body>${links.join("")}</body></html>`);
  };
  const flat = (response: ServerResponse): void => {
    const links = [...packages.values()].flat().map(({ fileName, sha256: hash }, place) => {
      const href = `files/${encodeURIComponent(fileName)}${place % 2 === 0 ? "" : `#sha256=${hash}`}`;
      return `<a href="${href}" data-requires-python="&gt;=3.8" data-yanked="">${fileName}</a>\n`;
    });
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(
        `<!DOCTYPE html><html><body><a href="README">read me</a>\n${links.join("")}</body></html>`,
      );
  };
  const file = (response: ServerResponse, fileName: string): void => {
    const listed = [...packages.values()].flat().find((entry) => entry.fileName === fileName);
    if (listed === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-length": listed.bytes.length });
    if (listed.breaks !== undefined && listed.breaks.times > 0) {
      listed.breaks.times -= 1;
      response.write(listed.bytes.subarray(0, listed.breaks.after), () => response.destroy());
    } else response.end(listed.bytes);
  };

  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${root}/simple`,
    flatUrl: `${root}/flat.html`,
    requests,
    packages,
    add(name, made, listed = {}) {
      const entry = {
        ...made,
        sha256: sha256(made.bytes),
        uploaded: "2024-01-01T00:00:00Z",
        ...listed,
      };
      packages.set(name, [...(packages.get(name) ?? []), entry]);
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
