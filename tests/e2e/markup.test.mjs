// The markup of every file of a release is closed where it was opened: a browser mends what is
// not, in silence, and a card ends up inside a local block that has nothing to do with it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { filesUnder, openLibrary } from "./support/library.mjs";

const NEVER_CLOSED = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

let library;
before(async () => {
  library = await openLibrary();
});
after(() => library?.close());

/** The first tag that closes nothing, or that nothing closes; null where all is well. */
function firstFault(html) {
  const open = [];
  for (const [tag, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|[^>"])*>/g)) {
    if (NEVER_CLOSED.has(name)) continue;
    if (!slash) open.push({ name, tag });
    else if (open.at(-1)?.name === name) open.pop();
    else return `${tag} where ${open.at(-1)?.tag} is open`;
  }
  return open.length ? `${open.at(-1).tag} is never closed` : null;
}

test("every tag is closed, in its order", () => {
  const files = filesUnder(library.site).filter((file) => file.endsWith(".html"));
  assert.ok(files.length > 100);
  const faults = [];
  for (const file of files) {
    const fault = firstFault(readFileSync(file, "utf8"));
    if (fault) faults.push(`${relative(library.site, file)}: ${fault}`);
  }
  assert.deepEqual(faults, []);
});

test("no id is given twice on a page, and every link within a page leads somewhere", () => {
  const faults = [];
  for (const file of filesUnder(library.site).filter((path) => path.endsWith(".html"))) {
    const html = readFileSync(file, "utf8");
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    const nowhere = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.includes(id));
    for (const id of twice) faults.push(`${relative(library.site, file)}: id ${id} twice`);
    for (const id of nowhere) faults.push(`${relative(library.site, file)}: #${id} leads nowhere`);
  }
  assert.deepEqual(faults, []);
});
