// Makes the pictures of the docs: node pictures.mjs REPORT.html ABOUT.html ADDRESS FOLDER
// REPORT.html: report --data documented --as-of 2024-01-01 --lang en
// ABOUT.html: the same in Dutch with --about municipality=Leiden
// ADDRESS: what serve --data dutch-links --lang en prints

import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [report, about, dashboard, folder] = process.argv.slice(2);
const flags = ["--no-sandbox", "--disable-gpu"];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });

// Pictures of the first screen of a page, or of its parts. A report can be shown with one section only.
async function shots(address, { width, colorScheme = "light", only }, ...parts) {
  const page = await browser.newPage({ viewport: { width, height: 1320 }, deviceScaleFactor: 2, colorScheme });
  await page.goto(address);
  if (only) {
    await page.addStyleTag({ content: `main > section:not(#${only}), footer { display: none }` });
  }
  const all = [];
  for (const part of parts) {
    const bytes = part === "page" ? await page.screenshot() : await page.locator(part).first().screenshot();
    all.push(`data:image/png;base64,${bytes.toString("base64")}`);
  }
  await page.close();
  return all;
}

async function compose(name, boxes, options) {
  const page = await browser.newPage({ viewport: { width: 1180, height: 710 } });
  await page.setContent(`<style>body { margin: 0; background: #d5dae1 } div { position: absolute; overflow: hidden;
    box-sizing: border-box } img { display: block; width: 100% }</style>${boxes.join("")}`);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await page.screenshot({ path: join(folder, name), ...options });
  await page.close();
}

function box(left, width, images, { background = "#fff", padding = 9 } = {}) {
  const all = images.map((image) => `<img src="${image}">`).join("");
  return `<div style="left:${left}px;top:18px;width:${width}px;height:674px;background:${background};padding:${padding}px">
    ${all}</div>`;
}

const file = (path) => pathToFileURL(resolve(path)).href;
const gelderland = `${dashboard}&province=gelderland`;
await compose("report.jpg", [
  box(18, 440, await shots(file(report), { width: 860, only: "countries" }, "page"), { padding: 0 }),
  box(476, 439, await shots(file(report), { width: 720 }, "#world", "#over-time")),
  box(933, 229, await shots(file(about), { width: 390, colorScheme: "dark" }, "#municipalities", "#comparison"),
    { background: "#14181d" }),
], { type: "jpeg", quality: 82 });
await compose("dashboard.png", [
  box(18, 740, await shots(gelderland, { width: 1100 }, "page"), { padding: 0 }),
  box(776, 386, await shots(gelderland, { width: 1100 }, "#world", "#municipalities")),
], {});
await browser.close();
