// Suggestions under the question while it is being typed: the APG's combobox with a list, manual
// selection. Where nobody answers (a folder, a plain host) the field stays what it was.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const field = document.getElementById("q");
  // A page read as a file has no endpoint, and neither has the static A to Z.
  if (!location.protocol.startsWith("http") || document.querySelector("[data-filter]")) return;

  const DELAY_MS = 150;
  const endpoint = new URL("api/v1/suggestions", field.form.action);
  const root = new URL(words.root || ".", location.href);
  const place = document.getElementById("territoire");
  const kept = new Map();
  let options = [];
  let active = -1;
  let timer, request;

  function make(tag, attributes) {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    return element;
  }
  const list = make("ul", { id: "q_list", class: "suggestions", role: "listbox", "aria-label": words.label, hidden: "" });
  const said = make("span", { class: "sr", "aria-live": "polite" });
  field.after(list, said);
  // A search field may not be a combobox; a text field may.
  field.type = "text";
  field.enterKeyHint = "search";
  const set = (name, value) => field.setAttribute(name, value);
  set("role", "combobox");
  set("aria-autocomplete", "list");
  set("aria-expanded", "false");
  set("aria-controls", list.id);

  function choose(number) {
    options[active]?.setAttribute("aria-selected", "false");
    active = number;
    const option = options[active];
    set("aria-activedescendant", option ? option.id : "");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
  }

  function toggle(open) {
    list.hidden = !open;
    set("aria-expanded", open);
    if (!open) choose(-1);
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    toggle(false);
    said.textContent = "";
  }

  function show(found) {
    choose(-1);
    options = found.map(({ texte, libelle, url }, number) => {
      const option = make("li", { id: `q_${number}`, role: "option", "aria-selected": "false", "data-url": new URL(url, root).href });
      const kind = make("span", { class: "soft" });
      kind.textContent = libelle;
      option.append(texte, " ", kind);
      return option;
    });
    list.replaceChildren(...options);
    toggle(options.length > 0);
    said.textContent = options.length ? `${options.length} ${words.some}` : words.none;
  }

  async function ask() {
    const text = field.value.trim();
    const asked = new URLSearchParams({ q: text, territoire: place.value });
    const key = `${asked}`;
    request?.abort();
    if (text.length < 2) {
      options = [];
      return close();
    }
    if (!kept.has(key)) {
      request = new AbortController();
      endpoint.search = key;
      try {
        const answer = await fetch(endpoint, { signal: request.signal, credentials: "omit", referrerPolicy: "no-referrer" });
        // Nobody answers here: the question is not asked again.
        if (answer.status === 404) field.removeEventListener("input", typed);
        kept.set(key, (await answer.json()).suggestions || []);
      } catch {
        return; // Another letter came, or the line is down: the form still works.
      }
    }
    if (document.activeElement === field && field.value.trim() === text) show(kept.get(key));
  }

  function typed() {
    choose(-1);
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY_MS);
  }

  // The arrows go round the list, and open it; with Alt they open it and no more.
  function move(step, only) {
    if (!options.length) return false;
    const next = list.hidden || active < 0 ? (step > 0 ? 0 : options.length - 1) : (active + step + options.length) % options.length;
    toggle(true);
    if (!only) choose(next);
    return true;
  }

  // Does what a key means here; false leaves it to the browser.
  function press({ key, altKey }) {
    if (key === "ArrowDown") return move(1, altKey);
    if (key === "ArrowUp" && !altKey) return move(-1);
    if (key === "Enter" && active >= 0) {
      location.assign(options[active].dataset.url);
      return true;
    }
    if (key === "Escape" && list.hidden) field.value = "";
    if (key === "Escape" || key === "ArrowUp" || key === "Tab") close();
    else if (/^(Arrow|Home|End)/.test(key)) choose(-1);
    return key === "Escape";
  }

  field.addEventListener("input", typed);
  field.addEventListener("keydown", (event) => {
    if (!event.isComposing && press(event)) event.preventDefault();
  });
  field.addEventListener("blur", close);
  // The list never takes the focus from the field.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.url);
  });
})();
