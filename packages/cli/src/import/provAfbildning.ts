/** A mapping of the user's own is held against the events it makes: their fields, and that a row can be known again. */
import { type Fejl, type Filart, forslag, type Haendelsesafbildning, registreringer } from "@delaftale/core"
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
  ...filart.haendelser.flatMap((haendelse, nummer) => provHaendelse(`haendelser[${nummer}]`, haendelse, filart))
]

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
