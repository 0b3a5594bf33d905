/** The cells that stand in the files for programs, CSV and JSON; a rounded number must be that of the exact one beside it. */
import { parse } from "csv-parse/sync"
import type { Talark } from "../../../src/formater/Talark.ts"
import { afrundet, type Laest, noegle } from "./Celle.ts"

const dansk = (tal: string): string => tal.replace(".", ",")
const tegn: Readonly<Record<string, string>> = { over: ">", under: "<" }

/** Of an interval both ends; "37.." has no upper one. */
const ender = (vaerdi: string): readonly [string, string] => {
  const [mindst = "", hoejst = mindst] = vaerdi.split("..")
  return [mindst, hoejst]
}

const staarDer = (decimal: string, noejagtigt: string): boolean =>
  noejagtigt === "" ? decimal === "" : afrundet(decimal, noejagtigt, 6)

/** The text, where the decimals beside it say the same. */
const enige = (tekst: string, decimaler: ReadonlyArray<readonly [decimal: string, noejagtigt: string]>): string =>
  decimaler.every(([decimal, noejagtigt]) => staarDer(decimal, noejagtigt))
    ? tekst
    : `${tekst}, but ${decimaler.map(([decimal]) => decimal).join(" and ")}`

export interface Csvrest {
  readonly laest: ReadonlyArray<Laest>
  /** Cells whose figure the file says it does not tell. */
  readonly forFaa: ReadonlySet<string>
}

/** Written with decimal commas. */
export const fraCsv = (csv: string): Csvrest => {
  const raekker: ReadonlyArray<Readonly<Record<string, string>>> = parse(csv, {
    columns: true,
    delimiter: ";",
    bom: true
  })
  const alle = raekker.map((raekke) => {
    const hent = (navn: string): string => raekke[navn] ?? "(no such column)"
    const celle = noegle({ kriterium: hent("kriterium"), omraade: hent("område"), projektaar: hent("projektår") })
    const [mindst, hoejst] = ender(hent("værdi"))
    const vaerdi = enige(hent("værdi"), [
      [hent("værdi, mindst"), mindst],
      [hent("værdi, højst"), hoejst]
    ])
    const maaltal = enige(hent("måltal"), [[hent("måltal, tal"), hent("måltal").replace(/^[<>]/u, "")]])
    const skjult = hent("undertrykt").split(" ").includes("vaerdi")
    const felter = { maaltal, svar: `${hent("status")};${hent("årsag")}` }
    return { celle, skjult, felter: skjult && vaerdi === "" ? felter : { ...felter, vaerdi } }
  })
  return { laest: alle, forFaa: new Set(alle.filter(({ skjult }) => skjult).map(({ celle }) => celle)) }
}

/** Printed by rules written once more here. */
export const fraJson = (json: string): ReadonlyArray<Laest> => {
  const { delaftale, raekker }: Talark = JSON.parse(json)
  return raekker.map(({ aarsag = "", maaltal, omraade = "", status, undertrykt, vaerdi, ...resten }) => {
    const navn = delaftale.boligomraader.find(({ id }) => id === omraade)?.navn ?? omraade
    const bund = vaerdi === undefined ? "" : dansk(vaerdi.mindst)
    const tal =
      vaerdi === undefined || vaerdi.hoejst === vaerdi.mindst ? bund : `${bund}..${dansk(vaerdi.hoejst ?? "")}`
    const skjult = vaerdi === undefined && undertrykt.includes("vaerdi")
    return {
      celle: noegle({ ...resten, omraade: navn }),
      felter: {
        ...(skjult ? {} : { vaerdi: tal }),
        maaltal: maaltal === undefined ? "" : `${tegn[maaltal.side] ?? ""}${dansk(maaltal.graense)}`,
        svar: `${status};${aarsag}`
      }
    }
  })
}
