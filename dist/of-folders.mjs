// Made from src/ by `npm run build`. Do not edit.
// src/plan/of-folders.ts
function isOfFolders({ packages }) {
  return Object.values(packages).some(
    ({ source: { kind } }) => kind === "directory" || kind === "file"
  );
}

export {
  isOfFolders
};
