// Debian's Chromium, and a page that tells what it should not have done.
import { chromium } from "playwright-core";

const ARGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const PATIENCE_MS = 15_000;

export function openBrowser() {
  return chromium.launch({ executablePath: process.env.LUTRIN_CHROMIUM || "/usr/bin/chromium", args: ARGS });
}

/** A new visitor: own storage, own history. `options` are Playwright's, for the context. */
export async function visitor(browser, options = {}) {
  const context = await browser.newContext({ locale: "fr-FR", ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

/**
 * Notes every fault of a page from now on: console errors, uncaught exceptions, refusals of the
 * security policy, dialogs, failed requests, requests to another origin than `origin`.
 */
export async function watch(page, origin) {
  const faults = [];
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`);
    });
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`request failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) faults.push(`other origin: ${request.url()}`);
  });
  page.on("dialog", async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  return faults;
}
