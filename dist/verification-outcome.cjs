// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  verificationOutcome: () => verificationOutcome
});
module.exports = stdin_exports;
function verificationOutcome(locked, { targets, failures }, before) {
  const compared = [...targets].flatMap(
    ([target, packages]) => Object.entries(packages).map(([id, verification]) => {
      const known = before?.targets[target]?.verified?.[id];
      const isKnown = JSON.stringify(known) === JSON.stringify(verification);
      return { target, package: id, ...verification, isKnown };
    })
  );
  const fresh = compared.filter(({ differences, isKnown }) => differences.length > 0 && !isKnown);
  const lines = [
    locked.text,
    counts(compared, failures.length, fresh.length),
    ...fresh.flatMap(({ target, package: id, differences }) => [
      `${id} on ${target} differs from its wheel:`,
      ...differences.map((difference) => `  ${difference}`)
    ]),
    ...failures.flatMap(({ target, package: id, reason }) => [
      `${id} on ${target} could not be built:`,
      ...reason.split("\n").map((line) => `  ${line}`)
    ]),
    ...fresh.length > 0 ? [acceptHint] : []
  ];
  return {
    exitCode: failures.length > 0 ? 2 : fresh.length > 0 ? 1 : 0,
    data: { ...locked.data, verified: compared, failures },
    text: lines.join("\n")
  };
}
var acceptHint = "hint: if this is as it should be, commit poetrix.lock, which now records it; else name libraries with `native`, or take the wheel";
function counts(compared, failed, fresh) {
  if (compared.length + failed === 0) return "verified: nothing is built from source";
  const withWheel = compared.filter(({ wheel }) => wheel !== null).length;
  const differing = compared.filter(({ differences }) => differences.length > 0).length;
  const known = differing > fresh ? ` (poetrix.lock had ${differing - fresh} already)` : "";
  return `verified: ${compared.length} built, ${withWheel} compared with a published wheel, ${differing} different from it${known}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verificationOutcome
});
