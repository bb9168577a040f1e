// Every type of page at 320 px, at 400 %, with the reader's own spacing and text twice as large,
// and on paper: nothing is cut, nothing scrolls sideways (RGAA 10.4, 10.11, 10.12).
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.mjs";
import { openLibrary } from "./support/library.mjs";
import { allPages } from "./support/pages.mjs";

const NARROW = { viewport: { width: 320, height: 568 } };
// A window of 1280 × 1024 at 400 %.
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
// WCAG 2.1, success criterion 1.4.12.
const SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";
const TWICE = "html { font-size: 225% !important }";
const GUIDE = "departements/24-dordogne/guides/apl.html";
// What helps on a screen only.
const ON_SCREEN_ONLY = [
  "Aller au contenu", "Thématiques", "Territoires", "Qui contacter", "Se former", "Glossaire", "Que cherche la personne",
  "La personne habite à", "Nouvelle personne", "Sur cette page", "Imprimer", "Chercher", "Voir ce guide pour une autre commune",
  "Changer de commune ou de version", "À lire aussi", "Raccourci", "Signaler une erreur", "Accessibilité",
];

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([openLibrary(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await library?.close();
});

/** How far the page overflows sideways, and the texts that a box cuts. */
const overflow = (page) => page.evaluate(() => {
  const root = document.documentElement;
  const cut = [...document.querySelectorAll("body *")].filter((element) => {
    if (element.closest(".sr, .skip, .table-scroll") || !element.innerText?.trim()) return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    return (overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1)
      || (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1);
  });
  return { sideways: root.scrollWidth - root.clientWidth, cut: cut.map((element) => element.outerHTML.slice(0, 120)) };
});

async function fits(options, css) {
  const page = await visitor(browser, { reducedMotion: "reduce", ...options, bypassCSP: !!css });
  const wide = [];
  for (const [name, address] of allPages(library)) {
    await page.goto(address);
    if (css) await page.addStyleTag({ content: css });
    const found = await overflow(page);
    if (found.sideways > 0 || found.cut.length) wide.push({ name, ...found });
  }
  await page.context().close();
  assert.deepEqual(wide, []);
}

describe("nothing scrolls sideways", () => {
  test("at 320 px", () => fits(NARROW));
  test("at 400 %", () => fits(ZOOMED));
  test("at 320 px with the reader's spacing", () => fits(NARROW, SPACED));
  test("at 1280 px with text twice as large", () => fits({ viewport: { width: 1280, height: 800 } }, TWICE));
});

test("what can be pressed is large enough for a thumb", async () => {
  const page = await visitor(browser, { reducedMotion: "reduce", ...NARROW });
  const small = [];
  for (const [name, address] of allPages(library)) {
    await page.goto(address);
    // Links within a sentence are exempt (WCAG 2.5.5).
    small.push(...await page.evaluate((name) => [...document.querySelectorAll("button, .button, input:not([type=hidden]), nav a, summary, .title, .chips a, .phone a, .card h3 a, .hits h3 a")]
      .filter((element) => element.checkVisibility() && !element.closest(".skip"))
      .map((element) => [element.closest("label") ?? element])
      .filter(([target]) => target.getBoundingClientRect().height < 24)
      .map(([target]) => `${name}: ${target.outerHTML.slice(0, 100)} ${Math.round(target.getBoundingClientRect().height)} px`), name));
  }
  await page.context().close();
  assert.deepEqual(small, []);
});

describe("on paper", () => {
  test("a guide has its text, its date, its addresses, and no word of the screen", async () => {
    const page = await visitor(browser);
    await page.goto(`${library.url}/${GUIDE}`);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const text = (await page.locator("body").innerText()).replace(/\s+/g, " ");
    for (const word of ON_SCREEN_ONLY) assert.ok(!text.includes(word), `« ${word} » is printed`);
    for (const word of [
      "Aide personnalisée au logement (APL), faire la demande", "vérifié le 15 septembre 2026", "05 36 49 24 01",
      "Relevé d'identité bancaire", "Bibliothèque de démonstration, à vérifier avant usage", GUIDE,
    ]) assert.ok(text.replaceAll("’", "'").includes(word), `« ${word} » is not printed`);
    const [ink, paper] = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.color, style.backgroundColor];
    });
    assert.deepEqual([ink, paper], ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    assert.ok(pdf.length > 20_000, "the sheet is not empty");
    await page.context().close();
  });

  test("no type of page prints the question or the menu", async () => {
    const page = await visitor(browser);
    await page.emulateMedia({ media: "print" });
    for (const [name, address] of allPages(library)) {
      await page.goto(address);
      for (const part of ["role=search", "role=navigation[name='Menu principal']", ".skip"]) {
        assert.ok(!(await page.locator(part).first().isVisible()), `${name} prints ${part}`);
      }
      // The title of the home page is the question itself.
      if (name !== "home") assert.ok(await page.locator("h1").first().isVisible(), `${name} has no title on paper`);
    }
    await page.context().close();
  });
});
