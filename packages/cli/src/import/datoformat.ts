/** Days as a mapping says that an office writes them, read and written. */
import { LocalDate } from "@delaftale/core"

type Del = "d" | "dd" | "m" | "mm" | "åå" | "åååå"

const dele = (format: string): ReadonlyArray<string> => format.match(/d+|m+|å+|[^dmå]/gu) ?? []

const moenstre: Readonly<Record<Del, string>> = {
  d: "(?<d>\\d{1,2})",
  dd: "(?<d>\\d\\d)",
  m: "(?<m>\\d{1,2})",
  mm: "(?<m>\\d\\d)",
  åå: "(?<a>\\d\\d)",
  åååå: "(?<a>\\d{4})"
}

const erDel = (del: string): del is Del => Object.hasOwn(moenstre, del)

/** A year of two digits is one of this century: no agreement is older. */
export const laesIFormat = (tekst: string, format: string): LocalDate.LocalDate | "ugyldigDato" | undefined => {
  const moenster = dele(format).map((del) => (erDel(del) ? moenstre[del] : `\\u{${del.codePointAt(0)!.toString(16)}}`))
  const fundet = new RegExp(`^${moenster.join("")}$`, "u").exec(tekst)?.groups
  if (fundet === undefined) return undefined
  const { a = "", d = "", m = "" } = fundet
  const dag = `${a.padStart(4, "20")}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`
  return LocalDate.isLocalDate(dag) ? dag : "ugyldigDato"
}

export const skrevetIFormat = (dag: LocalDate.LocalDate, format: string): string => {
  const [aar = "", maaned = "", dagen = ""] = dag.split("-")
  const skrevne: Readonly<Record<Del, string>> = {
    d: String(Number(dagen)),
    dd: dagen,
    m: String(Number(maaned)),
    mm: maaned,
    åå: aar.slice(2),
    åååå: aar
  }
  return dele(format)
    .map((del) => (erDel(del) ? skrevne[del] : del))
    .join("")
}
