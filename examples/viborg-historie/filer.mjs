/** The offices' files as they came in over the years: of each file the rows that became known between two days. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** The column that says when a row was known; that of its event where none is named. */
const kendtI = {
  "klagesager.csv": "Opgjort",
  "fraflytning.csv": "Leveret",
  "undersoegelse.csv": "Til",
  "rettelser.csv": "Rettet den"
}
const ellers = ["Dato", "Indflyttet"]

/** "05-07-2018" as "2018-07-05". */
const iso = (dato) => dato.split("-").reverse().join("-")

const delt = (linje) => linje.split(";")

/** A contact that came after the last day is not in the row yet; one that came since the day before brings it again. */
const tilflytter = (celler, kolonner, efter, til) => {
  const plads = kolonner.indexOf("Kontaktet")
  const kontakt = celler[plads] === "" ? undefined : iso(celler[plads])
  const indflyttet = iso(celler[kolonner.indexOf("Indflyttet")])
  if (indflyttet > til) return undefined
  const ny = indflyttet > efter
  if (kontakt === undefined || kontakt > til) return ny ? celler.with(plads, "") : undefined
  return ny || kontakt > efter ? celler : undefined
}

const raekken = (navn, celler, kolonner, efter, til) => {
  if (navn === "tilflyttere.csv") return tilflytter(celler, kolonner, efter, til)
  const kolonne = kendtI[navn] ?? ellers.find((en) => kolonner.includes(en))
  const kendt = iso(celler[kolonner.indexOf(kolonne)])
  return kendt > efter && kendt <= til ? celler : undefined
}

/** Writes what became known after the one day and up to the other into a folder; a file without a new row is left out. */
export const skrivFiler = (data, mappe, { efter, til }) => {
  mkdirSync(mappe, { recursive: true })
  for (const navn of readdirSync(data).filter((en) => en.endsWith(".csv") && !en.startsWith("forventet"))) {
    const [hoved, ...linjer] = readFileSync(join(data, navn), "utf8").trimEnd().split("\n")
    const kolonner = delt(hoved)
    const nye = linjer.flatMap((linje) => raekken(navn, delt(linje), kolonner, efter, til)?.join(";") ?? [])
    if (nye.length > 0) writeFileSync(join(mappe, navn), `${[hoved, ...nye].join("\n")}\n`)
  }
}
