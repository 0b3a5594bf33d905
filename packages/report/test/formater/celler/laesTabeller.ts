/** The tables of a report as a browser shows them. */
import type { Page } from "playwright-core"

export interface Laesttabel {
  readonly titel: string
  readonly hoved: ReadonlyArray<string>
  /** Each cell as its lines. */
  readonly raekker: ReadonlyArray<ReadonlyArray<ReadonlyArray<string>>>
}

/** In the page, which knows what is a table; as text, since tests know nothing of pages. */
const laes = `[...document.querySelectorAll("table")].map((tabel) => {
  const ord = (knude) => (knude?.textContent ?? "").replace(/\\s+/gu, " ").trim()
  const linjer = (celle) =>
    celle.innerHTML.split(/<br\\s*\\/?>/u).map((del) => {
      const her = document.createElement("span")
      her.innerHTML = del
      return ord(her)
    })
  return {
    titel: ord(tabel.caption ?? tabel.previousElementSibling),
    hoved: [...tabel.querySelectorAll("thead th")].map(ord),
    raekker: [...tabel.querySelectorAll("tbody tr")].map((raekke) => [...raekke.children].map(linjer))
  }
})`

/** Named by their caption; in Markdown, by the line above them. */
export const tabellerI = (page: Page): Promise<ReadonlyArray<Laesttabel>> => page.evaluate(laes)
