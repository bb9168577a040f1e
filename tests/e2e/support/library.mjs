// A copy of the sample library in a temporary folder, served by the program under test on a free
// port. What a test does there stays there.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../../..");

// A day in the life of the sample content, so that no page grows stale while the tests stay.
const TODAY = Date.UTC(2026, 9, 1, 10) / 1000;
const START_SECONDS = 60;

function program() {
  const built = join(process.env.CARGO_TARGET_DIR || "target", "debug", "lutrin");
  const path = resolve(ROOT, process.env.LUTRIN_BIN || built);
  try {
    accessSync(path);
  } catch {
    throw new Error(`no program at ${path}: type « cargo build », or name one in LUTRIN_BIN`);
  }
  return path;
}

/** Starts the program and resolves to its address once the library is open. */
async function addressOf(server) {
  let said = "";
  const heard = new Promise((found, failed) => {
    const listen = (piece) => {
      said += piece;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address) found(address[0]);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("error", failed);
    server.on("exit", (code) => failed(new Error(`lutrin stopped (${code}):\n${said}`)));
    setTimeout(() => failed(new Error(`lutrin is not open after ${START_SECONDS} s:\n${said}`)), START_SECONDS * 1000).unref();
  });
  return heard;
}

/**
 * Publishes and serves the sample library. `url` has no slash at its end; `site` is the folder of
 * the release that any static host would serve; `close` stops the program and removes the copy.
 */
export async function openLibrary() {
  const folder = mkdtempSync(join(tmpdir(), "lutrin-e2e-"));
  for (const part of ["book.toml", "content"]) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const server = spawn(program(), ["serve", "--listen", "127.0.0.1:0", folder], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(TODAY) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const close = async () => {
    if (server.exitCode === null && server.signalCode === null && server.pid) {
      const stopped = once(server, "exit");
      server.kill("SIGKILL");
      await stopped;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = await addressOf(server);
    const site = realpathSync(join(folder, "public", "current", "site"));
    return { url, site, content: join(folder, "content"), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Every file under a folder, whatever its depth. */
export const filesUnder = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
