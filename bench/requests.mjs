// Counts what a program asks of the network: `node --import bench/requests.mjs …` with BENCH_REQUESTS, the file for the answer.
import { subscribe } from "node:diagnostics_channel";
import { writeFileSync } from "node:fs";

let [requests, bytes] = [0, 0];
subscribe("undici:request:create", () => {
  requests += 1;
});
subscribe("undici:request:headers", ({ response }) => {
  const names = response.headers.map(String);
  const at = names.findIndex((name) => name.toLowerCase() === "content-length");
  bytes += at < 0 ? 0 : Number(names[at + 1]);
});
process.on("exit", () => {
  writeFileSync(process.env.BENCH_REQUESTS, JSON.stringify({ requests, bytes }));
});
