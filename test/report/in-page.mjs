// What tests run in the browser: each function is sent there as it stands.
/* global document, window, Image */

/** Names in the table, as they show. */
export const shownNames = () =>
  [...document.querySelectorAll("#all tbody tr")]
    .filter((row) => row.checkVisibility())
    .map((row) => row.querySelector("th").textContent);

/** The columns that are marked as sorted. */
export const sortedColumns = () =>
  [...document.querySelectorAll("#all thead th")].flatMap((cell) =>
    cell.hasAttribute("aria-sort") ? [`${cell.textContent} ${cell.getAttribute("aria-sort")}`] : [],
  );

/** The id or text of what has the focus. */
export const focused = () => document.activeElement.id || document.activeElement.textContent;

/** Tries to reach a URL in several ways, and to run a script; returns how a request ended. */
export const breakOut = async (address) => {
  const image = new Image();
  image.src = `${address}/image`;
  document.body.append(image);
  const script = document.createElement("script");
  script.textContent = "window.hacked = true";
  document.body.append(script);
  return fetch(`${address}/fetch`).then(
    () => "answered",
    () => "refused",
  );
};

/** Elements of a page that came from a package's text as HTML. */
export const intruders = () => ({
  hacked: "hacked" in window,
  scripts: document.scripts.length,
  strange: document.querySelectorAll(
    "img, iframe, b[onclick], [onerror], [srcdoc], a[href^='javascript']",
  ).length,
});

/** The findings of axe-core, which was loaded before. */
export const accessibilityProblems = async () => {
  const { violations } = await window.axe.run();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
};

export const scrollWidth = () => document.documentElement.scrollWidth;

/** The number of details, and of open ones. The latter is kept as it is when the page is printed. */
export const watchPrinting = () => {
  window.addEventListener("beforeprint", () => {
    window.openOnPaper = document.querySelectorAll("details[open]").length;
  });
};

export const openDetails = () => ({
  all: document.querySelectorAll("details").length,
  now: document.querySelectorAll("details[open]").length,
  onPaper: window.openOnPaper,
});
