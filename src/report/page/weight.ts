// Where the bytes are, as a drawing. The table of packages has the same numbers.
import { isInProduction, type Report, type ReportPackage } from "../report.ts";
import { type Html, html } from "./html.ts";
import type { Links } from "./links.ts";
import { type Area, type Block, type BlockGroup, drawing, layOut } from "./treemap.ts";
import { bytes, count, measureOf } from "./words.ts";

export function weightSection(report: Report, links: Links): Html | null {
  const { packages, totals, byGroup } = report;
  const measure = measureOf(report);
  if (totals[measure] === 0) return null;
  const blocks = layOut(packages, measure);
  const largest = packages
    .filter((one) => one[measure] !== null)
    .sort((a, b) => (b[measure] ?? 0) - (a[measure] ?? 0))
    .slice(0, 5);
  const what =
    measure === "installed"
      ? "what it installs"
      : "its file: what some of them install is not known here";
  const hasOthers = byGroup.some(({ group }) => group !== "main") && packages.some(isInProduction);
  const legend = hasOthers
    ? html`<p class="legend muted"><span class="main">in production (main)</span> <span class="dev">in other groups only</span></p>`
    : null;
  return html`<p>Each block is a package, as large as ${what}. A frame holds what one package alone brings in. The largest are ${largest.map(
    (one, index) =>
      html`${index === 0 ? "" : index === largest.length - 1 ? " and " : ", "}${links.to(one)} (${bytes(one[measure] ?? 0)})`,
  )}.</p>
${legend}
<a class="skip" href="#${links.own("packages")}">Skip the drawing</a>
<svg class="map" role="group" aria-label="${links.label("Packages by size")}" height="${drawing.height}">${blocks.map(
    (block) => ("blocks" in block ? drawGroup(block, links) : drawBlock(block, links)),
  )}</svg>
`;
}

/** The width of a letter at most, in pixels, on average. */
const regular = 6.8;
const bold = 7.4;

function drawGroup(group: BlockGroup, links: Links): Html {
  const one = group.package;
  const size = html` <tspan>${bytes(group.size)}</tspan>`;
  const both = fits(`${one.name} ${bytes(group.size)}`, group, bold);
  const label = both ?? fits(one.name, group, bold) ?? fitsInPart(group, bold);
  const text = label && html`<text x="5" y="13"${label}>${one.name}${both && size}</text>`;
  const said = `${one.name} ${bytes(group.size)}, with what it alone brings in`;
  return html`<a href="#${links.anchor(one)}"><svg ${place(group)} class="frame ${colour(one)}"><title>${said}</title><rect width="100%" height="100%"/>${text}</svg></a>
${group.blocks.map((block) => drawBlock(block, links))}`;
}

function drawBlock(block: Block, links: Links): Html {
  const { package: one, size } = block;
  if (one === null) {
    const said = `${count(block.count, "smaller package")}: ${bytes(size)}`;
    return html`<svg ${place(block)} class="rest" role="img" tabindex="0"><title>${said}</title><rect width="100%" height="100%"/></svg>
`;
  }
  const label = fits(one.name, block) ?? fitsInPart(block);
  const second = label && block.height > 34 ? fits(bytes(size), block) : null;
  // Without room for the name, the size alone says little.
  const sizeText = second && html` <tspan x="5" dy="15">${bytes(size)}</tspan>`;
  const text = label && html`<text x="5" y="15"${label}>${one.name}${sizeText}</text>`;
  const said = `${one.name} ${bytes(size)}, version ${one.version}`;
  return html`<a href="#${links.anchor(one)}"><svg ${place(block)} class="${colour(one)}"><title>${said}</title><rect width="100%" height="100%"/>${text}</svg></a>
`;
}

function colour(one: ReportPackage): string {
  return isInProduction(one) ? "main" : "dev";
}

/** Horizontal lengths are fractions of the width, which adapts to the screen; vertical ones are pixels. */
function place({ x, y, width, height }: Area): Html {
  const part = (length: number): string => `${((length / drawing.width) * 100).toFixed(2)}%`;
  return html`x="${part(x)}" y="${y}" width="${part(width)}" height="${height}"`;
}

/** Attributes that tell on which widths of the screen a label has room; `null` if it never has. */
function fits(text: string, area: Area, letter = regular): Html | null {
  const { width, height } = area;
  const needed = text.length * letter + 10;
  if (needed > width || height < 16) return null;
  if (needed > width * 0.6) return fitsInPart(area, letter) ?? html` class="wide"`;
  return needed > width * 0.3 ? html` class="middling"` : html``;
}

/** For a name that is too long: its block cuts it off, unless too little would be left to tell which package it is. */
function fitsInPart({ width, height }: Area, letter = regular): Html | null {
  return 8 * letter + 10 > width * 0.6 || height < 16 ? null : html` class="cut middling"`;
}
