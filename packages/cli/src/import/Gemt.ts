/** A cell as it is stored in an event, as it is compared, and as it is written for people. */
import { arterI, type Delaftale, type Kolonne, LocalDate, omraaderI } from "@delaftale/core"
import { skrevetIFormat } from "./datoformat.ts"

/** A text, id or day; a count; or the ids of several areas. */
export type Gemt = string | number | ReadonlyArray<string>

/** The cells of a row by column; an empty one is absent. */
export type Celler = ReadonlyMap<string, Gemt>

/** One text for everything that says the same: the order of areas says nothing. */
export const kanonisk = (gemt: Gemt | undefined): string => {
  if (gemt === undefined) return ""
  return typeof gemt === "string" || typeof gemt === "number" ? String(gemt) : [...gemt].sort().join(",")
}

const navn = (id: string, kendte: ReadonlyArray<{ readonly id: string; readonly navn: string }>): string =>
  kendte.find((en) => en.id === id)?.navn ?? id

/** As the column would be written: 26,9 and 31-03-2021 and names, or the words that the file has for them. */
export const vist = (kolonne: Kolonne, gemt: Gemt | undefined, delaftale: Delaftale): string => {
  if (gemt === undefined) return ""
  if (typeof gemt !== "string") {
    return typeof gemt === "number" ? String(gemt) : gemt.map((id) => vist(kolonne, id, delaftale)).join(", ")
  }
  const eget = kolonne.vaerdier?.find(({ id }) => id === gemt)?.tekst
  if (eget !== undefined) return eget
  switch (kolonne.type) {
    case "dato":
    case "datoIAftalen":
      return kolonne.datoformat === undefined ? LocalDate.toDanish(gemt) : skrevetIFormat(gemt, kolonne.datoformat)
    case "procent":
    case "tal":
      return gemt.replace(".", kolonne.decimaltegn ?? ",")
    case "omraade":
    case "omraader":
      return navn(gemt, omraaderI(delaftale))
    case "art":
      return navn(gemt, arterI(delaftale))
    default:
      return gemt
  }
}
