// Made from src/ by `npm run build`. Do not edit.
// src/facts/programs/on-path.ts
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
var places = /* @__PURE__ */ new Map();
function onPath(program) {
  const known = places.get(program);
  if (known !== void 0) return known;
  const place = firstExecutable(pathFolders().map((folder) => join(folder, program)));
  places.set(program, place);
  return place;
}
function pathFolders() {
  return (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
}
async function firstExecutable(paths) {
  for (const path of paths) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false
    );
    if (found) return path;
  }
  return null;
}

export {
  onPath,
  pathFolders,
  firstExecutable
};
