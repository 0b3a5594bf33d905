/** Numbers as offices write them: "14, 11", "20.7 %", "2.919", "1 024". What can be read in one way is, and is told. */

export interface LaestTal {
  /** The canonical decimal, where there is one. */
  readonly tal?: string
  readonly fejl?: string
  readonly advarsler: ReadonlyArray<string>
}

const fejl = (kode: string): LaestTal => ({ fejl: kode, advarsler: [] })

/** A whole number from 0. Three digits after a full stop are thousands: half a participant does not exist. */
export const laesAntal = (tekst: string): LaestTal => {
  const { advarsler, rest } = udenMellemrum(tekst)
  if (/^-\d[\d.,]*$/.test(rest)) return fejl("negativtAntal")
  const tusinder = /^[1-9]\d{0,2}(\.\d{3})+$/.test(rest)
  const cifre = tusinder ? rest.replaceAll(".", "") : rest
  if (!/^\d+$/.test(cifre)) return fejl(/^\d[\d.]*[.,]\d+$/.test(rest) ? "ikkeHeltal" : "ugyldigtTal")
  if (!Number.isSafeInteger(Number(cifre))) return fejl("vaerdiUdenForGraenser")
  return { tal: kort(cifre), advarsler: tusinder ? [...advarsler, "tusindtalsskilletegn"] : advarsler }
}

/** A percentage from 0 to 100; one with a full stop and three digits could be thousands, so the sender is asked. */
export const laesProcent = (tekst: string): LaestTal => {
  const uden = tekst.replace(/\s*%$/, "")
  const { advarsler, rest } = udenMellemrum(uden)
  const meldt = uden === tekst ? advarsler : [...advarsler, "procenttegn"]
  if (/^-\d[\d.,]*$/.test(rest)) return fejl("vaerdiUdenForGraenser")
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(rest)) return fejl("tvetydigtTal")
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(rest))
    return graenser(rest.replaceAll(".", ""), [...meldt, "tusindtalsskilletegn"])
  if (/^\d+\.\d+$/.test(rest)) return graenser(rest.replace(".", ","), [...meldt, "punktumSomDecimal"])
  return /^\d+(,\d+)?$/.test(rest) ? graenser(rest, meldt) : fejl("ugyldigtTal")
}

/** Any decimal. Where the mapping says which sign is which (`sikkert`), the other one stands between thousands. */
export const laesDecimal = (tekst: string, sikkert: boolean): LaestTal => {
  const { advarsler, rest } = udenMellemrum(tekst)
  const [, minus = "", tal = ""] = /^(-?)(\d.*)$/.exec(rest) ?? []
  if (!sikkert && /^[1-9]\d{0,2}\.\d{3}$/.test(tal)) return fejl("tvetydigtTal")
  const tusinder = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(tal)
  const punktum = !sikkert && /^\d+\.\d+$/.test(tal)
  const rent = tusinder ? tal.replaceAll(".", "") : punktum ? tal.replace(".", ",") : tal
  if (!/^\d+(,\d+)?$/.test(rent)) return fejl("ugyldigtTal")
  const vaerdi = kort(rent.replace(",", "."))
  if (vaerdi.length > 39) return fejl("vaerdiUdenForGraenser")
  const meldt = [...(tusinder ? ["tusindtalsskilletegn"] : []), ...(punktum ? ["punktumSomDecimal"] : [])]
  return { tal: vaerdi === "0" ? vaerdi : `${minus}${vaerdi}`, advarsler: [...advarsler, ...meldt] }
}

/** Numbers with a decimal point, as they would be with a comma. */
export const medKomma = (tekst: string, decimaltegn: "," | "." | undefined): string =>
  decimaltegn === "." ? tekst.replace(/[.,]/g, (tegn) => (tegn === "." ? "," : ".")) : tekst

const graenser = (tal: string, advarsler: ReadonlyArray<string>): LaestTal => {
  const [hele = "", brok = ""] = kort(tal.replace(",", ".")).split(".")
  if (hele.length > 3 || Number(hele) > 100 || (hele === "100" && brok !== "")) return fejl("vaerdiUdenForGraenser")
  return brok.length > 30 ? fejl("ugyldigtTal") : { tal: brok === "" ? hele : `${hele}.${brok}`, advarsler }
}

/** No zeros that say nothing. */
const kort = (tal: string): string => {
  const hele = tal.replace(/^0+(?=\d)/, "")
  return hele.includes(".") ? hele.replace(/\.?0+$/, "") : hele
}

/** Spaces between thousands, around a separator and after a sign mean nothing; others stay and make it no number. */
const udenMellemrum = (tekst: string): { readonly rest: string; readonly advarsler: ReadonlyArray<string> } => {
  const rest = tekst
    .replace(/^[-−–]\s*/, "-")
    .replace(/\s*([.,])\s*/g, "$1")
    .replace(
      /^(-?\d{1,3})((?:\s\d{3})+)(?!\d)/,
      (_, foerst: string, flere: string) => foerst + flere.replace(/\s/g, "")
    )
  return { rest, advarsler: /\s/.test(tekst) && !/\s/.test(rest) ? ["mellemrumITal"] : [] }
}
