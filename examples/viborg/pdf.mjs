/** A report as PDF: what the browser prints, on A4, with the page and the agreement at the foot of each sheet. */
import { pathToFileURL } from "node:url"

const fod = (tekst) =>
  `<div style="font: 7pt sans-serif; color: #555; width: 100%; margin: 0 16mm; display: flex; justify-content: space-between">
  <span>${tekst}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

const tegn = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }

/** `page` is a page of Playwright, of any Chromium; `html` is the file that `delaftale report` wrote. */
export const somPdf = async (page, html, pdf) => {
  await page.goto(pathToFileURL(html).href)
  const titel = await page.title()
  await page.pdf({
    path: pdf,
    format: "A4",
    margin: { top: "18mm", right: "16mm", bottom: "20mm", left: "16mm" },
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate: fod(titel.replace(/[&<>]/gu, (fundet) => tegn[fundet])),
    printBackground: true,
    tagged: true,
    outline: true
  })
}
