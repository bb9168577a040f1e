// What a page gains with a script; it needs none. No network, nothing about the person outlives
// the tab: sessionStorage holds the place and the ticks, localStorage only the adviser's taste.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const question = document.getElementById("q");
  const places = [...document.querySelectorAll('input[name="territoire"]:not([type="hidden"])')];
  const boxes = [...document.querySelectorAll(".tick input")];
  const ticks = "ticks " + location.pathname;

  // Storage may be refused: the page then forgets, and works.
  const recall = (area, key) => {
    try { return window[area].getItem(key); } catch { return null; }
  };
  const keep = (area, key, value) => {
    try { window[area].setItem(key, value); } catch { /* forgotten */ }
  };

  function addButton(slot, text, act) {
    const place = document.querySelector(`[data-slot="${slot}"]`);
    if (!place) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = text;
    button.addEventListener("click", act);
    place.append(button);
  }

  // Where the person lives, for this tab.
  function setPlace(text, from) {
    keep("sessionStorage", "territoire", text);
    for (const place of places) if (place !== from) place.value = text;
  }
  function recallPlace(back) {
    const asked = new URLSearchParams(location.search).get("territoire");
    const answered = document.getElementById("territoire").defaultValue;
    if (!back && (answered || asked !== null)) setPlace(answered || asked);
    else setPlace(recall("sessionStorage", "territoire") || "");
  }
  for (const place of places) {
    place.addEventListener("input", () => setPlace(place.value, place));
  }

  // Ticks, for this tab and page, by their words: a rebuilt page may have others.
  const label = (box) => box.closest("label").textContent.trim();
  function recallTicks() {
    const ticked = JSON.parse(recall("sessionStorage", ticks) || "[]");
    for (const box of boxes) box.checked = ticked.includes(label(box));
  }
  for (const box of boxes) {
    box.addEventListener("change", () => {
      keep("sessionStorage", ticks, JSON.stringify(boxes.filter((b) => b.checked).map(label)));
    });
  }

  // A page that comes back from the history must not bring the last person's town and marks.
  window.addEventListener("pageshow", (event) => {
    const [visit] = performance.getEntriesByType("navigation");
    recallPlace(event.persisted || (visit && visit.type === "back_forward"));
    recallTicks();
  });

  addButton("person", words.newPerson, () => {
    try { sessionStorage.clear(); } catch { /* nothing was kept */ }
    for (const box of boxes) box.checked = false;
    for (const field of [question, ...places]) field.value = "";
    // The page that is left, with its address, must not come back.
    location.replace(words.home + "#q");
    question.focus();
  });
  addButton("print", words.print, () => window.print());

  // "/" goes to the question; it can be switched off (RGAA 12.10).
  const slot = document.querySelector('[data-slot="shortcut"]');
  const shortcut = document.createElement("input");
  shortcut.type = "checkbox";
  shortcut.checked = recall("localStorage", "shortcut") !== "off";
  shortcut.addEventListener("change", () => {
    keep("localStorage", "shortcut", shortcut.checked ? "on" : "off");
  });
  const choice = document.createElement("label");
  choice.append(shortcut, " " + words.shortcut);
  slot.append(choice);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!shortcut.checked || event.defaultPrevented) return;
    if (event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return;
    event.preventDefault();
    question.focus();
    question.select();
  });

  // The static A to Z: keep the lines that hold all words.
  const status = document.querySelector("[data-filter]");
  if (status) {
    const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const lines = [...document.querySelectorAll(".items > li")].map((line) => [line, fold(line.textContent)]);
    const filter = () => {
      const asked = fold(question.value).split(/[^a-z0-9]+/).filter((word) => word.length > 1)
        .map((word) => word.length > 3 ? word.replace(/[sx]$/, "") : word);
      let found = 0;
      for (const [line, text] of lines) {
        line.hidden = !asked.every((word) => text.includes(word));
        if (!line.hidden) found += 1;
      }
      for (const letter of document.querySelectorAll(".letter")) {
        letter.hidden = !letter.querySelector("li:not([hidden])");
      }
      status.textContent = asked.length ? status.dataset.filter + " " + found : "";
    };
    question.value = new URLSearchParams(location.search).get("q") || "";
    question.addEventListener("input", filter);
    filter();
  }
})();
