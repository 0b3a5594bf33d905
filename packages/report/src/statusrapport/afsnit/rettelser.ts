/** What says something else than it did in the edition before, and what made it. */
import { afsnit, type Blok, type Linje, linje, type Tabel } from "../../dokument/Dokument.ts"
import { aarsagsord } from "../../ord/aarsager.ts"
import { aendringsord } from "../../ord/aendringsord.ts"
import { svarord } from "../../ord/svarord.ts"
import { intervalord, maaltalord } from "../../ord/talord.ts"
import { paa } from "../../sprog.ts"
import { tiden } from "../../tal/celletekst.ts"
import type { Raekke } from "../../tal/Raekke.ts"
import type { Rettelser } from "../Statusrapport.ts"
import { afsnitstitel, dato, type Fortalt, medStort, opremset, stedord } from "./Fortalt.ts"

export const rettelser = (fortalt: Fortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const titel = afsnitstitel(paa(sprog, "Rettelser siden sidste udgave", "Changes since the last edition"), "rettelser")
  if (rapport.rettelser === undefined) {
    const ingen = paa(
      sprog,
      "Der er ikke sendt en udgave ud før denne; der er ingen at holde tallene op mod.",
      "No edition has been sent out before this one; there is none to hold the figures against."
    )
    return [titel, afsnit(ingen)]
  }
  const { aendringer, udgave } = rapport.rettelser
  const hvilken = paa(
    sprog,
    `udgave ${udgave.udgave} (${udgave.projektaar}), sendt ud ${dato(udgave.dato, sprog)}`,
    `edition ${udgave.udgave} (${udgave.projektaar}), sent out ${dato(udgave.dato, sprog)}`
  )
  if (aendringer.length === 0) {
    return [
      titel,
      afsnit(paa(sprog, `Intet svar er ændret siden ${hvilken}.`, `No answer has changed since ${hvilken}.`))
    ]
  }
  const vendte = aendringer.filter(({ efter, foer }) => efter?.status !== foer?.status).length
  return [
    titel,
    afsnit(
      paa(
        sprog,
        `${medStort(talord(aendringer.length))} er ændret siden ${hvilken}; ${vendte} af dem har fået et andet udfald.`,
        `${aendringer.length} cells have changed since ${hvilken}; ${vendte} of them have another verdict.`
      )
    ),
    tabellen(fortalt, rapport.rettelser)
  ]
}

const talord = (antal: number): string => (antal === 1 ? "1 svar" : `${antal} svar`)

const tabellen = (fortalt: Fortalt, { aendringer, udgave }: Rettelser): Tabel => {
  const { sprog } = fortalt
  return {
    _tag: "Tabel",
    titel: paa(sprog, `Ændret siden udgave ${udgave.udgave}`, `Changed since edition ${udgave.udgave}`),
    raekkehoved: true,
    hoved: [
      paa(sprog, "Løfte", "Promise"),
      paa(sprog, "Område", "Area"),
      paa(sprog, "Projektår", "Year"),
      paa(sprog, "Før", "Before"),
      paa(sprog, "Nu", "Now"),
      paa(sprog, "Fordi", "Because of")
    ],
    raekker: aendringer.map(({ aarsager, efter, foer }) => {
      const cellen = (efter ?? foer)!
      const { kriterium, omraade } = cellen
      return [
        [linje(kriterium)],
        [linje(medStort(stedord(fortalt, omraade)))],
        [linje(tiden(cellen, sprog))],
        svaret(fortalt, foer),
        svaret(fortalt, efter),
        [
          linje(
            opremset(
              aarsager.map((aarsag) => aendringsord(aarsag, sprog)),
              sprog
            )
          )
        ]
      ]
    })
  }
}

const svaret = (fortalt: Fortalt, raekke: Raekke | undefined): ReadonlyArray<Linje> => {
  const { sprog } = fortalt
  if (raekke === undefined) return [linje(paa(sprog, "ikke i aftalen", "not in the agreement"))]
  const { aarsag, maaling, maaltal, status, vaerdi } = raekke
  const tal = vaerdi === undefined ? [] : [intervalord(vaerdi, maaling.enhed, sprog)]
  const krav = maaltal === undefined ? [] : [`(${maaltalord(maaltal, maaling, sprog)})`]
  return [
    [{ _tag: "Svar", status, tekst: svarord(status, sprog) }],
    ...(tal.length + krav.length === 0 ? [] : [linje(...tal, ...krav)]),
    ...(aarsag === undefined ? [] : [linje(aarsagsord(aarsag, sprog))])
  ]
}
