/** Area by area, the answers of all agreements beside one another; what is measured over all areas stands by itself. */
import type { Blok, Linje, Tabel } from "../../dokument/Dokument.ts"
import { afsnit, lille, linje } from "../../dokument/Dokument.ts"
import { aarsagsord } from "../../ord/aarsager.ts"
import { svarord } from "../../ord/svarord.ts"
import { paa } from "../../sprog.ts"
import { afsnitstitel, undertitel } from "../../statusrapport/afsnit/Fortalt.ts"
import { halvaarsord } from "../../tal/celletekst.ts"
import type { Raekke } from "../../tal/Raekke.ts"
import type { Plandelrapport, Planfortalt } from "../Planrapport.ts"
import { aarIPlanen, omraadeIPlanen } from "../planomraader.ts"
import { vejTilDel } from "./omtale.ts"

export const omraader = (fortalt: Planfortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const { omraader: alle } = rapport.plan
  return [
    afsnitstitel(paa(sprog, "Område for område", "Area by area"), "omraader"),
    afsnit(
      paa(
        sprog,
        "Alle delaftalers svar ved siden af hinanden. Tallene bag hvert svar står i delaftalens egen statusrapport.",
        "The answers of all agreements beside one another. The figures behind each stand in the agreement's own report."
      )
    ),
    ...alle.flatMap(({ id, navn }) =>
      omraadet(
        fortalt,
        navn,
        `omraade-${id}`,
        (en, { omraade }) =>
          omraade !== "alle" && omraade !== undefined && omraadeIPlanen(rapport.plan, en.id, omraade)?.id === id
      )
    ),
    ...omraadet(
      fortalt,
      paa(sprog, "Alle områder under ét", "All areas together"),
      "omraade-under-et",
      (_, { omraade }) => omraade === undefined
    )
  ]
}

type Hoerer = (en: Plandelrapport, raekke: Raekke) => boolean

/** Nothing is said of an area in which nobody has promised anything. */
const omraadet = (fortalt: Planfortalt, navn: string, anker: string, hoerer: Hoerer): ReadonlyArray<Blok> => {
  const tabel = tabellen(fortalt, navn, hoerer)
  return tabel.raekker.length === 0 ? [] : [undertitel(navn, anker), tabel]
}

const tabellen = (fortalt: Planfortalt, navn: string, hoerer: Hoerer): Tabel => {
  const { rapport, sprog } = fortalt
  const aar = aarIPlanen(rapport).filter((id) =>
    rapport.delaftaler.some((en) => en.raekker.some((raekke) => raekke.projektaar === id && hoerer(en, raekke)))
  )
  return {
    _tag: "Tabel",
    titel: paa(sprog, `Svar i ${navn}`, `Answers in ${navn}`),
    raekkehoved: true,
    hoved: [paa(sprog, "Løfte", "Promise"), paa(sprog, "Delaftale", "Agreement"), ...aar],
    raekker: rapport.delaftaler.flatMap((en) => {
      const egne = en.raekker.filter((raekke) => hoerer(en, raekke))
      return [...new Set(egne.map(({ kriterium }) => kriterium))].map((kriterium) => [
        [linje(kriterium, lille(klasseord(fortalt, egne, kriterium)))],
        [[vejTilDel(fortalt, en.id)]],
        ...aar.map((id) =>
          svarene(
            fortalt,
            egne.filter((raekke) => raekke.kriterium === kriterium && raekke.projektaar === id)
          )
        )
      ])
    })
  }
}

const klasseord = ({ sprog }: Planfortalt, raekker: ReadonlyArray<Raekke>, kriterium: string): string =>
  raekker.find((en) => en.kriterium === kriterium)?.klasse === "forpligtelse"
    ? paa(sprog, "forpligtelse", "commitment")
    : ""

const svarene = ({ sprog }: Planfortalt, raekker: ReadonlyArray<Raekke>): ReadonlyArray<Linje> =>
  raekker.flatMap((raekke): ReadonlyArray<Linje> => {
    const { aarsag, halvaar, status } = raekke
    return [
      ...(halvaar === undefined ? [] : [linje(`${halvaarsord(raekke, sprog)}:`)]),
      [{ _tag: "Svar", status, tekst: svarord(status, sprog) }],
      ...(aarsag === undefined ? [] : [[lille(aarsagsord(aarsag, sprog))]])
    ]
  })
