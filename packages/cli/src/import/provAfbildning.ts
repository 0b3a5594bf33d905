/** A mapping of the user's own is held against the events it makes: their fields, and that a row can be known again. */
import {
  type Fejl,
  type Filart,
  forslag,
  type Haendelsesafbildning,
  type Kolonne,
  registreringer
} from "@delaftale/core"
import { kanMangle } from "./byg.ts"
import { haendelsesslags, rettelsesslags } from "./fasteSlags.ts"
import { filensKolonner } from "./opstil.ts"

/** Put there by the import itself. */
const herkomst: ReadonlyArray<string> = ["kilde", "efteranmeldt"]

export const provAfbildning = (filart: Filart): ReadonlyArray<Fejl> => [
  ...([rettelsesslags, haendelsesslags].includes(filart.id)
    ? [{ sti: "id", besked: `"${filart.id}" er en slags fil, der er indbygget; vælg et andet id` }]
    : []),
  ...(filensKolonner(filart).length === 0
    ? [{ sti: "kolonner", besked: "ingen af kolonnerne står i filen, så den kan ikke kendes" }]
    : []),
  ...filart.kolonner.flatMap((kolonne, nummer) => provKolonne(`kolonner[${nummer}]`, kolonne)),
  ...filart.haendelser.flatMap((haendelse, nummer) => provHaendelse(`haendelser[${nummer}]`, haendelse, filart))
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

const provHaendelse = (her: string, haendelse: Haendelsesafbildning, filart: Filart): ReadonlyArray<Fejl> => {
  const { felter, noegle, type, underforstaaet = [] } = haendelse
  const felterne = Object.keys(registreringer[type].fields).filter((felt) => !herkomst.includes(felt))
  const samlet = filart.samling?.felt
  const givne = [...felter.map(({ felt }) => felt), ...(samlet === undefined ? [] : [samlet])]
  const mangler = felterne.filter((felt) => !givne.includes(felt) && !kanMangle(type, felt))
  const holdt = new Set([
    ...felter.map(({ kolonne }) => kolonne),
    ...underforstaaet.map(({ kolonne }) => kolonne),
    ...(filart.samling?.efter ?? [])
  ])
  return [
    ...felter.flatMap(({ fast, felt, kolonne }, n) => [
      ...ukendt(`${her}.felter[${n}].felt`, felt, type, felterne),
      ...(givne.indexOf(felt) < n ? [{ sti: `${her}.felter[${n}].felt`, besked: `"${felt}" står der allerede` }] : []),
      ...((fast === undefined) === (kolonne === undefined)
        ? [{ sti: `${her}.felter[${n}]`, besked: "skal have enten kolonne eller fast" }]
        : [])
    ]),
    ...mangler.map((felt) => ({ sti: `${her}.felter`, besked: `mangler "${felt}", som ${type} ikke kan være uden` })),
    ...noegle.flatMap((navn, n) =>
      holdt.has(navn)
        ? []
        : [{ sti: `${her}.noegle[${n}]`, besked: `"${navn}" gemmes ikke i noget felt, så rækken kan ikke kendes igen` }]
    )
  ]
}

const ukendt = (
  sti: string,
  felt: string,
  type: Haendelsesafbildning["type"],
  kendte: ReadonlyArray<string>
): ReadonlyArray<Fejl> => {
  if (kendte.includes(felt)) return []
  const naermest = forslag(felt, kendte)
  const mente = naermest === undefined ? "" : ` Mente du "${naermest}"?`
  return [{ sti, besked: `"${felt}" er ikke et felt i ${type}; der findes: ${kendte.join(", ")}.${mente}` }]
}
