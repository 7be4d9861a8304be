// Files over HTTP on loopback.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import type { MadeFile } from "./archives.ts";

export interface FilesServer {
  readonly url: string;
  /** The requests: `GET /a.whl`. */
  readonly requests: string[];
  close(): Promise<void>;
}

/**
 * `authorization` is the header that each request must have, such as `Basic dXNlcjpwYXNz`; without it the answer is 401.
 */
export async function serveFiles(
  files: readonly MadeFile[],
  { authorization }: { readonly authorization?: string } = {},
): Promise<FilesServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://host");
    requests.push(`${request.method} ${request.url}`);
    const file = files.find(({ fileName }) => `/${fileName}` === decodeURIComponent(pathname));
    if (authorization !== undefined && request.headers.authorization !== authorization) {
      response.writeHead(401, { "www-authenticate": "Basic" }).end();
    } else if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-length": file.bytes.length }).end(file.bytes);
  });
  return Object.assign(await listening(server), { requests });
}

/** Serves the files that are in a folder when they are asked for. */
export async function serveFolder(folder: string): Promise<Pick<FilesServer, "url" | "close">> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://host");
    readFile(join(folder, normalize(decodeURIComponent(pathname)))).then(
      (bytes) => response.writeHead(200, { "content-length": bytes.length }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  return listening(server);
}

async function listening(server: Server): Promise<Pick<FilesServer, "url" | "close">> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
