/** The same sheet as the three kinds of file that can be read, and what must come out of it. */
import type { Grundlag, Oensket } from "@delaftale/core"
import writeXlsxFile from "write-excel-file/node"
import type { Afbildninger } from "../../../src/import/Afbildning.ts"
import type { Kildefil } from "../../../src/import/indhold.ts"
import { medRegneark } from "../../../src/import/laesRegneark.ts"
import { delaftale, indlaes, tom } from "../viborg.ts"
import type { Ark, Celle } from "./ark.ts"
import { noegletal } from "./valg.ts"

const citeret = (tekst: string): string => (/[;,\t|"\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst)

export const somCsv = ({ hoved, mapping, navn, raekker, titler }: Ark): Kildefil => {
  const tegn = mapping.skilletegn ?? ";"
  const linjer = [
    ...titler.map((titel) => [titel, ...hoved.slice(1).map(() => "")]),
    hoved,
    ...raekker.map((celler) => celler.map(({ tekst }) => tekst))
  ]
  const tekst = linjer.map((celler) => celler.map(citeret).join(tegn)).join("\n")
  return { navn: `${navn}.csv`, bytes: new TextEncoder().encode(tekst) }
}

/** Numbers and days are numbers and days of the sheet. */
const iArk = ({ dag, tal, tekst }: Celle) => {
  if (tal !== undefined) return { type: Number, value: Number(tal) }
  if (dag !== undefined) return { type: Date, value: new Date(`${dag}T00:00:00Z`) }
  return tekst === "" ? null : { type: String, value: tekst }
}

export const somRegneark = async ({ hoved, navn, raekker, titler }: Ark): Promise<Kildefil> => {
  const data = [
    ...titler.map((tekst) => [iArk({ tekst })]),
    hoved.map((tekst) => iArk({ tekst })),
    ...raekker.map((celler) => celler.map(iArk))
  ]
  const bytes = await writeXlsxFile(data as never, { dateFormat: "dd-mm-yyyy" } as never).toBuffer()
  return await medRegneark({ navn: `${navn}.xlsx`, bytes })
}

/** Keys with nothing to say are left out; a name with a full stop in it is a path. */
export const somJsonlinjer = ({ hoved, navn, raekker }: Ark): Kildefil => {
  const linjer = raekker.map((celler) => {
    const felter = hoved.flatMap((kolonne, n) => {
      const { tal, tekst } = celler[n]!
      if (tekst === "") return []
      const vaerdi = tal ?? JSON.stringify(tekst)
      const [foerst = "", ...resten] = kolonne.split(".")
      if (resten.length !== 1 || resten[0] === "") return [`${JSON.stringify(kolonne)}:${vaerdi}`]
      return [`${JSON.stringify(foerst)}:{${JSON.stringify(resten[0])}:${vaerdi}}`]
    })
    return `{${felter.join(",")}}`
  })
  return { navn: `${navn}.ndjson`, bytes: new TextEncoder().encode(linjer.join("\n")) }
}

/** The agreement of the example with a percentage for each year, which it has none of. */
const andel = { ...delaftale.noegletal[0]!, id: "andel-for-aaret", enhed: "procent" } as const
export const tomt: Grundlag = {
  ...tom,
  aftale: { ...tom.aftale, delaftale: { ...delaftale, noegletal: [...delaftale.noegletal, andel] } }
}

export const afbildninger = ({ givet, mapping }: Ark): Afbildninger => ({
  egne: [{ filart: mapping, sha256: "ab".repeat(32) }],
  valgt: mapping,
  givet
})

export const laesEgen = (ark: Ark, fil: Kildefil, foer: Grundlag = tomt, springFejlOver = false) => {
  const { grundlag, indlaeste } = indlaes([fil], foer, { springFejlOver, afbildninger: afbildninger(ark) })
  return { grundlag, svar: indlaeste[0]! }
}

/** What an event says, and by whom. */
interface Sagt {
  readonly by: string
  readonly kendt: string | undefined
  readonly event: object
}

/** Without what the one who reads adds: ids, and where it stood. */
export const faktisk = (oenskede: ReadonlyArray<Oensket>): ReadonlyArray<Sagt> =>
  oenskede
    .filter(({ event }) => event._tag !== "ImportGennemfoert")
    .map(({ by, event, kendt }) => ({ by, kendt, event: { ...event, kilde: null } }))

export const ventet = ({ kendt, mapping, tal }: Ark): ReadonlyArray<Sagt> =>
  tal.map(({ omraade, projektaar, vaerdi }) => ({
    by: "boligselskab",
    kendt,
    event: {
      _tag: "TalOpgjort",
      noegletal: noegletal(mapping.kolonner[2]!.type),
      omraade,
      projektaar,
      vaerdi,
      kilde: null
    }
  }))
