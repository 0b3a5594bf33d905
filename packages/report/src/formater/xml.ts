/** XML as data, and as text. */

export interface Element {
  readonly navn: string
  readonly attributter: Readonly<Record<string, string | undefined>>
  readonly indhold: ReadonlyArray<Element> | string
}

export const element = (
  navn: string,
  attributter: Element["attributter"] = {},
  indhold: Element["indhold"] = []
): Element => ({ navn, attributter, indhold })

const tegn: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Characters that no XML document may hold are shown as the replacement character. */
const tekst = (raa: string): string =>
  raa
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"]/g, (et) => tegn[et]!)

/** Attribute values keep their line ends only as references. */
const attribut = (vaerdi: string): string => tekst(vaerdi).replace(/[\t\n\r]/g, (et) => `&#${et.charCodeAt(0)};`)

const skrevet = ({ attributter, indhold, navn }: Element, rykket: string): string => {
  const ved = Object.entries(attributter)
    .flatMap(([navnet, vaerdi]) => (vaerdi === undefined ? [] : [` ${navnet}="${attribut(vaerdi)}"`]))
    .join("")
  if (typeof indhold === "string") return `${rykket}<${navn}${ved}>${tekst(indhold)}</${navn}>`
  if (indhold.length === 0) return `${rykket}<${navn}${ved}/>`
  const inde = indhold.map((et) => skrevet(et, `${rykket}  `)).join("\n")
  return `${rykket}<${navn}${ved}>\n${inde}\n${rykket}</${navn}>`
}

export const xml = (rod: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${skrevet(rod, "")}\n`
