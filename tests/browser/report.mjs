// Opens reports in a browser, and fails for an error, a barrier, sideways scrolling, or a number that differs.
// node report.mjs FOLDER: for each NAME.json of `report --format json` the pages NAME.nl.html and NAME.en.html, and
// the charts NAME.vl.json of `report --format vega-lite`. PARTNERSHIPS_SCREENSHOTS names a folder for screenshots.

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { compile } from "vega-lite";
import { parse, View } from "vega";

const folder = resolve(process.argv[2]);
const screenshots = process.env.PARTNERSHIPS_SCREENSHOTS;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const names = readdirSync(folder).filter((file) => file.endsWith(".vl.json")).map((file) => file.replace(".vl.json", ""));
const problems = [];
let checks = 0;

function check(isRight, text) {
  checks += 1;
  if (!isRight) {
    problems.push(text);
  }
}

// The number of a cell: 1.234,5 in Dutch and 1,234.5 in English.
function numberOf(text, language) {
  const plain = language === "nl" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  return plain === "" ? NaN : Number(plain);
}

// The numbers of the table of a chart, as JSON has them: certain, possible and reconstructed parts.
function expected(chart) {
  if (chart.kind === "heat-map") {
    return chart.series.map((series) => series.values);
  }
  const isSplit = chart.series.length > 1 && chart.kind !== "bars";
  return chart.categories.map((_, place) => {
    const values = chart.series.map((series) => series.values[place]);
    return isSplit ? [values.reduce((sum, value) => sum + value, 0), ...values] : values;
  });
}

async function checkNumbers(page, report, language, label) {
  for (const section of report.sections.filter((one) => one.chart)) {
    const rows = await page.locator(`#chart-${section.chart.id} tbody tr`).evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
    const shown = JSON.stringify(rows.map((row) => row.map((text) => numberOf(text, language))));
    const rowsOfLibrary = expected(section.chart);
    if (section.chart.kind === "time-line") {
      const all = new Set(rowsOfLibrary.map((row) => JSON.stringify(row)));
      check(rows.length > 0 && JSON.parse(shown).every((row) => all.has(JSON.stringify(row))), `${label}: time line`);
    } else if (rows.length > 0 || !section.chart.kind.endsWith("-map")) {
      check(shown === JSON.stringify(rowsOfLibrary), `${label}: numbers of ${section.chart.id}: ${shown}`);
    }
  }
  const tiles = await page.locator(".tiles dd.big").allTextContents();
  check(
    JSON.stringify(tiles.map((text) => numberOf(text, language))) ===
      JSON.stringify(report.tiles.map((tile) => tile.number)),
    `${label}: tiles ${tiles}`,
  );
}

async function checkBarriers(page, label) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const violation of result.violations) {
    check(false, `${label}: ${violation.id}: ${violation.help}: ${violation.nodes[0].html.slice(0, 200)}`);
  }
  checks += 1;
}

const executablePath = places.find((place) => {
  try {
    readFileSync(place, { flag: "r" });
    return true;
  } catch {
    return false;
  }
});
if (executablePath === undefined) {
  console.log(`There is no browser: ${places.join(", ")}.`);
  process.exit(1);
}

const browser = await chromium.launch({ executablePath, args: flags });
for (const name of names) {
  const report = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  for (const language of ["nl", "en"]) {
    const address = pathToFileURL(join(folder, `${name}.${language}.html`)).href;
    let text;
    for (const colorScheme of ["light", "dark"]) {
      const page = await browser.newPage({ colorScheme });
      const label = `${name} ${language} ${colorScheme}`;
      const requests = [];
      page.on("console", (message) => check(false, `${label}: console: ${message.text()}`));
      page.on("pageerror", (error) => check(false, `${label}: error: ${error.message}`));
      page.on("dialog", (dialog) => {
        check(false, `${label}: dialog`);
        dialog.dismiss();
      });
      page.on("request", (request) => requests.push(request.url()));
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        const scroll = await page.evaluate(() => [
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ...[...document.querySelectorAll("table, figure, dl")].map((one) => one.scrollWidth - one.clientWidth),
        ]);
        check(Math.max(...scroll) <= 1, `${label} ${width}: sideways scrolling of ${Math.max(...scroll)} pixels`);
        await checkBarriers(page, `${label} ${width}`);
        if (screenshots) {
          await page.screenshot({ path: join(screenshots, `${name}-${language}-${colorScheme}-${width}.png`), fullPage: true });
        }
      }
      await checkNumbers(page, report, language, label);
      text = await page.evaluate(() => document.body.innerText);
      check(requests.every((url) => url === address), `${label}: loads ${requests}`);
      await page.emulateMedia({ media: "print", colorScheme });
      await page.setViewportSize({ width: 794, height: 1123 });
      await checkBarriers(page, `${label} print`);
      if (screenshots && colorScheme === "light") {
        await page.pdf({ path: join(screenshots, `${name}-${language}.pdf`), preferCSSPageSize: true });
      }
      await page.close();
    }

    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    const plain = await context.newPage();
    await plain.goto(address);
    check((await plain.innerText("body")) === text, `${name} ${language}: other text without script`);
    await context.close();
  }

  const charts = JSON.parse(readFileSync(join(folder, `${name}.vl.json`), "utf8"));
  for (const [id, specification] of Object.entries(charts)) {
    const warnings = [];
    const logger = { level: () => logger, error: (...all) => warnings.push(all.join(" ")), debug: () => logger,
      warn: (...all) => { warnings.push(all.join(" ")); return logger; }, info: () => logger };
    try {
      const view = new View(parse(compile(specification, { logger }).spec), { renderer: "none" });
      await view.runAsync();
      check((await view.toSVG()).startsWith("<svg"), `${name} ${id}: no drawing`);
      view.finalize();
    } catch (error) {
      check(false, `${name} ${id}: ${error.message}`);
    }
    check(warnings.length === 0, `${name} ${id}: ${warnings.join("; ")}`);
  }
}
await browser.close();
for (const problem of problems) {
  console.log(problem);
}
console.log(`${names.length} reports, ${checks} checks, ${problems.length} problems`);
process.exit(problems.length === 0 && names.length > 0 ? 0 : 1);
