/** A mapping of the user's own is held against the events it makes: their fields, and that a row can be known again. */
import { type Fejl, type Filart, filfeltfund, type Kolonne } from "@delaftale/core"
import { haendelsesslags, rettelsesslags } from "./fasteSlags.ts"
import { filensKolonner } from "./opstil.ts"

export const provAfbildning = (filart: Filart): ReadonlyArray<Fejl> => [
  ...([rettelsesslags, haendelsesslags].includes(filart.id)
    ? [{ sti: "id", besked: `"${filart.id}" er en slags fil, der er indbygget; vælg et andet id` }]
    : []),
  ...(filensKolonner(filart).length === 0
    ? [{ sti: "kolonner", besked: "ingen af kolonnerne står i filen, så den kan ikke kendes" }]
    : []),
  ...filart.kolonner.flatMap((kolonne, nummer) => provKolonne(`kolonner[${nummer}]`, kolonne)),
  ...filfeltfund("", filart).map(({ besked, sti }) => ({ sti, besked: besked.da }))
]

/** Columns whose words stand for something, whose cells are days, and whose cells are numbers. */
const medOrd = ["omraade", "omraader", "aktivitet", "art", "projektaar", "valg"]
const medDage = ["dato", "datoIAftalen"]
const medTal = ["antal", "procent", "tal"]

const provKolonne = (her: string, { datoformat, decimaltegn, type, vaerdier }: Kolonne): ReadonlyArray<Fejl> => {
  const uden = (felt: string, brugt: boolean, typer: ReadonlyArray<string>): ReadonlyArray<Fejl> =>
    brugt && !typer.includes(type)
      ? [{ sti: `${her}.${felt}`, besked: `bruges ikke ved typen ${type}, kun ved ${typer.join(", ")}` }]
      : []
  return [
    ...uden("vaerdier", vaerdier !== undefined, medOrd),
    ...uden("datoformat", datoformat !== undefined, medDage),
    ...uden("decimaltegn", decimaltegn !== undefined, medTal),
    ...(type === "valg" && vaerdier === undefined
      ? [{ sti: her, besked: "en kolonne af typen valg skal have vaerdier" }]
      : [])
  ]
}
