// The page of answers as an adviser goes through it, with and without JavaScript.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.mjs";
import { openLibrary } from "./support/library.mjs";

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([openLibrary(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await library?.close();
});

const status = (page) => page.getByRole("status").innerText();
const refine = (page) => page.getByRole("navigation", { name: "Affiner" });

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test("a slip is corrected, and can be searched for as it is", async () => {
      const page = await visitor(browser, { javaScriptEnabled });
      await page.goto(`${library.url}/recherche.html?q=alocation+logment`);
      assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /allocation logement/);
      await page.getByRole("link", { name: /Chercher exactement/ }).click();
      assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /alocation logment/);
      await page.getByRole("heading", { name: "Rien ne correspond vraiment" }).waitFor();
      await page.getByRole("link", { name: "Corriger les fautes" }).click();
      await page.getByRole("link", { name: /^Ouvrir le guide/ }).click();
      await page.getByRole("heading", { level: 1, name: /APL/ }).waitFor();
      await page.context().close();
    });

    test("answers are narrowed twice, then once less", async () => {
      const page = await visitor(browser, { javaScriptEnabled });
      await page.goto(`${library.url}/recherche.html?q=logement&territoire=24360`);
      const all = parseInt(await status(page));
      await refine(page).getByRole("link", { name: /^Guides/ }).click();
      const guides = parseInt(await status(page));
      assert.ok(guides < all, `${guides} of ${all}`);
      await refine(page).getByRole("link", { name: /^Familles/ }).click();
      const filters = page.getByRole("list", { name: "Filtres" });
      assert.equal(await filters.getByRole("listitem").count(), 2);
      assert.match(page.url(), /territoire=24360/);
      await filters.getByRole("link", { name: "Retirer Familles" }).click();
      assert.equal(parseInt(await status(page)), guides);
      await page.context().close();
    });

    test("from no question to a guide of here, by topic", async () => {
      const page = await visitor(browser, { javaScriptEnabled });
      await page.goto(`${library.url}/recherche.html`);
      await page.getByRole("region", { name: "Par thématique" }).getByRole("link", { name: "Logement" }).click();
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Logement");
      await page.getByLabel("La personne habite à…").fill("24360");
      await page.goto(`${page.url()}&territoire=24360`);
      await page.getByRole("region", { name: "Réponses" }).getByRole("link", { name: /APL/ }).first().click();
      await page.waitForURL(/epci\/200071819/);
      await page.context().close();
    });

    test("a question without an answer ends with somebody to ask", async () => {
      const page = await visitor(browser, { javaScriptEnabled });
      await page.goto(`${library.url}/recherche.html?q=passeport+zzxqv&territoire=24360`);
      const lost = page.getByRole("region", { name: "Rien ne correspond vraiment" });
      const letter = await lost.getByRole("link", { name: "Préparer le message" }).getAttribute("href");
      assert.match(letter, /^mailto:guides@coordination-24\.example\?subject=/);
      assert.match(decodeURIComponent(letter), /passeport zzxqv/);
      await lost.getByRole("link", { name: "Tous les guides, de A à Z" }).click();
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Guides");
      await page.context().close();
    });

    test("what is true elsewhere is folded, and named", async () => {
      const page = await visitor(browser, { javaScriptEnabled });
      await page.goto(`${library.url}/recherche.html?q=fsl&territoire=59350`);
      const away = page.getByRole("link", { name: /FSL\) en Dordogne/ });
      assert.ok(!(await away.isVisible()));
      await page.getByText(/^Ailleurs en France/).click();
      assert.ok(await away.isVisible());
      await page.context().close();
    });
  });
}
