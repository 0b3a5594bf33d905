/** Participation: what is promised for all areas together, and how it is spread over them. */
import * as Arr from "effect/Array"
import { afsnit, type Blok, lille, linje, type Tabel } from "../../dokument/Dokument.ts"
import { enhedsord, vaerdilinjer } from "../../ord/talord.ts"
import { paa } from "../../sprog.ts"
import { halvaarsord } from "../../tal/celletekst.ts"
import type { Billedbog } from "../Billedbog.ts"
import type { Statusrapport } from "../Statusrapport.ts"
import { afsnitstitel, type Fortalt } from "./Fortalt.ts"

/** The promises that are spread, with their figures by area. */
export const fordelte = ({ fordelt, loefter }: Statusrapport) =>
  loefter.flatMap((loefte) => {
    const tal = fordelt.filter((en) => en.kriterium === loefte.id)
    return tal.length === 0 ? [] : [{ loefte, tal }]
  })

export const deltagelse = (fortalt: Fortalt, billeder: Billedbog): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const alle = fordelte(rapport)
  if (alle.length === 0) return []
  return [
    afsnitstitel(paa(sprog, "Deltagelse fordelt på områderne", "Participation by area"), "deltagelse"),
    afsnit(
      paa(
        sprog,
        "Tallene siger, hvor det skete; aftalen stiller kun krav til det samlede tal. Det, flere områder holdt sammen, " +
          "tæller med i hvert af dem, så områderne kan tilsammen give mere end tallet i alt.",
        "The figures say where it happened; the agreement asks for the total only. What several areas held together counts " +
          "in each of them, so the areas may add up to more than the total."
      )
    ),
    ...billeder.fordeling,
    ...(rapport.projektaar === undefined
      ? alle.map((en) => tabellen(fortalt, [en], `${en.loefte.id}, ${paa(sprog, "hele perioden", "the whole period")}`))
      : [tabellen(fortalt, alle, `${paa(sprog, "Fordelt på områderne", "By area")}, ${rapport.projektaar}`)])
  ]
}

type Fordelt = ReturnType<typeof fordelte>[number]

const tabellen = (fortalt: Fortalt, alle: ReadonlyArray<Fordelt>, titel: string): Tabel => {
  const { rapport, sprog } = fortalt
  const omraader = rapport.delaftale.boligomraader
  return {
    _tag: "Tabel",
    titel,
    raekkehoved: true,
    talkolonner: [...omraader.map((_, nr) => nr + 1), omraader.length + 1],
    hoved: [paa(sprog, "Løfte", "Promise"), ...omraader.map(({ navn }) => navn), paa(sprog, "I alt", "In all")],
    raekker: alle.flatMap(({ loefte, tal }) =>
      rapport.aar.flatMap((aar) => {
        const aarets = tal.filter(({ projektaar }) => projektaar === aar)
        const { enhed } = loefte.celler[0]!.maaling
        return Object.values(Arr.groupBy(aarets, ({ halvaar }) => String(halvaar))).map((egne) => {
          const { halvaar } = egne[0]
          const samlet = loefte.celler.find(
            (en) => en.projektaar === aar && en.omraade === undefined && en.halvaar === halvaar
          )
          const tid = [...(rapport.projektaar === undefined ? [aar] : []), halvaarsord(egne[0], sprog)]
          return [
            [linje(loefte.id, ...tid.filter((ord) => ord !== "")), [lille(enhedsord(enhed, sprog))]],
            ...omraader.map(({ id }) => {
              const tallet = egne.find(({ omraade }) => omraade === id)
              return tallet === undefined ? [linje("–")] : vaerdilinjer(tallet, sprog)
            }),
            samlet === undefined ? [[]] : vaerdilinjer(samlet, sprog)
          ]
        })
      })
    )
  }
}
