// The adviser's morning: a person who lives in Piégut-Pluviers, a letter from the Caf. With a
// mouse, then with a keyboard alone; with and without JavaScript; by search, then by lists.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.mjs";
import { openLibrary } from "./support/library.mjs";
import { asFile } from "./support/pages.mjs";

const GUIDE = "Aide personnalisée au logement (APL), faire la demande";
const LOCAL_PHONE = "05 36 49 24 01";
const TABS_TO_FIRST_ANSWER = 12;

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([openLibrary(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await library?.close();
});

// A combobox where a script suggests words, else a search field.
const question = (page) => page.getByLabel("Que cherche la personne");
const place = (page) => page.getByRole("textbox", { name: "La personne habite à…" });
const answers = (page) => page.getByRole("region", { name: "Réponses" }).getByRole("listitem");

async function ask(page, words, where) {
  await place(page).fill(where);
  await question(page).fill(words);
  await page.getByRole("button", { name: "Chercher", exact: true }).click();
}

/** The first answer is the guide completed for here, and it says so. */
async function openFirstAnswer(page) {
  const first = answers(page).first();
  assert.match(await first.innerText(), /Complété\s: CC du Périgord Nontronnais/);
  await first.getByRole("link", { name: GUIDE, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: GUIDE }).waitFor();
}

/** A block of a territory: amber rule at its side, its name and its date, then the number here. */
async function readLocalBlock(page, territory) {
  const tag = page.getByText(new RegExp(`^${territory} · vérifié le 15 septembre 2026`));
  const block = page.locator(".local", { has: tag }).last();
  assert.ok(await block.isVisible());
  const rule = await block.evaluate((element) => {
    const style = getComputedStyle(element);
    return { width: parseFloat(style.borderInlineStartWidth), colour: style.borderInlineStartColor };
  });
  assert.ok(rule.width >= 4, "the rule at the side is wide");
  assert.equal(rule.colour, "rgb(194, 116, 0)");
}

async function readLocalContact(page) {
  const card = page.getByRole("region", { name: "Où s’adresser" }).getByRole("listitem").filter({ hasText: "Caf de la Dordogne" });
  const phone = card.getByRole("link", { name: LOCAL_PHONE });
  assert.equal(await phone.getAttribute("href"), "tel:+33536492401");
}

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    for (const where of ["24360", "Piégut-Pluviers"]) {
      test(`from « apl » and « ${where} » to the local telephone`, async () => {
        const page = await visitor(browser, { javaScriptEnabled });
        await page.goto(library.url);
        await ask(page, "apl", where);
        assert.match(await page.getByRole("status").innerText(), /réponses? pour une personne qui habite/);
        await openFirstAnswer(page);
        await readLocalBlock(page, "Dordogne");
        await readLocalBlock(page, "CC du Périgord Nontronnais");
        await readLocalContact(page);
        await page.context().close();
      });
    }

    test("a name of several places is asked again", async () => {
      const page = await visitor(browser, { javaScriptEnabled });
      await page.goto(library.url);
      await ask(page, "apl", "Saint-Denis");
      const choice = page.getByRole("region", { name: "Plusieurs lieux" });
      await choice.getByRole("link", { name: /La Réunion/ }).click();
      assert.match(await page.getByRole("status").innerText(), /habite à Saint-Denis/);
      await page.context().close();
    });

    test("from the list of territories to a guide of Dordogne", async () => {
      const page = await visitor(browser, { javaScriptEnabled });
      await page.goto(library.url);
      await followTheLists(page);
      await page.context().close();
    });

    test("from a folder, without the program", async () => {
      const page = await visitor(browser, { javaScriptEnabled });
      await page.goto(asFile(library, "index.html"));
      await followTheLists(page);
      await ask(page, "apl", "24360");
      await page.getByText("La recherche en direct n’est pas disponible ici").waitFor();
      await page.getByRole("main").getByRole("link", { name: GUIDE }).first().click();
      await page.getByRole("heading", { level: 1, name: GUIDE }).waitFor();
      await page.context().close();
    });

    test("from a page that does not exist back to the guides", async () => {
      const page = await visitor(browser, { javaScriptEnabled });
      await page.goto(`${library.url}/guides/nulle-part.html`);
      await page.getByRole("link", { name: "Voir les guides par thématique" }).click();
      await page.getByRole("main").getByRole("link", { name: "Logement" }).click();
      await page.getByRole("main").getByRole("link", { name: GUIDE }).click();
      await page.getByRole("heading", { level: 1, name: GUIDE }).waitFor();
      await page.context().close();
    });
  });
}

async function followTheLists(page) {
  await page.getByRole("navigation", { name: "Menu principal" }).getByRole("link", { name: "Territoires" }).click();
  await page.getByRole("main").getByRole("link", { name: "Dordogne", exact: true }).click();
  await page.getByRole("region", { name: "Guides d’ici" }).getByRole("link", { name: GUIDE }).click();
  await readLocalContact(page);
}

describe("the tab", () => {
  test("remembers the town and the ticks, and « Nouvelle personne » forgets them", async () => {
    const page = await visitor(browser);
    await page.goto(library.url);
    await ask(page, "apl", "24360");
    await openFirstAnswer(page);
    assert.equal(await place(page).inputValue(), "24360");

    const paper = page.getByRole("checkbox", { name: /Relevé d.identité bancaire/ });
    await paper.check();
    await page.reload();
    assert.ok(await paper.isChecked(), "the tick outlives a reload");
    await page.getByRole("link", { name: "Glossaire" }).first().click();
    assert.equal(await place(page).inputValue(), "24360");

    await page.goBack();
    await page.getByRole("button", { name: "Nouvelle personne" }).click();
    await page.waitForURL(/index\.html#q$/);
    assert.equal(await place(page).inputValue(), "");
    assert.ok(await question(page).evaluate((field) => field === document.activeElement));
    assert.equal(await page.evaluate(() => Object.values(sessionStorage).join("")), "");
    await page.goBack();
    assert.equal(await place(page).inputValue(), "", "the way back does not bring the town back");
    await page.goto(`${library.url}/epci/200071819-perigord-nontronnais/guides/apl.html`);
    assert.ok(!(await paper.isChecked()));
    await page.context().close();
  });

  test("keeps the town to itself: no cookie, nothing for the next tab", async () => {
    const page = await visitor(browser);
    await page.goto(library.url);
    await ask(page, "apl", "Piégut-Pluviers");
    await openFirstAnswer(page);
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    const other = await page.context().newPage();
    await other.goto(library.url);
    assert.equal(await place(other).inputValue(), "");
    await page.context().close();
  });
});

/** What holds the focus: its name, whether the eye can find it, whether anything covers it. */
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0];
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const onTop = document.elementFromPoint(x, y);
  return {
    name: element.getAttribute("aria-label") || element.textContent.trim() || element.id || element.name,
    ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inView: x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight,
    uncovered: !!onTop && (element.contains(onTop) || onTop.contains(element) || !!onTop.closest("label")?.contains(element)),
  };
});

/** One press of Tab; the focus must be somewhere, and seen. */
async function tab(page) {
  await page.keyboard.press("Tab");
  const stop = await focused(page);
  if (stop) assert.deepEqual({ ...stop, ringed: true, inView: true, uncovered: true }, stop);
  return stop;
}

/** Presses Tab until `name` has the focus; how many presses it took. */
async function tabTo(page, name, limit = 60) {
  for (let presses = 1; presses <= limit; presses += 1) {
    const stop = await tab(page);
    if (stop?.name.includes(name)) return presses;
  }
  assert.fail(`« ${name} » is not within ${limit} presses of Tab`);
}

describe("with a keyboard alone", () => {
  const still = { reducedMotion: "reduce", viewport: { width: 1280, height: 800 } };

  test("from the home page to the local telephone", async () => {
    const page = await visitor(browser, still);
    await page.goto(library.url);
    await page.keyboard.press("/");
    assert.equal((await focused(page)).name, "q");
    await page.keyboard.type("apl");
    await tabTo(page, "territoire", 1);
    await page.keyboard.type("24360");
    await tabTo(page, "Chercher", 1);
    await page.keyboard.press("Enter");
    await page.getByRole("status").waitFor();

    await tabTo(page, "Aller au contenu", 1);
    await page.keyboard.press("Enter");
    const presses = 2 + await tabTo(page, GUIDE);
    assert.ok(presses <= TABS_TO_FIRST_ANSWER, `${presses} keys to the first answer`);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: GUIDE }).waitFor();

    await tabTo(page, LOCAL_PHONE);
    await page.context().close();
  });

  test("the skip links lead to the content and to the question", async () => {
    const page = await visitor(browser, still);
    await page.goto(`${library.url}/guides/apl.html`);
    await tabTo(page, "Aller au contenu", 1);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "contenu");
    await page.reload();
    await tabTo(page, "Aller à la recherche", 2);
    await page.keyboard.press("Enter");
    assert.equal((await focused(page)).name, "q");
    await page.context().close();
  });

  test("every stop of a guide is seen, and a tick answers to the space bar", async () => {
    const page = await visitor(browser, still);
    await page.goto(`${library.url}/departements/24-dordogne/guides/apl.html`);
    const expected = await page.locator('a[href], button, input:not([type="hidden"]), summary').count();
    let stops = 0;
    for (let stop = await tab(page); stop; stop = await tab(page)) {
      stops += 1;
      assert.ok(stops <= expected, "the focus goes round in circles");
      if (stops === 1) assert.equal(stop.name, "Aller au contenu");
    }
    const hidden = await page.locator(`details:not([open]) :is(a[href], button, input:not([type="hidden"]))`).count();
    assert.equal(stops, expected - hidden);

    const box = page.getByRole("checkbox", { name: /Relevé d.identité bancaire/ });
    await box.focus();
    await page.keyboard.press("Space");
    assert.ok(await box.isChecked());
    await page.context().close();
  });

  test("« / » can be switched off, and is a sign like another in a field", async () => {
    const page = await visitor(browser, still);
    await page.goto(library.url);
    await place(page).focus();
    await page.keyboard.type("a/b");
    assert.equal(await place(page).inputValue(), "a/b");
    await page.getByRole("checkbox", { name: /Raccourci/ }).uncheck();
    await page.reload();
    await page.keyboard.press("/");
    assert.equal(await focused(page), null);
    await page.context().close();
  });
});
