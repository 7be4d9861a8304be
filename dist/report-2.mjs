// Made from src/ by `npm run build`. Do not edit.
import {
  mainGroup
} from "./constraint-sets.mjs";

// src/report/report.ts
function weigh(packages) {
  const sum = (numbers) => numbers.reduce((total, number) => total + (number ?? 0), 0);
  return {
    packages: packages.length,
    download: sum(packages.map(({ download }) => download)),
    installed: sum(packages.map(({ installed }) => installed)),
    unknown: packages.filter(({ installed }) => installed === null).length
  };
}
function isInProduction({ groups }) {
  return groups.includes(mainGroup);
}

export {
  weigh,
  isInProduction
};
