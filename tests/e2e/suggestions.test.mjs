// The suggestions under the question: by keyboard, by mouse, for a screen reader, and where nobody
// answers (ARIA APG, editable combobox with list autocomplete, manual selection).
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import axe from "axe-core";
import { openBrowser, visitor, watch } from "./support/browser.mjs";
import { openLibrary } from "./support/library.mjs";
import { asFile } from "./support/pages.mjs";

const GUIDE = "Aide personnalisée au logement (APL), faire la demande";

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([openLibrary(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await library?.close();
});

const field = (page) => page.getByRole("combobox", { name: "Que cherche la personne" });
const list = (page) => page.getByRole("listbox", { name: "Suggestions" });
const options = (page) => list(page).getByRole("option");

/** Types, and waits until suggestions are there. */
async function type(page, words) {
  await field(page).pressSequentially(words);
  await list(page).waitFor();
}

/** The words of the suggestion that a screen reader would tell, or null. */
const current = (page) => page.evaluate(() => {
  const id = document.getElementById("q").getAttribute("aria-activedescendant");
  const option = id && document.getElementById(id);
  return option && option.getAttribute("aria-selected") === "true" ? option.textContent : null;
});

describe("with a keyboard", () => {
  test("from three letters to the guide of here", async () => {
    const page = await visitor(browser);
    const faults = await watch(page, library.url);
    await page.goto(`${library.url}/glossaire/apl.html`);
    await page.getByLabel("La personne habite à…").fill("24360");
    assert.equal(await field(page).getAttribute("aria-expanded"), "false");
    await field(page).focus();
    await type(page, "log");
    assert.equal(await field(page).getAttribute("aria-expanded"), "true");
    assert.equal(await current(page), null, "nothing is chosen by itself");
    await page.getByText(/^\d suggestions, flèches haut et bas pour choisir$/).waitFor();

    const all = await options(page).allInnerTexts();
    assert.ok(all.length > 2 && all.length <= 8, `${all}`);
    await page.keyboard.press("ArrowUp");
    assert.equal(await current(page), all.at(-1));
    await page.keyboard.press("ArrowDown");
    assert.equal(await current(page), all[0], "the arrows go round");
    while (!(await current(page)).includes(GUIDE)) await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.id), "q", "the focus stays in the field");
    assert.equal(await field(page).inputValue(), "log", "the words typed stay");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${library.url}/epci/200071819-perigord-nontronnais/guides/apl.html`);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  test("Enter searches when nothing is chosen; Escape closes, then empties", async () => {
    const page = await visitor(browser);
    await page.goto(library.url);
    await field(page).focus();
    await type(page, "log");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    assert.equal(await current(page), null, "back to the words");
    await page.keyboard.press("Escape");
    assert.ok(!(await list(page).isVisible()));
    assert.equal(await field(page).inputValue(), "log");
    await page.keyboard.press("Alt+ArrowDown");
    assert.ok(await list(page).isVisible());
    assert.equal(await current(page), null);
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Escape");
    assert.equal(await field(page).inputValue(), "");
    await type(page, "logement");
    await page.keyboard.press("Enter");
    await page.waitForURL(/recherche\.html\?q=logement/);
    await page.context().close();
  });

  test("Tab leaves the field, and the list with it", async () => {
    const page = await visitor(browser);
    await page.goto(library.url);
    await field(page).focus();
    await type(page, "log");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "territoire");
    assert.ok(!(await list(page).isVisible()));
    await page.context().close();
  });
});

test("with a mouse", async () => {
  const page = await visitor(browser);
  await page.goto(`${library.url}/departements/24-dordogne/index.html`);
  await field(page).focus();
  await type(page, "apl");
  await options(page).filter({ hasText: GUIDE }).click();
  await page.getByRole("heading", { level: 1, name: GUIDE }).waitFor();
  await page.context().close();
});

test("each letter is asked once, and the last one wins", async () => {
  const page = await visitor(browser);
  const asked = [];
  page.on("request", (request) => {
    if (request.url().includes("/suggestions")) asked.push(new URL(request.url()).searchParams.get("q"));
  });
  await page.goto(library.url);
  await field(page).focus();
  await field(page).pressSequentially("logement", { delay: 10 });
  await list(page).waitFor();
  assert.equal(asked.at(-1), "logement");
  assert.ok(asked.length <= 3, `letters typed in a row are not all asked: ${asked}`);
  const before = asked.length;
  await page.keyboard.press("Backspace");
  await page.waitForTimeout(500);
  await page.keyboard.type("t");
  await page.waitForTimeout(500);
  assert.deepEqual(asked.slice(before), ["logemen"], "what is known is not asked again");
  await page.context().close();
});

test("axe finds nothing in the open list, narrow or wide, light or dark", async () => {
  const page = await visitor(browser, { reducedMotion: "reduce" });
  await page.goto(`${library.url}/guides/apl.html`);
  await field(page).focus();
  await type(page, "log");
  await page.keyboard.press("ArrowDown");
  await page.evaluate(axe.source);
  for (const width of [320, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const results = await page.evaluate(() => window.axe.run(".ask", { resultTypes: ["violations"] }));
      assert.deepEqual(results.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html)}`), []);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${width} px scrolls sideways`);
    }
  }
  await page.context().close();
});

test("where nobody answers the field is a field", async () => {
  const page = await visitor(browser);
  const faults = await watch(page, "file:");
  await page.goto(asFile(library, "guides/apl.html"));
  const plain = page.getByRole("searchbox", { name: "Que cherche la personne" });
  await plain.pressSequentially("log");
  await page.waitForTimeout(400);
  assert.equal(await page.getByRole("listbox").count(), 0);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test("an endpoint that fails leaves the search as it was", async () => {
  const page = await visitor(browser);
  await page.route("**/api/v1/suggestions**", (route) => route.fulfill({ status: 404, body: "non" }));
  await page.goto(library.url);
  await field(page).focus();
  await field(page).pressSequentially("apl", { delay: 250 });
  assert.ok(!(await list(page).isVisible()));
  await page.keyboard.press("Enter");
  await page.waitForURL(/recherche\.html\?q=apl/);
  await page.context().close();
});
