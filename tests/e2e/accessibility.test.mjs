// axe finds nothing on any type of page, narrow or wide, light or dark (RGAA 4.1, WCAG 2.1 AA and
// good practice). A floor, not a verdict: axe sees a part of the criteria.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { openBrowser, visitor } from "./support/browser.mjs";
import { openLibrary } from "./support/library.mjs";
import { allPages } from "./support/pages.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice", "RGAAv4"];
const WIDTHS = [320, 1280];
const SCHEMES = ["light", "dark"];
const IN_FORCED_COLOURS = ["home", "guide completed for a département", "search with answers"];
// What axe leaves to a human eye, by the key of its message, and what that eye said.
const JUDGED = {
  nonBmp: "the ✓ and ! of a badge are hidden from screen readers; they have the ink of the words beside them",
  elmPartiallyObscured: "a cell that is scrolled out of a wide table, on a narrow screen, lies behind the edge of the table alone",
  pseudoContent: "the disc and the thread of a step stand beside its links, never under them",
};
const JUDGED_IN_FORCED_COLOURS = {
  equalRatio: "axe reads the author's colours of a button; the system paints its own over both",
};

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([openLibrary(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await library?.close();
});

/** The findings of axe on the page as it stands, one line each. */
async function findings(page, judged) {
  const results = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"] }),
    TAGS,
  );
  const lines = (list, word) => list.flatMap((rule) => rule.nodes
    .filter((node) => word === "fault" || !(node.any[0]?.data?.messageKey in judged))
    .map((node) => `${word}: ${rule.id}, ${node.target.join(" ")}, ${node.any[0]?.message ?? ""}`));
  return [...lines(results.violations, "fault"), ...lines(results.incomplete, "to judge")];
}

/** Findings of one page in every width and scheme. */
async function findingsOf(name, address) {
  const page = await visitor(browser, { reducedMotion: "reduce" });
  await page.goto(address);
  await page.evaluate(axe.source);
  const found = [];
  const look = async (where, judged = JUDGED) => {
    for (const line of await findings(page, judged)) found.push(`${where}: ${line}`);
  };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await look(`${width} px, ${colorScheme}`);
    }
  }
  if (IN_FORCED_COLOURS.includes(name)) {
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await look("forced colours", { ...JUDGED, ...JUDGED_IN_FORCED_COLOURS });
  }
  await page.context().close();
  return found;
}

test("axe finds nothing", async (t) => {
  for (const [name, address] of allPages(library)) {
    await t.test(name, async () => assert.equal((await findingsOf(name, address)).join("\n"), ""));
  }
});
