// Opens the dashboard sample in a browser, and fails for an error, a barrier, sideways scrolling, other text without
// script, or a number that differs from the web API of the same host.
// node dashboard.mjs SAMPLE.dll [FILE.json]: the built sample, and a file with hostile names.
// PARTNERSHIPS_SCREENSHOTS names a folder for screenshots.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [sample, hostile] = process.argv.slice(2);
const screenshots = process.env.PARTNERSHIPS_SCREENSHOTS;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const hosts = {
  ncdo: ["--Partnerships:DataSet", "ncdo", "--Partnerships:AsOf", "2007-06-30"],
  documented: ["--Partnerships:DataSet", "documented", "--Partnerships:AsOf", "2024-01-01"],
  links: ["--Partnerships:DataSet", "dutch-links", "--Partnerships:AsOf", "2026-01-01"],
  ...hostile && { hostile: ["--Partnerships:File", hostile, "--Partnerships:AsOf", "2026-01-01"] },
};
const choices = ["", "&country=TR", "&municipality=0546", "&country=DE&q=zzz", "&asOf=june&compare=2100-01-01",
  "&compare=2000-01-01&sort=-partner&page=2"];
const problems = [];
let checks = 0;

function check(isRight, text) {
  checks += 1;
  if (!isRight) {
    problems.push(text);
  }
}

// Starts the sample on a free port, without its own settings.
async function start(settings) {
  const host = spawn("dotnet", [sample, "--contentRoot", tmpdir(), "--urls", "http://127.0.0.1:0", ...settings]);
  let output = "";
  const address = await new Promise((found, failed) => {
    host.stdout.on("data", (data) => {
      output += data;
      const match = /Now listening on: (\S+)/.exec(output);
      if (match) {
        found(match[1]);
      }
    });
    host.on("exit", () => failed(new Error(output)));
  });
  return { host, address };
}

async function checkBarriers(page, label) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const violation of result.violations) {
    check(false, `${label}: ${violation.id}: ${violation.help}: ${violation.nodes[0].html.slice(0, 200)}`);
  }
  checks += 1;
}

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((place) => {
  try {
    return readFileSync(place, { flag: "r" });
  } catch {
    return false;
  }
});
if (executablePath === undefined) {
  console.log("There is no browser.");
  process.exit(1);
}

const browser = await chromium.launch({ executablePath, args: flags });
for (const [name, settings] of Object.entries(hosts)) {
  const { host, address } = await start(settings);
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const [place, choice] of choices.entries()) {
    const language = place % 2 === 0 ? "nl" : "en";
    const link = `${address}/stedenbanden?lang=${language}${choice}`;
    for (const colorScheme of ["light", "dark"]) {
      const page = await browser.newPage({ colorScheme });
      const label = `${name} ${choice} ${language} ${colorScheme}`;
      page.on("console", (message) => check(false, `${label}: console: ${message.text()}`));
      page.on("pageerror", (error) => check(false, `${label}: error: ${error.message}`));
      page.on("dialog", (dialog) => {
        check(false, `${label}: dialog`);
        dialog.dismiss();
      });
      page.on("request", (request) => check(request.url().startsWith(address) || request.url() === "data:,",
        `${label}: loads ${request.url()}`));
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(link);
        const scroll = await page.evaluate(() => [
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ...[...document.querySelectorAll("table, figure, dl")].map((one) => one.scrollWidth - one.clientWidth),
        ]);
        check(Math.max(...scroll) <= 1, `${label} ${width}: sideways scrolling of ${Math.max(...scroll)} pixels`);
        await checkBarriers(page, `${label} ${width}`);
        if (screenshots) {
          await page.screenshot({ path: join(screenshots, `dashboard-${name}-${place}-${colorScheme}-${width}.png`), fullPage: true });
        }
      }
      await page.keyboard.press("Tab");
      check(await page.evaluate(() => document.activeElement?.getAttribute("href")) === "#content",
        `${label}: the first key does not skip to the content`);
      await page.emulateMedia({ media: "print", colorScheme });
      await page.setViewportSize({ width: 794, height: 1123 });
      await checkBarriers(page, `${label} print`);
      await plain.goto(link);
      check(await plain.locator("main").innerText() === await page.locator("main").innerText() ||
        await plain.locator("main").textContent() === await page.locator("main").textContent(),
      `${label}: other text without script`);
      await page.close();
    }
  }

  await plain.goto(`${address}/stedenbanden?lang=en`);
  const total = (await plain.locator(".tiles .big").first().innerText()).replaceAll(",", "");
  const answer = await (await fetch(`${address}/api/partnerships/count`)).json();
  check(Number(total) === answer.total, `${name}: the page has ${total}, the API ${answer.total}`);
  host.removeAllListeners("exit");
  host.kill();
}
await browser.close();
for (const problem of problems) {
  console.log(problem);
}
console.log(`${Object.keys(hosts).length} dashboards, ${checks} checks, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
