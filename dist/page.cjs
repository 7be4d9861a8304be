// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from2, except, desc) => {
  if (from2 && typeof from2 === "object" || typeof from2 === "function") {
    for (let key of __getOwnPropNames(from2))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from2[key], enumerable: !(desc = __getOwnPropDesc(from2, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  renderPage: () => renderPage
});
module.exports = stdin_exports;
var import_report_2 = require("./report-2.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_append = require("./append.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_crypto = require("node:crypto");
var Html = class {
  constructor(text) {
    this.text = text;
  }
  text;
};
function html(strings, ...parts) {
  const rest = parts.map((part, index) => render(part) + (strings[index + 1] ?? ""));
  return new Html((strings[0] ?? "") + rest.join(""));
}
function render(part) {
  if (part === null) return "";
  if (part instanceof Html) return part.text;
  return typeof part === "object" ? part.map(render).join("") : escapeText(String(part));
}
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escapeText(text) {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "").replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, "�");
}
function joined(items, between) {
  return html`${items.map((item, index) => index === 0 ? item : html`${between}${item}`)}`;
}
function bytes(count3) {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = count3;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1e3;
    unit += 1;
  }
  return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(value >= 9.95 ? 0 : 1)} ${units[unit]}`;
}
function installedBytes({ packages, installed, unknown }) {
  if (unknown > 0 && unknown === packages) return "?";
  return `${bytes(installed)}${unknown > 0 ? "+" : ""}`;
}
function count(number, word) {
  return `${number} ${number === 1 ? word : `${word}s`}`;
}
function weight(some) {
  return some.packages === 0 ? "nothing" : `${count(some.packages, "package")}, ${size(some)}`;
}
function size(some) {
  const { packages, download, unknown } = some;
  return unknown === packages ? `${bytes(download)} to download` : installedBytes(some);
}
function condition({ constraint, marker }) {
  return [constraint === "*" ? "" : constraint, marker].filter((part) => part !== "").join("; ");
}
function origin({ file, source, unusable }) {
  if (file === null && unusable !== null) return "no file fits";
  if (source.kind === "git" || source.kind === "directory") return source.kind;
  return file?.endsWith(".whl") ? "wheel" : "sdist";
}
function age(released2, asked) {
  const months = Math.round((Date.parse(asked) - Date.parse(released2)) / (864e5 * 30.44));
  if (months < 1) return "less than a month";
  return months < 24 ? count(months, "month") : count(Math.round(months / 12), "year");
}
function licenceWords({ licence: licence2 }) {
  if (licence2.expression !== null) return licence2.expression;
  const [first] = licence2.statements;
  if (first === void 0) return "none stated";
  const named2 = licence2.statements.filter(({ field }) => field === "Classifier");
  const names = (named2.length > 0 ? named2 : [first]).map(({ text }) => {
    const [title = ""] = text.split("\n");
    return title.split(" :: ").at(-1) ?? title;
  });
  const telling = names.filter((name) => name !== "OSI Approved" || names.length === 1);
  const words = telling.join(", ");
  return words.length > 60 ? `${words.slice(0, 58)}…` : words;
}
function measureOf({ totals, packages }) {
  const unknown = packages.filter(({ installed }) => installed === null);
  const bytes2 = unknown.reduce((sum2, { download }) => sum2 + (download ?? 0), 0);
  const isMuch = unknown.length * 4 > totals.packages || bytes2 * 4 > totals.download;
  return isMuch ? "download" : "installed";
}
function againstSection({ against, packages }, links) {
  if (against === null) return null;
  const { added, removed, changed, download } = against;
  const growth = download.now - download.before;
  const change = growth === 0 ? "as large" : `${bytes(Math.abs(growth))} ${growth > 0 ? "larger" : "smaller"}`;
  const said = html`<p>Compared with <b>${against.with}</b>: ${count(added.length, "package")} added, ${removed.length} removed, ${changed.length} changed; all files together are ${change}.</p>
`;
  if (added.length + removed.length + changed.length === 0) return said;
  const named2 = (name) => {
    const some = packages.filter((one) => one.name === name);
    return some.length === 0 ? name : links.list(some);
  };
  const rows = [
    ...added.map((one) => ({
      ...one,
      what: "added",
      was: "",
      is: one.version,
      from: null,
      to: one.download
    })),
    ...removed.map((one) => ({
      ...one,
      what: "removed",
      was: one.version,
      is: "",
      from: one.download,
      to: null
    })),
    ...changed.map(({ name, before, now, download: size5 }) => ({
      name,
      what: before === now ? "another size" : "another version",
      was: before,
      is: now,
      from: size5.before,
      to: size5.now
    }))
  ].sort((a, b) => a.name < b.name ? -1 : 1);
  return html`${said}<div class="scroll"><table class="changes">
<thead><tr><th scope="col">Package</th><th scope="col">What</th><th scope="col">Before</th><th scope="col">Now</th><th scope="col" class="n">Download before</th><th scope="col" class="n">Download now</th><th scope="col" class="n">Difference</th></tr></thead>
<tbody>
${rows.map(
    ({
      name,
      what,
      was,
      is,
      from: from2,
      to
    }) => html`<tr><th scope="row">${named2(name)}</th><td>${what}</td><td>${was}</td><td>${is}</td><td class="n">${size2(from2)}</td><td class="n">${size2(to)}</td><td class="n">${difference(from2 ?? 0, to ?? 0)}</td></tr>
`
  )}</tbody>
</table></div>
`;
}
function size2(some) {
  return some === null ? "" : bytes(some);
}
function difference(before, now) {
  if (before === now) return "";
  return `${now > before ? "+" : "−"}${bytes(Math.abs(now - before))}`;
}
var behaviour_default = '"use strict";(()=>{for(const t of document.querySelectorAll(".target")){const c=t.querySelector(".packages"),a=c.tBodies[0],p=[...a.rows],i=[...c.tHead.rows[0].cells],b=(n,o)=>{const s=n.cells[o];return s.dataset.n===void 0?s.textContent:Number(s.dataset.n)},u=(n,o)=>{const s=o==="ascending"?1:-1,f=(e,d)=>typeof e=="number"?e-d:e.localeCompare(d,"en",{numeric:!0}),l=p.map((e,d)=>({row:e,place:d,value:b(e,n)})).sort((e,d)=>s*f(e.value,d.value)||e.place-d.place);a.append(...l.map(({row:e})=>e));for(const e of i)e.removeAttribute("aria-sort");i[n].setAttribute("aria-sort",o)};for(const[n,o]of i.entries()){const s=document.createElement("button");s.type="button",s.textContent=o.textContent,o.replaceChildren(s),s.addEventListener("click",()=>{const f=o.getAttribute("aria-sort"),l=p[0]?.cells[n].dataset.n?"descending":"ascending";u(n,f===l?l==="ascending"?"descending":"ascending":l)})}const r=t.querySelector(".controls"),v=r.querySelector("output"),g=Object.fromEntries(i.flatMap(({dataset:n},o)=>n.filter?[[n.filter,o]]:[])),m=n=>n.querySelector(".kind")?.classList[1]??"permissive",k=()=>Object.fromEntries([...r.querySelectorAll("[name]")].map(({name:n,value:o})=>[n,o])),h=()=>{const{text:n,group:o,kind:s,from:f}=k(),l=n.trim().toLowerCase();let e=0;for(const d of p){const{cells:w}=d,A=w[0].textContent.toLowerCase().includes(l)&&(!o||w[g.group].textContent.split(", ").includes(o))&&(!s||m(w[g.kind])===s)&&(!f||w[g.from].textContent===f);d.hidden=!A,A&&(e+=1)}v.textContent=e===p.length?`${e} packages`:`${e} of ${p.length} packages`};r.hidden=!1,r.addEventListener("input",h),h()}for(const t of document.querySelectorAll(".map")){const c=u=>document.createElementNS("http://www.w3.org/2000/svg",u),a=c("g"),p=c("rect"),i=c("text");a.classList.add("tip"),a.setAttribute("aria-hidden","true"),a.append(p,i);for(const u of t.querySelectorAll("title")){const r=u.parentElement;(r.closest("a")??r).setAttribute("aria-label",u.textContent),u.remove()}const b=({target:u})=>{const r=u.closest("[aria-label]"),v=r?.querySelector("rect"),g=[...r?.querySelectorAll("text:not(.cut)")??[]].some(l=>l.getClientRects().length>0);if(a.remove(),r===t||v==null||g)return;t.append(a),i.textContent=r.getAttribute("aria-label");const m=t.getBoundingClientRect(),{left:k,top:h,bottom:n}=v.getBoundingClientRect(),o=i.getComputedTextLength()+12,s=Math.max(0,Math.min(k-m.left,m.width-o)),f=h-m.top>24?h-m.top-23:n-m.top+3;for(const[l,e]of Object.entries({x:s,y:f,width:o,height:20,rx:3}))p.setAttribute(l,e);i.setAttribute("x",s+6),i.setAttribute("y",f+14)};t.addEventListener("pointerover",b),t.addEventListener("focusin",b),t.addEventListener("pointerleave",()=>a.remove()),t.addEventListener("focusout",()=>a.remove())}let x=null;const y=()=>document.querySelector("article:target");document.addEventListener("click",t=>{const c=t.target.closest("a[href^=\'#\']");c!==null&&(c.hash.startsWith("#p-")?y()===null&&(x=c):c.classList.contains("close")&&x?.focus({preventScroll:!0}))}),window.addEventListener("hashchange",()=>{const t=y();t?.setAttribute("tabindex","-1"),t?.focus({preventScroll:!0})}),document.addEventListener("keydown",t=>{t.key==="Escape"&&y()?.querySelector(".close").click()}),window.addEventListener("beforeprint",()=>{for(const t of document.querySelectorAll("details:not([open])"))t.open=!0,t.dataset.closed=""}),window.addEventListener("afterprint",()=>{for(const t of document.querySelectorAll("details[data-closed]"))t.open=!1,delete t.dataset.closed})})();\n';
function buildsSection({ packages, build: build2, project }, links) {
  const built = packages.filter((one) => one.build !== null);
  if (built.length === 0 && build2 === null)
    return html`<p>Nothing: every package is a wheel.</p>
`;
  return html`${built.length === 0 ? html`<p>Nothing but the project itself: every package is a wheel.</p>` : null}<table>
<thead><tr><th scope="col">Package</th><th scope="col">Why</th><th scope="col" class="second">Built with</th><th scope="col" class="second">Of the system</th><th scope="col">Compared with its wheel</th></tr></thead>
<tbody>
${build2 === null ? null : buildRow(html`${project.name}`, build2)}${built.map((one) => buildRow(links.to(one), one.build, one))}</tbody>
</table>
`;
}
function buildRow(name, build2, one) {
  const { because, backend, requirements, crates, native } = build2;
  const more = [
    ...requirements.length > 0 ? [count(requirements.length, "requirement")] : [],
    ...crates > 0 ? [count(crates, "crate")] : []
  ];
  return html`<tr><th scope="row">${name}</th><td>${because}${problem(build2)}</td><td class="second">${backend === null ? null : html`<code>${backend}</code>`}${more.length > 0 ? html`<br><span class="muted">${more.join(", ")}</span>` : null}</td><td class="second">${native.join(", ")}</td><td>${one === void 0 ? null : verified(build2)}</td></tr>
`;
}
function problem({ failure, unbuildable }) {
  if (unbuildable !== null) return html`<p class="bad">Cannot be built: ${unbuildable}</p>`;
  if (failure !== null)
    return html`<p class="bad">Asked for its requirements, its back end said: ${failure}</p>`;
  return null;
}
function verified({ verified: found }) {
  if (found === null) return html`<span class="muted">not verified</span>`;
  if (found.wheel === null) return html`it built; no wheel is published`;
  if (found.differences.length === 0) return html`the same`;
  return html`<ul class="bad">${found.differences.map((difference2) => html`<li>${difference2}</li>`)}</ul>`;
}
function detailsSection({ packages, asked }, links) {
  return html`<section aria-label="${links.label("Details of each package")}">
${packages.map((one) => details(one, asked, links))}</section>
`;
}
function details(one, asked, links) {
  const { name, version, summary, homePage } = one;
  const entries = [
    ["Why", why(one, links)],
    ["Required by", one.requiredBy.length > 0 ? requiredBy(one, links) : null],
    ["Requires", one.requires.length > 0 ? requires(one, links) : null],
    ["Released", asked === null ? null : released(one, asked)],
    ["Size", size3(one, links)],
    ["Licence", licence(one)],
    ["From", from(one)],
    ["Build", build(one, links)],
    ["Libraries", one.libraries.length > 0 ? html`${one.libraries.join(", ")}` : null]
  ];
  return html`<article id="${links.anchor(one)}"><h3>${name} <span class="muted">${version}</span></h3><a class="close" href="#-">Close</a>
<p>${summary}${homePage && html` <a href="${homePage}">Home page</a>`}</p><dl>${entries.map(([term, said]) => said && html`<dt>${term}</dt><dd>${said}</dd>`)}</dl></article>
`;
}
function why(one, links) {
  const { direct, chain, groups, unusable } = one;
  const said = direct.map((each) => {
    const text = condition(each);
    return html`The project asks for it in <b>${each.group}</b>${text === "" ? "" : html`: <code>${text}</code>`}<br>`;
  });
  const isSaid = groups.every((group) => direct.some((each) => each.group === group));
  const others = isSaid ? null : html`<span class="muted">in ${groups.join(", ")}</span>`;
  const steps = chain.map((id) => id === one.id ? html`<b>${one.name}</b>` : links.toId(id));
  const isCut = chain[0] !== void 0 && links.package(chain[0])?.direct.length === 0;
  const way = direct.length > 0 ? null : chain.length === 0 ? html`poetry.lock says so<br>` : html`${isCut ? "… → " : ""}${joined(steps, " → ")}<br>`;
  return html`${said}${way}${others}${unusable && html`<p class="bad">${unusable}</p>`}`;
}
function released({ released: day, yanked, latest }, asked) {
  const when = day === null ? null : html`<time>${day}</time>, ${age(day, asked)} ago`;
  const newer = latest === null ? null : html`${when && html`<br>`}newer: ${latest}`;
  const reason = yanked === null ? null : `yanked${yanked === "" ? "" : `: ${yanked}`}`;
  if (when === null && newer === null && reason === null) return null;
  return html`${when}${newer}${reason && html`<p class="bad">${reason}</p>`}`;
}
function requiredBy(one, links) {
  const items = one.requiredBy.map((id) => {
    const parent = links.package(id);
    const texts = parent?.requires.filter((each) => each.id === one.id).map(condition) ?? [];
    const wants = [...new Set(texts)].filter((text) => text !== "").join(" or ");
    return html`${links.toId(id)}${wants === "" ? "" : html` <small>${wants}</small>`}`;
  });
  return joined(items, ", ");
}
function requires(one, links) {
  const ids = [...new Set(one.requires.map(({ id }) => id))];
  return joined(ids.map(links.toId), ", ");
}
function size3(one, links) {
  const { download, installed, alone, brings } = one;
  const others = alone.ids.slice(1);
  const unnamed = alone.packages - alone.ids.length;
  return html`${installed === null ? one.build === null ? "installed size not known here" : "not known before it is built" : `${bytes(installed)} installed`}${download === null ? "" : `, ${bytes(download)} to download`}${brings.packages === 0 ? null : html`<br>brings ${weight(brings)}`}${others.length === 0 ? null : html`<br>alone brings ${joined(others.map(links.toId), ", ")}${unnamed > 0 ? ` and ${unnamed} more` : ""}: ${weight(alone)} with itself`}`;
}
function licence(one) {
  const { licence: said } = one;
  const isPlain = said.statements.length === 0 || said.statements.some(({ text }) => text === said.expression);
  const stated = said.statements.map(({ text }) => shortened(text)).join("; ");
  return html`<span class="kind ${said.kind}">${licenceWords(one)}</span>${said.doubt && html`<br>${said.doubt}`}${isPlain ? null : html`<br><small>stated: ${stated}</small>`}${said.files.length === 0 ? null : html`<br><small>files: ${said.files.join(", ")}</small>`}`;
}
function shortened(text) {
  const line = text.replace(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 158)}…` : line;
}
function from({ source, file }) {
  const place2 = source.kind === "git" ? `${source.url} at ${source.revision}` : source.kind === "url" ? source.url : source.kind === "file" || source.kind === "directory" ? source.path : source.name === void 0 ? null : `the index ${source.name}`;
  return html`${place2}${place2 !== null && file !== null ? html`<br>` : null}${file}`;
}
function build(one, links) {
  if (one.build === null) return null;
  const { because, backend, requires: asked, requirements, native, crates } = one.build;
  return html`${because}${problem(one.build)}${backend && html`<br>back end <code>${backend}</code>`}${asked.length > 0 ? html`<br>asks for <code>${asked.join(", ")}</code>` : null}${requirements.length > 0 ? html`<br>built with ${joined(requirements.map(links.toId), ", ")}` : null}${crates > 0 ? html`<br>${crates} crates` : null}${native.length > 0 ? html`<br>of the system: ${native.join(", ")}` : null}<br>compared with its wheel: ${verified(one.build)}`;
}
function directSection(report, links) {
  const { groups, packages } = report;
  const measure = measureOf(report);
  const direct = packages.filter((one) => one.direct.length > 0);
  if (direct.length === 0) return null;
  return html`<p>Open one to see what it brings in. “Frees” is what would go from this group alone if the project no longer asked for it: nothing, where another package needs it anyway.</p>
${groups.map((group) => {
    const own = direct.filter((one) => one.direct.some((each) => each.group === group));
    if (own.length === 0) return null;
    return html`<h3>${group}</h3>
<ul class="direct">${own.sort(byWeightIn(group, measure)).map(
      (one) => html`<li>${entry(one, group, links)}</li>
`
    )}</ul>
`;
  })}`;
}
function byWeightIn(group, measure) {
  const weightOf = (one) => droppingFrom(one, group)?.[measure] ?? 0;
  return (a, b) => weightOf(b) - weightOf(a) || (a.name < b.name ? -1 : 1);
}
function droppingFrom({ dropping }, group) {
  return dropping.find((each) => each.group === group);
}
function entry(one, group, links) {
  const how = one.direct.filter((each) => each.group === group);
  const extras = [...new Set(how.flatMap((each) => each.extras))];
  const wants = [...new Set(how.map(condition))].filter((text) => text !== "").join(" or ");
  const name = html`${links.to(one)}${extras.length > 0 ? `[${extras.join(",")}]` : ""} ${one.version} <span class="muted">${wants}</span>`;
  const brings = one.requires.length === 0 ? html`<span class="muted">brings nothing else</span>` : html`<details><summary>brings ${weight(one.brings)}</summary>${tree(one, links)}</details>`;
  return html`<div>${name}</div><div>${freed(one, group, links)}</div><div>${brings}</div>`;
}
function freed(one, group, links) {
  const dropped = droppingFrom(one, group);
  const [only, ...more] = dropped?.ids ?? [];
  if (dropped !== void 0 && only !== void 0) {
    if (more.length > 0) return html`frees ${weight(dropped)}`;
    return only === one.id ? html`frees itself, ${size(dropped)}` : html`frees ${links.toId(only)}, ${size(dropped)}`;
  }
  const needing = one.requiredBy.filter((id) => links.package(id)?.groups.includes(group));
  const [first] = needing;
  const others = needing.length - 1;
  if (first === void 0) return html`frees nothing`;
  return html`frees nothing: ${links.toId(first)} ${others > 0 ? `and ${count(others, "other")} need` : "needs"} it`;
}
var deepest = 100;
function tree(top, links) {
  const shown = /* @__PURE__ */ new Set([top.id]);
  const branch = (one, depth) => {
    const ids = [...new Set(one.requires.map(({ id }) => id))];
    if (ids.length === 0) return html``;
    return html`<ul>${ids.map((id) => {
      const child = links.package(id);
      if (child === null) return null;
      const isNameAlone = shown.has(id) || depth === deepest;
      shown.add(id);
      if (isNameAlone)
        return html`<li>${links.to(child)}${child.requires.length > 0 ? " …" : ""}</li>`;
      return html`<li>${links.to(child)} ${child.version}${branch(child, depth + 1)}</li>`;
    })}</ul>`;
  };
  return branch(top, 1);
}
function librariesSection({ packages }, links) {
  const wanting = /* @__PURE__ */ new Map();
  for (const one of packages) {
    for (const library of one.libraries) (0, import_append.append)(wanting, library, one);
  }
  if (wanting.size === 0) return null;
  return html`<p>Shared libraries that wheels need beside glibc, what they bring along themselves and what other packages bring.</p>
<table>
<thead><tr><th scope="col">Library</th><th scope="col">Wanted by</th></tr></thead>
<tbody>
${[...wanting].sort().map(
    ([
      library,
      some
    ]) => html`<tr><th scope="row"><code>${library}</code></th><td>${links.list(some)}</td></tr>
`
  )}</tbody>
</table>
`;
}
function summarySection(report, links) {
  return html`${figures(report)}${licenceBar(report)}${groupTable(report)}${findings(report, links)}${releases(report, links)}`;
}
function figures({ totals, packages, groups }) {
  const production = packages.filter(import_report_2.isInProduction);
  const isMixed = groups.length > 1 && production.length > 0;
  const part = (0, import_report_2.weigh)(production);
  const direct = packages.filter((one) => one.direct.length > 0).length;
  const built = production.filter(({ build: build2 }) => build2 !== null).length;
  const all = [
    `${direct} direct, ${totals.packages - direct} brought in`,
    "files as published",
    "without byte code",
    "all others are wheels"
  ];
  const notes = isMixed ? [part.packages, bytes(part.download), installedBytes(part), built].map(
    (number) => `${number} in production`
  ) : all;
  const entries = [
    [String(totals.packages), "packages"],
    [bytes(totals.download), "to download"],
    [installedBytes(totals), "installed"],
    [String(totals.builtFromSource), "built from source"]
  ];
  return html`<dl class="figures">${entries.map(
    ([number, label], index) => html`<div><dt>${label}</dt><dd>${number}</dd><dd class="muted">${notes[index] ?? ""}</dd></div>`
  )}</dl>
`;
}
var kindNames = {
  permissive: "permissive",
  copyleft: "copyleft",
  other: "other",
  unclear: "not clear",
  none: "none stated"
};
function licenceBar({ totals: { licences, packages } }) {
  const kinds = Object.entries(licences);
  let x = 0;
  const parts = kinds.map(([kind, number]) => {
    const width = packages === 0 ? 0 : number / packages * 100;
    const part = html`<rect class="${kind}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
    x += width;
    return number === 0 ? null : part;
  });
  return html`<div class="kinds"><svg aria-hidden="true" class="bar">${parts}</svg>
<ul>${kinds.map(
    ([kind, number]) => number === 0 ? null : html`<li><span class="kind ${kind}">${kindNames[kind]}</span> <b>${number}</b></li>`
  )}</ul></div>
`;
}
function groupTable({ byGroup }) {
  if (byGroup.length < 2) return null;
  return html`<div class="scroll"><table>
<caption class="muted">By group. Production is main. “Here only” is what no other of these groups brings in.</caption>
<thead><tr><th scope="col">Group</th><th scope="col" class="n">Packages</th><th scope="col" class="n">Installed</th><th scope="col" class="n">Here only</th><th scope="col" class="n">Installed</th></tr></thead>
<tbody>${byGroup.map(
    ({ group, only, ...own }) => html`<tr><th scope="row">${group}</th><td class="n">${own.packages}</td><td class="n">${installedBytes(own)}</td><td class="n">${only.packages}</td><td class="n">${installedBytes(only)}</td></tr>
`
  )}</tbody></table></div>
`;
}
function findings({ packages, vulnerabilities }, links) {
  const ofKind = (kind) => packages.filter(({ licence: licence2 }) => licence2.kind === kind);
  const vulnerable = new Set(vulnerabilities?.map((found) => found.package));
  const all = [
    {
      title: "Known vulnerabilities",
      why: "see Known vulnerabilities",
      packages: packages.filter(({ id }) => vulnerable.has(id))
    },
    {
      title: "Yanked",
      why: "their authors took these versions back",
      packages: packages.filter(({ yanked }) => yanked !== null)
    },
    {
      title: "No file fits",
      why: "they cannot be installed on this target",
      packages: packages.filter(({ unusable }) => unusable !== null)
    },
    {
      title: "Cannot be built, or perhaps not",
      why: "see Built from source",
      packages: packages.filter(({ build: build2 }) => build2?.unbuildable || build2?.failure)
    },
    {
      title: "Built otherwise than published",
      why: "poetrix lock --verify found differences from the wheel",
      packages: packages.filter(({ build: build2 }) => (build2?.verified?.differences.length ?? 0) > 0)
    },
    {
      title: "Copyleft licence",
      why: "conditions on what is passed on together with them",
      packages: ofKind("copyleft")
    },
    {
      title: "Other licence",
      why: "neither known as permissive nor as copyleft: read it",
      packages: ofKind("other")
    },
    {
      title: "No licence stated",
      why: "their metadata names none, if perhaps licence files",
      packages: ofKind("none")
    },
    {
      title: "Licence not clear",
      why: "their metadata names a family of licences, or several, or a text of its own",
      packages: ofKind("unclear")
    }
  ].filter((finding) => finding.packages.length > 0);
  if (all.length === 0)
    return html`<p>Nothing to look at: every licence is stated and permissive, and every file fits.</p>
`;
  return html`<h3>To look at</h3>
<ul class="findings">${all.map(
    (finding) => html`<li><b>${finding.title}</b> <span class="muted">${count(finding.packages.length, "package")}: ${finding.why}</span>${byUse(finding.packages, links)}</li>
`
  )}</ul>
`;
}
function releases({ packages, asked }, links) {
  if (asked === null) {
    return html`<p class="muted">The index was not asked: days of releases, newer versions and yanked ones are left out.</p>
`;
  }
  const newer = packages.filter(({ latest }) => latest !== null);
  const [oldest] = packages.filter(({ released: released2 }) => released2 !== null).sort((a, b) => a.released < b.released ? -1 : 1);
  const old = oldest === void 0 ? null : html`; the oldest is ${links.to(oldest)}, of ${oldest.released}`;
  return html`<p>On ${asked} the index had newer versions of ${newer.length} of ${count(packages.length, "package")}${old}.</p>
`;
}
function byUse(packages, links) {
  const inProduction = packages.filter(import_report_2.isInProduction);
  const others = packages.filter((one) => !(0, import_report_2.isInProduction)(one));
  if (inProduction.length === 0 || others.length === 0) return html`<p>${links.list(packages)}</p>`;
  return html`<p>in production: ${links.list(inProduction)}</p><p>in other groups only: ${links.list(others)}</p>`;
}
function licencesSection({ packages }, links) {
  const byLicence = /* @__PURE__ */ new Map();
  const key = (one) => `${one.licence.kind} ${licenceWords(one)}`;
  const numberOf = (one) => byLicence.get(key(one))?.length ?? 0;
  for (const one of packages) (0, import_append.append)(byLicence, key(one), one);
  const order = ["copyleft", "other", "unclear", "none", "permissive"];
  const rows = [...byLicence.values()].sort(([a], [b]) => {
    const [first, second] = [a, b];
    const [x, y] = [licenceWords(first), licenceWords(second)];
    return order.indexOf(first.licence.kind) - order.indexOf(second.licence.kind) || numberOf(second) - numberOf(first) || (x < y ? -1 : 1);
  });
  return html`<p>From the metadata of each package: an SPDX expression where it names a licence beyond doubt, else its own words. Permissive is what the
Blue Oak Council lists as such. This is what authors say, and no legal advice.</p>
<table>
<thead><tr><th scope="col">Licence</th><th scope="col" class="second">Kind</th><th scope="col" class="n">Packages</th><th scope="col">Which</th></tr></thead>
<tbody>
${rows.map((some) => licenceRow(some, links))}</tbody>
</table>
`;
}
function licenceRow(some, links) {
  const [first] = some;
  const { kind, expression } = first.licence;
  const isOne = /^[\w.-]+$/.test(expression ?? "") && !expression?.startsWith("LicenseRef");
  const name = isOne ? html`<a href="https://spdx.org/licenses/${expression}.html">${expression}</a>` : html`${licenceWords(first)}`;
  const list = some.length > 12 ? html`<details><summary>all ${some.length}</summary>${links.list(some)}</details>` : links.list(some);
  return html`<tr><th scope="row">${name}${expression === null && kind !== "none" ? html` <small class="muted">as stated</small>` : null}</th><td class="second"><span class="kind ${kind}">${kindNames[kind]}</span></td><td class="n">${some.length}</td><td>${list}</td></tr>
`;
}
function makeLinks({ packages, target }, isFirst) {
  const byId = new Map(packages.map((one) => [one.id, one]));
  const names = /* @__PURE__ */ new Set();
  const repeated = /* @__PURE__ */ new Set();
  for (const { name } of packages) (names.has(name) ? repeated : names).add(name);
  const own = (id) => isFirst ? id : `${target}-${id}`;
  const anchor = ({ name, id }) => (
    // No anchor of a package is one of a section. Two versions of one name are rare.
    own(repeated.has(name) ? `p-${id.replace(/[^\w.@-]/g, "-")}` : `p-${name}`)
  );
  const to = (one) => html`<a href="#${anchor(one)}">${repeated.has(one.name) ? one.id : one.name}</a>`;
  return {
    own,
    label: (text) => isFirst ? text : `${text}, ${target}`,
    anchor,
    to,
    toId(id) {
      const one = byId.get(id);
      return one === void 0 ? html`${id}` : to(one);
    },
    list: (some) => joined(some.map(to), ", "),
    package: (id) => byId.get(id) ?? null
  };
}
var style_default = ':root{color-scheme:light dark;--page: #fff;--raised: #f6f6f4;--text: #1d1d1b;--muted: #5c5b56;--line: #dededa;--accent: #14559c;--main: #d3e3f4;--main-text: #10304f;--main-line: #9dbfe2;--dev: #e8e7e2;--dev-text: #3b3a36;--dev-line: #c4c2ba;--permissive: #a9c9a4;--copyleft: #c77700;--other: #8a5cc2;--unclear: #98968d;--none: #c23b3b;--bad: #a32020}@media(prefers-color-scheme:dark){:root{--page: #171716;--raised: #222220;--text: #ebebe6;--muted: #a8a69d;--line: #373632;--accent: #8dbcf2;--main: #1d3a57;--main-text: #d6e7f8;--main-line: #3f6a94;--dev: #302f2c;--dev-text: #d2d0c8;--dev-line: #56544d;--permissive: #4c7347;--copyleft: #e3a03c;--other: #b893e6;--unclear: #8b8980;--none: #e57373;--bad: #f09a9a}}*{box-sizing:border-box}html{background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Liberation Sans,Arial,sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;scroll-padding-top:4rem}body{margin:0 auto;max-width:72rem;padding:2.5rem 1.25rem 4rem;overflow-wrap:break-word}h1,h2,h3{line-height:1.25;margin:0;font-weight:600}h1{font-size:1.75rem;letter-spacing:-.015em}h2{font-size:1.2rem}h3{font-size:1rem;margin-top:1.5rem}p{margin:.4rem 0 .8rem}a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px;text-decoration-color:color-mix(in srgb,currentcolor 40%,transparent)}nav a,.packages a{text-decoration:none}a:hover{text-decoration:underline}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}code,small{font-size:.875em}code{font-family:ui-monospace,SF Mono,Menlo,Consolas,Liberation Mono,monospace}.muted,caption{color:var(--muted)}.bad{color:var(--bad)}.target>p{margin:.3rem 0 1rem}.switch{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.6rem 0 0;padding:0;border:0}.switch legend{float:left;margin-right:1.25rem;padding:0;color:var(--muted)}nav{position:sticky;top:0;z-index:1;background:var(--page)}nav ul{display:flex;gap:.25rem 1rem;font-size:.93rem;overflow-x:auto;white-space:nowrap;list-style:none;margin:0;padding:.7rem 0;border-block:1px solid var(--line)}.target>section{margin-top:2.75rem}.target>section:first-of-type{margin-top:1.75rem}.target>section:first-of-type>h2{position:absolute;clip-path:inset(50%)}footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.875rem}.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1.25rem;margin:0 0 1.75rem}.figures>div{display:flex;flex-direction:column}.figures dt{order:1;font-weight:600}.figures dd{font-size:1.9rem;font-weight:600;letter-spacing:-.02em;line-height:1.2}.figures .muted{order:2;font:inherit;font-size:.875rem;letter-spacing:normal}dd{margin:0}.bar{display:block;width:100%;height:10px;border-radius:5px}.kinds ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:.6rem 0 1.5rem;padding:0}.kind:before{content:"";display:inline-block;width:.6em;height:.6em;margin-right:.45em;border-radius:50%;background:var(--unclear)}.kind.permissive:before{background:var(--permissive)}.kind.copyleft:before{background:var(--copyleft);border-radius:1px}.kind.other:before{background:var(--other)}.kind.unclear:before{background:none;border:2px solid var(--unclear)}.kind.none:before{background:var(--none);border-radius:1px}rect.permissive{fill:var(--permissive)}rect.copyleft{fill:var(--copyleft)}rect.other{fill:var(--other)}rect.unclear{fill:var(--unclear)}rect.none{fill:var(--none)}.findings{list-style:none;margin:.5rem 0 0;padding:0}.findings li{padding:.6rem 0;border-top:1px solid var(--line)}.findings p{margin:.15rem 0 0}table{width:100%;border-collapse:collapse}caption{text-align:left;padding-bottom:.5rem}th,td{padding:.35rem 1rem .35rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}th:last-child,td:last-child{padding-right:0}thead th{color:var(--muted);font-weight:500;font-size:.875rem;vertical-align:bottom;white-space:nowrap}tbody th{font-weight:500}th.n,td.n{text-align:right}td.n,td:has(>.kind:only-child){white-space:nowrap}.packages td:has(>.kind){white-space:normal}tbody tr:hover{background:var(--raised)}td ul,.bad{overflow-wrap:anywhere}td ul{margin:0;padding-left:1rem}td p{margin:.2rem 0 0}.packages tr>:nth-last-child(-n+4):not(:last-child){text-align:right;white-space:nowrap}.packages td:nth-last-child(5){max-width:17rem}.packages tr>:last-child{white-space:nowrap}.packages td{position:relative}.packages svg{position:absolute;right:1rem;bottom:2px;width:5rem;height:3px;transform:scaleX(-1)}.packages rect{fill:var(--main-line)}thead button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer}[aria-sort=ascending] button:after{content:" \\2191"}[aria-sort=descending] button:after{content:" \\2193"}[aria-sort] button{color:var(--text)}.controls{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem 1rem;margin:.75rem 0 1rem}.controls[hidden]{display:none}.controls label{color:var(--muted);font-size:.875rem}.controls input,.controls select{display:block;font:inherit;font-size:.9375rem;min-width:8rem;height:2.25rem;padding:0 .5rem;color:var(--text);background:var(--page);border:1px solid var(--unclear);border-radius:4px}.controls output{padding-bottom:.4rem}.map{display:block;width:100%;font-size:12px;overflow:hidden}.map .main rect{fill:var(--main)}.map .main text{fill:var(--main-text)}.map .frame.main rect{fill:var(--main-line)}.map .dev rect,.map .rest rect{fill:var(--dev)}.map .dev text{fill:var(--dev-text)}.map .frame.dev rect{fill:var(--dev-line)}.map .frame text{fill:var(--text);font-weight:600}.map tspan{font-size:11px;font-weight:400}.map a:hover>svg>rect{fill:var(--accent)}.map a:hover>svg>text{fill:var(--page)}.map a:focus-visible>svg>rect,.map .rest:focus-visible>rect{stroke:var(--accent);stroke-width:4px}.map .tip{pointer-events:none}.map .tip rect{fill:var(--text)}.map .tip text{fill:var(--page)}.skip:not(:focus){position:absolute;clip-path:inset(50%)}.legend span+span{margin-left:1.25rem}.legend span:before{content:"";display:inline-block;width:.8em;height:.8em;margin-right:.4em;border-radius:2px;background:var(--main);border:1px solid var(--main-line)}.legend .dev:before{background:var(--dev);border-color:var(--dev-line)}.direct{list-style:none;margin:.5rem 0 0;padding:0}.direct>li{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,4fr) minmax(0,4fr);gap:0 1rem;padding:.35rem 0;border-top:1px solid var(--line)}.direct ul{list-style:none;margin:0 0 0 .3rem;padding-left:.9rem;border-left:1px solid var(--line)}summary{cursor:pointer}summary::marker{color:var(--muted)}article{display:none}article:target{display:block;position:fixed;inset:0 0 0 auto;width:min(30rem,100%);padding:1.5rem;overflow:auto;background:var(--page);border-left:1px solid var(--line);box-shadow:0 0 2.5rem #0003;z-index:2}article:focus{outline:none}article h3{margin:0 4rem .5rem 0;font-size:1.2rem}article .close{position:absolute;top:1.5rem;right:1.5rem}article dl{display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:.6rem 1rem;margin:1rem 0 0}article{overflow-wrap:anywhere}article dt{color:var(--muted)}@media(max-width:60rem){.second,.map .wide,.packages tr>:nth-last-child(4),.packages tr>:nth-last-child(6):not(:nth-child(2)){display:none}}@media(max-width:42rem){body{overflow-wrap:anywhere;padding:1.25rem 1rem 3rem}.map .middling,.changes tr>:nth-child(5),.changes tr>:nth-child(6),.packages tr>:nth-child(2),.packages tr>:nth-last-child(-n+2){display:none}.figures{grid-template-columns:1fr 1fr}.direct>li{grid-template-columns:minmax(0,1fr)}.direct div+div{font-size:.875rem}th,td{padding-right:.5rem}thead th{white-space:normal}.changes,.packages{font-size:.9375rem}.changes td,.changes thead th{overflow-wrap:normal}.packages svg{right:.6rem;width:3.5rem}.controls label{flex:1 1 8rem}.controls input,.controls select{width:100%}}@media print{:root{color-scheme:light;--page: #fff;--text: #000;--muted: #444;--line: #ccc;--accent: #000}html{font-size:10px}body{max-width:none;padding:0}nav,.skip,.switch,.controls,article:target{display:none}h2,h3{break-after:avoid}tr,li,.map{break-inside:avoid}.map{font-size:9px}.map tspan{font-size:8px}.map,.bar,.kind:before,.legend span:before{print-color-adjust:exact;-webkit-print-color-adjust:exact}}\n';
function tableSection(report, links) {
  const { packages, groups } = report;
  const largest = Math.max(1, ...packages.map(({ installed }) => installed ?? 0));
  return html`${controls(report, links)}
<table class="packages" id="${links.own("all")}">
<caption class="muted">“Alone” is what nothing but this package brings in, itself included. A name leads to why it is here.</caption>
<thead><tr>
<th scope="col" aria-sort="ascending">Package</th>
<th scope="col">Version</th>
${groups.length > 1 ? html`<th scope="col" data-filter="group">Groups</th>` : null}
<th scope="col" data-filter="kind">Licence</th>
<th scope="col">Download</th>
<th scope="col">Installed</th>
<th scope="col">Alone</th>
<th scope="col" data-filter="from">From</th>
</tr></thead>
<tbody>
${packages.map((one) => row(one, { links, largest, hasGroups: groups.length > 1 }))}</tbody>
</table>
`;
}
function row(one, { links, largest, hasGroups }) {
  const { version, licence: licence2, download, installed, alone, groups } = one;
  const share = (installed ?? 0) / largest * 100;
  const others = alone.packages - 1;
  return html`<tr><th scope="row">${links.to(one)}</th><td>${version}${marks(one)}</td>${hasGroups ? html`<td${(0, import_report_2.isInProduction)(one) ? null : html` class="muted"`}>${groups.join(", ")}</td>` : null}<td>${licence2.kind === "permissive" ? licenceWords(one) : html`<span class="kind ${licence2.kind}">${licenceWords(one)}</span>`}</td>${size4(download)}<td data-n="${installed ?? -1}">${installed === null ? "?" : bytes(installed)}${share < 2 ? null : html`<svg aria-hidden="true"><rect width="${Math.round(share)}%" height="100%"/></svg>`}</td><td data-n="${alone.installed}">${installedBytes(alone)}${others > 0 ? html` <small>+${others}</small>` : null}</td><td>${origin(one)}</td></tr>
`;
}
function marks({ yanked, latest }) {
  const isYanked = yanked === null ? null : html` <small class="bad">yanked</small>`;
  const newer = latest === null ? null : html` <small>newer: ${latest}</small>`;
  return html`${isYanked}${newer}`;
}
function size4(number) {
  return html`<td data-n="${number ?? -1}">${number === null ? "?" : bytes(number)}</td>`;
}
function controls({ packages, groups, totals }, links) {
  const origins = [...new Set(packages.map(origin))].sort();
  const kinds = Object.entries(totals.licences).filter(([, number]) => number > 0);
  const option = (value, label) => html`<option value="${value}">${label}</option>`;
  return html`<div class="controls" role="search" aria-label="${links.label("Filter the packages")}" hidden>
<label>Name <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
${groups.length > 1 ? html`<label>Group <select name="group">${option("", "any")}${groups.map((group) => option(group, group))}</select></label>` : null}
<label>Licence <select name="kind">${option("", "any")}${kinds.map(([kind]) => option(kind, kindNames[kind]))}</select></label>
<label>From <select name="from">${option("", "any")}${origins.map((from2) => option(from2, from2))}</select></label>
<output class="muted" aria-live="polite"></output>
</div>`;
}
function vulnerabilitiesSection(report, links) {
  const { vulnerabilities, packages } = report;
  if (vulnerabilities === null) return null;
  if (vulnerabilities.length === 0) {
    return html`<p>None of these packages is in the list that was given.</p>`;
  }
  const byId = new Map(packages.map((one) => [one.id, one]));
  return html`<p>From the list that was given: it says what was known when it was made.</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Vulnerability</th><th scope="col">Package</th><th scope="col">What it is</th><th scope="col">Fixed in</th></tr></thead>
<tbody>
${vulnerabilities.map(({ id, aliases, package: packageId, summary, fixedIn }) => {
    const one = byId.get(packageId);
    return html`<tr><th scope="row">${id}${aliases.map((alias) => html` <small class="muted">${alias}</small>`)}</th><td>${one === void 0 ? packageId : links.list([one])} ${one?.version ?? ""}</td><td>${summary ?? "not said"}</td><td>${fixedIn.length === 0 ? "no version yet" : fixedIn.join(", ")}</td></tr>
`;
  })}</tbody>
</table></div>
`;
}
function count2(node) {
  var sum2 = 0, children = node.children, i = children && children.length;
  if (!i) sum2 = 1;
  else while (--i >= 0) sum2 += children[i].value;
  node.value = sum2;
}
function count_default() {
  return this.eachAfter(count2);
}
function each_default(callback, that) {
  let index = -1;
  for (const node of this) {
    callback.call(that, node, ++index, this);
  }
  return this;
}
function eachBefore_default(callback, that) {
  var node = this, nodes = [node], children, i, index = -1;
  while (node = nodes.pop()) {
    callback.call(that, node, ++index, this);
    if (children = node.children) {
      for (i = children.length - 1; i >= 0; --i) {
        nodes.push(children[i]);
      }
    }
  }
  return this;
}
function eachAfter_default(callback, that) {
  var node = this, nodes = [node], next = [], children, i, n, index = -1;
  while (node = nodes.pop()) {
    next.push(node);
    if (children = node.children) {
      for (i = 0, n = children.length; i < n; ++i) {
        nodes.push(children[i]);
      }
    }
  }
  while (node = next.pop()) {
    callback.call(that, node, ++index, this);
  }
  return this;
}
function find_default(callback, that) {
  let index = -1;
  for (const node of this) {
    if (callback.call(that, node, ++index, this)) {
      return node;
    }
  }
}
function sum_default(value) {
  return this.eachAfter(function(node) {
    var sum2 = +value(node.data) || 0, children = node.children, i = children && children.length;
    while (--i >= 0) sum2 += children[i].value;
    node.value = sum2;
  });
}
function sort_default(compare) {
  return this.eachBefore(function(node) {
    if (node.children) {
      node.children.sort(compare);
    }
  });
}
function path_default(end) {
  var start = this, ancestor = leastCommonAncestor(start, end), nodes = [start];
  while (start !== ancestor) {
    start = start.parent;
    nodes.push(start);
  }
  var k = nodes.length;
  while (end !== ancestor) {
    nodes.splice(k, 0, end);
    end = end.parent;
  }
  return nodes;
}
function leastCommonAncestor(a, b) {
  if (a === b) return a;
  var aNodes = a.ancestors(), bNodes = b.ancestors(), c = null;
  a = aNodes.pop();
  b = bNodes.pop();
  while (a === b) {
    c = a;
    a = aNodes.pop();
    b = bNodes.pop();
  }
  return c;
}
function ancestors_default() {
  var node = this, nodes = [node];
  while (node = node.parent) {
    nodes.push(node);
  }
  return nodes;
}
function descendants_default() {
  return Array.from(this);
}
function leaves_default() {
  var leaves = [];
  this.eachBefore(function(node) {
    if (!node.children) {
      leaves.push(node);
    }
  });
  return leaves;
}
function links_default() {
  var root = this, links = [];
  root.each(function(node) {
    if (node !== root) {
      links.push({ source: node.parent, target: node });
    }
  });
  return links;
}
function* iterator_default() {
  var node = this, current, next = [node], children, i, n;
  do {
    current = next.reverse(), next = [];
    while (node = current.pop()) {
      yield node;
      if (children = node.children) {
        for (i = 0, n = children.length; i < n; ++i) {
          next.push(children[i]);
        }
      }
    }
  } while (next.length);
}
function hierarchy(data, children) {
  if (data instanceof Map) {
    data = [void 0, data];
    if (children === void 0) children = mapChildren;
  } else if (children === void 0) {
    children = objectChildren;
  }
  var root = new Node(data), node, nodes = [root], child, childs, i, n;
  while (node = nodes.pop()) {
    if ((childs = children(node.data)) && (n = (childs = Array.from(childs)).length)) {
      node.children = childs;
      for (i = n - 1; i >= 0; --i) {
        nodes.push(child = childs[i] = new Node(childs[i]));
        child.parent = node;
        child.depth = node.depth + 1;
      }
    }
  }
  return root.eachBefore(computeHeight);
}
function node_copy() {
  return hierarchy(this).eachBefore(copyData);
}
function objectChildren(d) {
  return d.children;
}
function mapChildren(d) {
  return Array.isArray(d) ? d[1] : null;
}
function copyData(node) {
  if (node.data.value !== void 0) node.value = node.data.value;
  node.data = node.data.data;
}
function computeHeight(node) {
  var height = 0;
  do
    node.height = height;
  while ((node = node.parent) && node.height < ++height);
}
function Node(data) {
  this.data = data;
  this.depth = this.height = 0;
  this.parent = null;
}
Node.prototype = hierarchy.prototype = { constructor: Node, count: count_default, each: each_default, eachAfter: eachAfter_default, eachBefore: eachBefore_default, find: find_default, sum: sum_default, sort: sort_default, path: path_default, ancestors: ancestors_default, descendants: descendants_default, leaves: leaves_default, links: links_default, copy: node_copy, [Symbol.iterator]: iterator_default };
function required(f) {
  if (typeof f !== "function") throw new Error();
  return f;
}
function constantZero() {
  return 0;
}
function constant_default(x) {
  return function() {
    return x;
  };
}
function round_default(node) {
  node.x0 = Math.round(node.x0);
  node.y0 = Math.round(node.y0);
  node.x1 = Math.round(node.x1);
  node.y1 = Math.round(node.y1);
}
function dice_default(parent, x0, y0, x1, y1) {
  var nodes = parent.children, node, i = -1, n = nodes.length, k = parent.value && (x1 - x0) / parent.value;
  while (++i < n) {
    node = nodes[i], node.y0 = y0, node.y1 = y1;
    node.x0 = x0, node.x1 = x0 += node.value * k;
  }
}
function slice_default(parent, x0, y0, x1, y1) {
  var nodes = parent.children, node, i = -1, n = nodes.length, k = parent.value && (y1 - y0) / parent.value;
  while (++i < n) {
    node = nodes[i], node.x0 = x0, node.x1 = x1;
    node.y0 = y0, node.y1 = y0 += node.value * k;
  }
}
var phi = (1 + Math.sqrt(5)) / 2;
function squarifyRatio(ratio, parent, x0, y0, x1, y1) {
  var rows = [], nodes = parent.children, row2, nodeValue, i0 = 0, i1 = 0, n = nodes.length, dx, dy, value = parent.value, sumValue, minValue, maxValue, newRatio, minRatio, alpha, beta;
  while (i0 < n) {
    dx = x1 - x0, dy = y1 - y0;
    do
      sumValue = nodes[i1++].value;
    while (!sumValue && i1 < n);
    minValue = maxValue = sumValue;
    alpha = Math.max(dy / dx, dx / dy) / (value * ratio);
    beta = sumValue * sumValue * alpha;
    minRatio = Math.max(maxValue / beta, beta / minValue);
    for (; i1 < n; ++i1) {
      sumValue += nodeValue = nodes[i1].value;
      if (nodeValue < minValue) minValue = nodeValue;
      if (nodeValue > maxValue) maxValue = nodeValue;
      beta = sumValue * sumValue * alpha;
      newRatio = Math.max(maxValue / beta, beta / minValue);
      if (newRatio > minRatio) {
        sumValue -= nodeValue;
        break;
      }
      minRatio = newRatio;
    }
    rows.push(row2 = { value: sumValue, dice: dx < dy, children: nodes.slice(i0, i1) });
    if (row2.dice) dice_default(row2, x0, y0, x1, value ? y0 += dy * sumValue / value : y1);
    else slice_default(row2, x0, y0, value ? x0 += dx * sumValue / value : x1, y1);
    value -= sumValue, i0 = i1;
  }
  return rows;
}
var squarify_default = (function custom(ratio) {
  function squarify(parent, x0, y0, x1, y1) {
    squarifyRatio(ratio, parent, x0, y0, x1, y1);
  }
  squarify.ratio = function(x) {
    return custom((x = +x) > 1 ? x : 1);
  };
  return squarify;
})(phi);
function treemap_default() {
  var tile = squarify_default, round = false, dx = 1, dy = 1, paddingStack = [0], paddingInner = constantZero, paddingTop = constantZero, paddingRight = constantZero, paddingBottom = constantZero, paddingLeft = constantZero;
  function treemap(root) {
    root.x0 = root.y0 = 0;
    root.x1 = dx;
    root.y1 = dy;
    root.eachBefore(positionNode);
    paddingStack = [0];
    if (round) root.eachBefore(round_default);
    return root;
  }
  function positionNode(node) {
    var p = paddingStack[node.depth], x0 = node.x0 + p, y0 = node.y0 + p, x1 = node.x1 - p, y1 = node.y1 - p;
    if (x1 < x0) x0 = x1 = (x0 + x1) / 2;
    if (y1 < y0) y0 = y1 = (y0 + y1) / 2;
    node.x0 = x0;
    node.y0 = y0;
    node.x1 = x1;
    node.y1 = y1;
    if (node.children) {
      p = paddingStack[node.depth + 1] = paddingInner(node) / 2;
      x0 += paddingLeft(node) - p;
      y0 += paddingTop(node) - p;
      x1 -= paddingRight(node) - p;
      y1 -= paddingBottom(node) - p;
      if (x1 < x0) x0 = x1 = (x0 + x1) / 2;
      if (y1 < y0) y0 = y1 = (y0 + y1) / 2;
      tile(node, x0, y0, x1, y1);
    }
  }
  treemap.round = function(x) {
    return arguments.length ? (round = !!x, treemap) : round;
  };
  treemap.size = function(x) {
    return arguments.length ? (dx = +x[0], dy = +x[1], treemap) : [dx, dy];
  };
  treemap.tile = function(x) {
    return arguments.length ? (tile = required(x), treemap) : tile;
  };
  treemap.padding = function(x) {
    return arguments.length ? treemap.paddingInner(x).paddingOuter(x) : treemap.paddingInner();
  };
  treemap.paddingInner = function(x) {
    return arguments.length ? (paddingInner = typeof x === "function" ? x : constant_default(+x), treemap) : paddingInner;
  };
  treemap.paddingOuter = function(x) {
    return arguments.length ? treemap.paddingTop(x).paddingRight(x).paddingBottom(x).paddingLeft(x) : treemap.paddingTop();
  };
  treemap.paddingTop = function(x) {
    return arguments.length ? (paddingTop = typeof x === "function" ? x : constant_default(+x), treemap) : paddingTop;
  };
  treemap.paddingRight = function(x) {
    return arguments.length ? (paddingRight = typeof x === "function" ? x : constant_default(+x), treemap) : paddingRight;
  };
  treemap.paddingBottom = function(x) {
    return arguments.length ? (paddingBottom = typeof x === "function" ? x : constant_default(+x), treemap) : paddingBottom;
  };
  treemap.paddingLeft = function(x) {
    return arguments.length ? (paddingLeft = typeof x === "function" ? x : constant_default(+x), treemap) : paddingLeft;
  };
  return treemap;
}
var drawing = { width: 1100, height: 460, title: 18 };
var smallest = 12e-4;
function layOut(packages, measure) {
  const members = membersByHead(packages);
  const total = sum(packages, measure);
  const leaf = (one) => {
    return { package: one, count: 1, size: one[measure] ?? 0, children: [] };
  };
  const groups = [...members].map(([head, all]) => {
    if (all.length === 1) return leaf(head);
    return {
      package: head,
      count: all.length,
      size: sum(all, measure),
      children: gather(all.map(leaf), total)
    };
  });
  const root = hierarchy(
    { package: null, count: 0, size: 0, children: gather(groups, total) },
    ({ children }) => [...children]
  ).sum(({ size: size5, children }) => children.length === 0 ? size5 : 0).sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || (nameOf(a.data) < nameOf(b.data) ? -1 : 1));
  const placed = treemap_default().size([drawing.width, drawing.height]).tile(squarify_default.ratio(1.6)).paddingInner(2).paddingTop((node) => node.depth === 1 ? drawing.title : 0).paddingLeft((node) => node.depth === 1 ? 2 : 0).paddingRight((node) => node.depth === 1 ? 2 : 0).paddingBottom((node) => node.depth === 1 ? 2 : 0).round(true)(root);
  const block = (node) => ({
    x: node.x0,
    y: node.y0,
    width: node.x1 - node.x0,
    height: node.y1 - node.y0,
    package: node.data.package,
    count: node.data.count,
    size: node.data.size
  });
  return (placed.children ?? []).map((node) => {
    const made = block(node);
    const blocks = (node.children ?? []).map(block);
    return node.data.package === null || blocks.length === 0 ? made : { ...made, package: node.data.package, blocks };
  });
}
function sum(packages, measure) {
  return packages.reduce((total, one) => total + (one[measure] ?? 0), 0);
}
function membersByHead(packages) {
  const byId = new Map(packages.map((one) => [one.id, one]));
  const below = new Set(packages.flatMap(({ alone }) => alone.ids.slice(1)));
  const heads = packages.filter(({ id }) => !below.has(id));
  return new Map(
    heads.map((head) => {
      const members = /* @__PURE__ */ new Set([head]);
      for (const one of members) {
        for (const id of one.alone.ids) {
          const member = byId.get(id);
          if (member !== void 0) members.add(member);
        }
      }
      return [head, [...members]];
    })
  );
}
function gather(nodes, total) {
  const isSmall = ({ size: size6 }) => size6 < total * smallest;
  const small = nodes.filter(isSmall);
  if (small.length < 2) return nodes.filter(({ size: size6 }) => size6 > 0);
  const size5 = small.reduce((sum2, node) => sum2 + node.size, 0);
  const count3 = small.reduce((sum2, node) => sum2 + node.count, 0);
  const rest = size5 > 0 ? [{ package: null, count: count3, size: size5, children: [] }] : [];
  return [...nodes.filter((node) => !isSmall(node)), ...rest];
}
function nameOf({ package: one }) {
  return one?.name ?? "￿";
}
function weightSection(report, links) {
  const { packages, totals, byGroup } = report;
  const measure = measureOf(report);
  if (totals[measure] === 0) return null;
  const blocks = layOut(packages, measure);
  const largest = packages.filter((one) => one[measure] !== null).sort((a, b) => (b[measure] ?? 0) - (a[measure] ?? 0)).slice(0, 5);
  const what = measure === "installed" ? "what it installs" : "its file: what some of them install is not known here";
  const hasOthers = byGroup.some(({ group }) => group !== "main") && packages.some(import_report_2.isInProduction);
  const legend = hasOthers ? html`<p class="legend muted"><span class="main">in production (main)</span> <span class="dev">in other groups only</span></p>` : null;
  return html`<p>Each block is a package, as large as ${what}. A frame holds what one package alone brings in. The largest are ${largest.map(
    (one, index) => html`${index === 0 ? "" : index === largest.length - 1 ? " and " : ", "}${links.to(one)} (${bytes(one[measure] ?? 0)})`
  )}.</p>
${legend}
<a class="skip" href="#${links.own("packages")}">Skip the drawing</a>
<svg class="map" role="group" aria-label="${links.label("Packages by size")}" height="${drawing.height}">${blocks.map(
    (block) => "blocks" in block ? drawGroup(block, links) : drawBlock(block, links)
  )}</svg>
`;
}
var regular = 6.8;
var bold = 7.4;
function drawGroup(group, links) {
  const one = group.package;
  const size5 = html` <tspan>${bytes(group.size)}</tspan>`;
  const both = fits(`${one.name} ${bytes(group.size)}`, group, bold);
  const label = both ?? fits(one.name, group, bold) ?? fitsInPart(group, bold);
  const text = label && html`<text x="5" y="13"${label}>${one.name}${both && size5}</text>`;
  const said = `${one.name} ${bytes(group.size)}, with what it alone brings in`;
  return html`<a href="#${links.anchor(one)}"><svg ${place(group)} class="frame ${colour(one)}"><title>${said}</title><rect width="100%" height="100%"/>${text}</svg></a>
${group.blocks.map((block) => drawBlock(block, links))}`;
}
function drawBlock(block, links) {
  const { package: one, size: size5 } = block;
  if (one === null) {
    const said2 = `${count(block.count, "smaller package")}: ${bytes(size5)}`;
    return html`<svg ${place(block)} class="rest" role="img" tabindex="0"><title>${said2}</title><rect width="100%" height="100%"/></svg>
`;
  }
  const label = fits(one.name, block) ?? fitsInPart(block);
  const second = label && block.height > 34 ? fits(bytes(size5), block) : null;
  const sizeText = second && html` <tspan x="5" dy="15">${bytes(size5)}</tspan>`;
  const text = label && html`<text x="5" y="15"${label}>${one.name}${sizeText}</text>`;
  const said = `${one.name} ${bytes(size5)}, version ${one.version}`;
  return html`<a href="#${links.anchor(one)}"><svg ${place(block)} class="${colour(one)}"><title>${said}</title><rect width="100%" height="100%"/>${text}</svg></a>
`;
}
function colour(one) {
  return (0, import_report_2.isInProduction)(one) ? "main" : "dev";
}
function place({ x, y, width, height }) {
  const part = (length) => `${(length / drawing.width * 100).toFixed(2)}%`;
  return html`x="${part(x)}" y="${y}" width="${part(width)}" height="${height}"`;
}
function fits(text, area, letter = regular) {
  const { width, height } = area;
  const needed = text.length * letter + 10;
  if (needed > width || height < 16) return null;
  if (needed > width * 0.6) return fitsInPart(area, letter) ?? html` class="wide"`;
  return needed > width * 0.3 ? html` class="middling"` : html``;
}
function fitsInPart({ width, height }, letter = regular) {
  return 8 * letter + 10 > width * 0.6 || height < 16 ? null : html` class="cut middling"`;
}
function renderPage(reports, note) {
  const [{ project }] = reports;
  const title = `${project.name}${project.version === null ? "" : ` ${project.version}`}`;
  const wholeStyle = `${style_default}${reports.length > 1 ? reports.map(shownWhere).join("") : ""}`;
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(wholeStyle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}: dependencies</title>
<style>${new Html(wholeStyle)}</style>
</head>
<body>
<header class="top">
<h1>${title}</h1>
${targetSwitch(reports)}${note === null ? "" : html`<p class="muted" id="note">This report is ${note}.</p>\n`}</header>
<main>
${reports.map(targetReport)}</main>
<footer class="muted">Made by <code>poetrix report</code> from poetry.lock, poetrix.lock and the metadata of each package. Sizes are of the files as they are
published and installed, without byte code; 1 MB is a million bytes.</footer>
<script>${new Html(behaviour_default)}</script>
</body>
</html>
`;
  return page.text;
}
function targetReport(report, index) {
  const links = makeLinks(report, index === 0);
  const { target, groups, extras } = report;
  const sections = [
    { id: "summary", title: "Summary", body: summarySection(report, links) },
    { id: "changes", title: "Changes", body: againstSection(report, links) },
    { id: "weight", title: "Weight", body: weightSection(report, links) },
    { id: "direct", title: "Direct dependencies", body: directSection(report, links) },
    { id: "packages", title: "Packages", body: tableSection(report, links) },
    { id: "licences", title: "Licences", body: licencesSection(report, links) },
    { id: "builds", title: "Built from source", body: buildsSection(report, links) },
    {
      id: "vulnerabilities",
      title: "Known vulnerabilities",
      body: vulnerabilitiesSection(report, links)
    },
    { id: "libraries", title: "Libraries of the system", body: librariesSection(report, links) }
  ].filter(({ body }) => body !== null);
  return html`<div class="target" id="target-${index}">
<p class="muted">What is installed for <b>${target}</b>, ${named("group", groups)}, ${named("extra", extras)}.</p>
<nav aria-label="${links.label("Sections")}"><ul>${sections.map(
    ({ id, title }) => html`<li><a href="#${links.own(id)}">${title}</a></li>`
  )}</ul></nav>
${sections.map(
    ({ id, title, body }) => html`<section id="${links.own(id)}" aria-label="${links.label(title)}">
<h2 id="${links.own(`${id}-title`)}">${title}</h2>
${body}
</section>
`
  )}${detailsSection(report, links)}</div>
`;
}
function targetSwitch(reports) {
  if (reports.length === 1) return null;
  return html`<fieldset class="switch"><legend>Target</legend>${reports.map(
    ({ target }, index) => html`<label><input type="radio" name="target" id="show-${index}"${index === 0 ? html` checked` : null}> ${target}</label>`
  )}</fieldset>
`;
}
function shownWhere(_, index) {
  return `body:not(:has(#show-${index}:checked)) #target-${index}{display:none}`;
}
function policy(wholeStyle) {
  return [
    "default-src 'none'",
    `style-src '${digest(wholeStyle)}'`,
    `script-src '${digest(behaviour_default)}'`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}
function digest(text) {
  return `sha256-${(0, import_node_crypto.createHash)("sha256").update(text).digest("base64")}`;
}
function named(word, names) {
  if (names.length === 0) return html`no ${word}`;
  const list = names.map((name) => html`<b>${name}</b>`);
  const last = list.at(-1) ?? null;
  const others = list.slice(0, -1);
  const before = others.map((name, index) => html`${index === 0 ? "" : ", "}${name}`);
  return html`${word}${names.length === 1 ? "" : "s"} ${before}${others.length > 0 ? " and " : ""}${last}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  renderPage
});
