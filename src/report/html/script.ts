/**
 * What the page does when clicked: sorts tables, filters units. Without it the page is complete; buttons and the filter
 * appear only where it runs. It writes no markup, so that no text of a report can become any.
 */
export const SCRIPT = `
"use strict";
(() => {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const fold = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  const itemsOf = (table) => [...table.querySelectorAll("tbody.items > tr")];

  /* What is absent comes last, whichever way. */
  const compare = (column, direction) => (a, b) => {
    const [x, y] = [a.cells[column], b.cells[column]];
    if (column === 0) return direction * collator.compare(x.textContent, y.textContent);
    const [left, right] = [x.dataset.sort, y.dataset.sort];
    if (left === undefined || right === undefined) return (left === undefined) - (right === undefined);
    return direction * (Number(left) - Number(right));
  };

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (head.classList.contains("axis")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const isUp = head.getAttribute("aria-sort") !== "ascending";
        for (const other of heads) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
        head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
        const rows = itemsOf(table).sort(compare(column, isUp ? 1 : -1));
        table.querySelector("tbody.items").append(...rows);
      });
    });
  }

  const TESTS = {
    all: () => true,
    missed: (misses) => misses.includes(true),
    met: (misses) => !misses.includes(true),
  };

  for (const form of document.querySelectorAll("form.filter")) {
    const table = document.getElementById(form.dataset.table);
    const followers = [...document.querySelectorAll('[data-follows="' + table.id + '"] [data-unit]')];
    const { search, show, shown } = form.elements;
    const apply = () => {
      const wanted = fold(search.value.trim());
      const isShown = TESTS[show.value] ?? ((misses) => misses[Number(show.value)]);
      const rows = itemsOf(table);
      const left = new Set();
      for (const row of rows) {
        const cells = [...row.cells];
        const misses = cells.map((cell) => cell.classList.contains("missed"));
        row.hidden = !(fold(cells[0].textContent).includes(wanted) && isShown(misses));
        if (row.hidden) left.add(row.dataset.unit);
      }
      for (const row of followers) row.hidden = left.has(row.dataset.unit);
      const count = rows.filter((row) => !row.hidden).length;
      shown.value = form.dataset.shown.replace("{shown}", count).replace("{of}", rows.length);
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    apply();
  }
})();
`;
