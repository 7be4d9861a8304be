// Bare repositories over HTTP on loopback, served by Git's own program to clients that have the password.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface GitServer {
  readonly url: string;
  password: string;
  close(): Promise<void>;
}

/** Serves `folder`'s repositories. https://git-scm.com/docs/git-http-backend */
export async function serveRepositories(
  folder: string,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<GitServer> {
  const state = { password };
  const server = createServer((request, response) => {
    const expected = Buffer.from(`${username}:${state.password}`).toString("base64");
    if (request.headers.authorization !== `Basic ${expected}`) {
      response.writeHead(401, { "www-authenticate": "Basic" }).end();
      return;
    }
    const { pathname, search } = new URL(request.url ?? "", "http://host");
    const child = spawn("git", ["http-backend"], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
        GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
        REMOTE_USER: username,
      },
    });
    request.pipe(child.stdin);
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.on("close", () => {
      const answer = Buffer.concat(parts);
      const end = answer.indexOf("\r\n\r\n");
      const headers = answer.subarray(0, end).toString().split("\r\n");
      const fields = headers.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]);
      const status = fields.find(([name]) => name === "Status")?.[1] ?? "200";
      response
        .writeHead(Number(status.split(" ")[0]), Object.fromEntries(fields))
        .end(answer.subarray(end + 4));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}
