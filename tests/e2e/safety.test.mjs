// What a page must never do or hold: run a stranger's script, call another host, write to the
// console, show what is kept for professionals or for trainers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { openBrowser, visitor, watch } from "./support/browser.mjs";
import { filesUnder, openLibrary } from "./support/library.mjs";
import { MISSING, servedPages } from "./support/pages.mjs";

const HOSTILE = ['"><script>alert(1)</script>', "<img src=x onerror=alert(1)>", "javascript:alert(1)", "{{ 7 * 7 }}", "‮apl"];
const PRIVATE = "NE-PAS-PUBLIER";
const PRIVATE_PHONE = "05 36 49 24 99";

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([openLibrary(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await library?.close();
});

test("no page breaks its policy, fills the console or calls another host", async (t) => {
  for (const [name, address] of servedPages(library)) {
    await t.test(name, async () => {
      const page = await visitor(browser);
      const faults = await watch(page, library.url);
      await page.goto(address, { waitUntil: "load" });
      const seen = faults.filter((fault) => name !== MISSING || !fault.includes("status of 404"));
      assert.deepEqual(seen, []);
      assert.match(await page.title(), /Bibliothèque du numérique accompagné/);
      await page.context().close();
    });
  }
});

test("what machines are told is data, which the policy lets stand", async () => {
  const page = await visitor(browser);
  const faults = await watch(page, library.url);
  await page.goto(`${library.url}/guides/apl.html`, { waitUntil: "load" });
  const block = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  assert.equal(block["@graph"][0]["@type"], "GovernmentService");
  assert.equal(`${block["@graph"][0].name}`, await page.locator("h1").innerText());
  assert.deepEqual(faults, []);
  await page.context().close();
});

test("hostile words are read as words", async (t) => {
  for (const words of HOSTILE) {
    await t.test(words, async () => {
      const page = await visitor(browser);
      const faults = await watch(page, library.url);
      const asked = new URLSearchParams({ q: words, territoire: words });
      await page.goto(`${library.url}/recherche.html?${asked}`);
      assert.equal(await page.locator("#q").inputValue(), words);
      assert.equal(await page.locator("#territoire").inputValue(), words);
      // In the title, or beside it where they were taken for a slip.
      assert.ok((await page.locator("main").innerText()).includes(words), "the words are shown as they were typed");
      assert.equal(await page.locator("main img, main script").count(), 0);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }
});

test("every answer has the same strict policy, faults too", async () => {
  const policies = new Set();
  const paths = [
    "index.html", "recherche.html?q=apl", "api/v1/recherche?q=apl", "guides/nulle-part.html",
    `recherche.html?q=${"a".repeat(300)}`, `api/v1/recherche?q=${"a".repeat(300)}`,
  ];
  for (const path of paths) {
    const answer = await fetch(`${library.url}/${path}`, { redirect: "manual" });
    policies.add(answer.headers.get("content-security-policy"));
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff", path);
    assert.equal(answer.headers.get("set-cookie"), null, path);
  }
  assert.equal(policies.size, 1);
  const [policy] = policies;
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe|\*|https?:/);
});

/** Letters and figures only: what remains of a sentence whatever the page does to its signs. */
const fold = (text) => text.replace(/<[^>]*>|&#?\w+;/g, "").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/** The sentences that contributors wrote for trainers, and nowhere for everyone. */
function trainerSentences() {
  const sentences = [];
  let open = "";
  for (const file of filesUnder(library.content).filter((path) => path.endsWith(".md"))) {
    // An example in the handbook is shown as it is, to everyone.
    const written = readFileSync(file, "utf8").replace(/^(`{3,}|~{3,})[^]*?^\1`*$/gm, "");
    const held = /^> \[!(?:FORMATEUR|REPONSE)\]\n((?:>.*\n?)+)/gm;
    const blocks = written.matchAll(held);
    open += fold(written.replace(held, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"));
    for (const [, block] of blocks) {
      sentences.push(...block.replace(/^> ?/gm, " ").split(/(?<=[.?!]) /).map((sentence) => sentence.trim()));
    }
  }
  return sentences.filter((sentence) => sentence.length > 20 && !open.includes(fold(sentence)));
}

test("nothing that is kept for some is in what all can read", async () => {
  const sentences = trainerSentences();
  assert.ok(sentences.length >= 8, "the sample library has texts for trainers");
  const secrets = [PRIVATE, PRIVATE_PHONE, PRIVATE_PHONE.replace(/^0/, "+33"), ...sentences].map(fold);
  const leaks = [];
  const forTrainers = join(library.site, "formateur") + sep;
  for (const file of filesUnder(library.site)) {
    const text = fold(readFileSync(file, "utf8"));
    const hidden = file.startsWith(forTrainers) ? secrets.slice(0, 3) : secrets;
    for (const secret of hidden) if (text.includes(secret)) leaks.push(`${file}: ${secret}`);
  }
  assert.deepEqual(leaks, []);
});

/** A server may close a connection that was idle while a test read files for seconds: asked once more, as browsers do. */
const get = (url) => fetch(url).catch(() => fetch(url));

test("nothing that is kept for some is in an answer", async () => {
  const sentences = trainerSentences();
  const questions = [PRIVATE, PRIVATE_PHONE, "interlocuteur partenaires caf", ...sentences];
  const secrets = [PRIVATE, "0536492499", ...sentences].map(fold);
  for (const words of questions) {
    for (const path of ["recherche.html", "api/v1/recherche"]) {
      const answer = await get(`${library.url}/${path}?${new URLSearchParams({ q: words.slice(0, 200), territoire: "24360" })}`);
      // The question itself is repeated at the head of the page; the answers are what may leak.
      const body = path.startsWith("api")
        ? JSON.stringify((await answer.json()).resultats)
        : (await answer.text()).replace(/[\s\S]*<div class="found">/, "");
      const said = fold(body);
      for (const secret of secrets) assert.ok(!said.includes(secret), `${path} answers ${secret}`);
    }
  }
});
