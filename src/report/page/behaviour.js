// Filtering, sorting and other conveniences. Without this script the page is complete, and sorted by name.
(() => {
  for (const target of document.querySelectorAll(".target")) {
    const table = target.querySelector(".packages");
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
        // Columns of numbers are sorted with the largest first.
        const first = rows[0]?.cells[column].dataset.n ? "descending" : "ascending";
        const other = first === "ascending" ? "descending" : "ascending";
        sortBy(column, now === first ? other : first);
      });
    }

    // --- filtering ---

    const controls = target.querySelector(".controls");
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
  }

  // --- the drawing: a block that has no room for its name shows it to the pointer and to the focus ---

  for (const map of document.querySelectorAll(".map")) {
    const make = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);
    const tip = make("g");
    const back = make("rect");
    const words = make("text");
    tip.classList.add("tip");
    tip.setAttribute("aria-hidden", "true");
    tip.append(back, words);
    // The browser's own label comes late, and to the pointer alone.
    for (const title of map.querySelectorAll("title")) {
      const block = title.parentElement;
      (block.closest("a") ?? block).setAttribute("aria-label", title.textContent);
      title.remove();
    }

    const show = ({ target }) => {
      const named = target.closest("[aria-label]");
      const block = named?.querySelector("rect");
      const isNamed = [...(named?.querySelectorAll("text:not(.cut)") ?? [])].some(
        (text) => text.getClientRects().length > 0,
      );
      tip.remove();
      if (named === map || block == null || isNamed) return;
      map.append(tip);
      words.textContent = named.getAttribute("aria-label");
      const frame = map.getBoundingClientRect();
      const { left, top, bottom } = block.getBoundingClientRect();
      const width = words.getComputedTextLength() + 12;
      const x = Math.max(0, Math.min(left - frame.left, frame.width - width));
      const y = top - frame.top > 24 ? top - frame.top - 23 : bottom - frame.top + 3;
      for (const [key, value] of Object.entries({ x, y, width, height: 20, rx: 3 })) {
        back.setAttribute(key, value);
      }
      words.setAttribute("x", x + 6);
      words.setAttribute("y", y + 14);
    };
    map.addEventListener("pointerover", show);
    map.addEventListener("focusin", show);
    map.addEventListener("pointerleave", () => tip.remove());
    map.addEventListener("focusout", () => tip.remove());
  }

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
