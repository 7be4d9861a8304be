// What the page can do beside being read. Without it everything is there, in the order of names.
(() => {
  const table = document.getElementById("all");
  const body = table.tBodies[0];
  const rows = [...body.rows];

  // --- sorting ---

  const headers = [...table.tHead.rows[0].cells];

  const sortValue = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.n === undefined ? cell.textContent : Number(cell.dataset.n);
  };

  const sortBy = (column, direction) => {
    const sign = direction === "ascending" ? 1 : -1;
    const compare = (a, b) =>
      typeof a === "number" ? a - b : a.localeCompare(b, "en", { numeric: true });
    const sorted = rows
      .map((row, place) => ({ row, place, value: sortValue(row, column) }))
      .sort((a, b) => sign * compare(a.value, b.value) || a.place - b.place);
    body.append(...sorted.map(({ row }) => row));
    for (const header of headers) header.removeAttribute("aria-sort");
    headers[column].setAttribute("aria-sort", direction);
  };

  for (const [column, header] of headers.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    header.replaceChildren(button);
    button.addEventListener("click", () => {
      const now = header.getAttribute("aria-sort");
      // Numbers are looked at from the largest on.
      const first = rows[0]?.cells[column].dataset.n ? "descending" : "ascending";
      const other = first === "ascending" ? "descending" : "ascending";
      sortBy(column, now === first ? other : first);
    });
  }

  // --- filtering ---

  const controls = document.querySelector(".controls");
  const said = controls.querySelector("output");

  const columns = Object.fromEntries(
    headers.flatMap(({ dataset }, column) => (dataset.filter ? [[dataset.filter, column]] : [])),
  );
  const kindOf = (cell) => cell.querySelector(".kind")?.classList[1] ?? "permissive";

  const values = () =>
    Object.fromEntries(
      [...controls.querySelectorAll("[name]")].map(({ name, value }) => [name, value]),
    );

  const filter = () => {
    const { text, group, kind, from } = values();
    const wanted = text.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const { cells } = row;
      const fits =
        cells[0].textContent.toLowerCase().includes(wanted) &&
        (!group || cells[columns.group].textContent.split(", ").includes(group)) &&
        (!kind || kindOf(cells[columns.kind]) === kind) &&
        (!from || cells[columns.from].textContent === from);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    said.textContent =
      shown === rows.length ? `${shown} packages` : `${shown} of ${rows.length} packages`;
  };

  controls.hidden = false;
  controls.addEventListener("input", filter);
  filter();

  // --- the details of a package: the keyboard follows, and Escape leads back ---

  let opener = null;
  const shownDetails = () => document.querySelector("article:target");

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link === null) return;
    if (link.hash.startsWith("#p-")) {
      if (shownDetails() === null) opener = link;
    } else if (link.classList.contains("close")) {
      opener?.focus({ preventScroll: true });
    }
  });

  window.addEventListener("hashchange", () => {
    const details = shownDetails();
    details?.setAttribute("tabindex", "-1");
    details?.focus({ preventScroll: true });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") shownDetails()?.querySelector(".close").click();
  });

  // --- on paper everything is open ---

  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.open = true;
      details.dataset.closed = "";
    }
  });

  window.addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("details[data-closed]")) {
      details.open = false;
      delete details.dataset.closed;
    }
  });
})();
