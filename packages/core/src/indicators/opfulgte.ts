/** Persons of a cohort who were followed up: contacted after moving in, through with a course, back within six months. */
import { addMonths, earlier, type LocalDate } from "../ground/LocalDate.ts"
import { contains } from "../ground/Period.ts"
import type { Opfulgt } from "../terms/Indikator.ts"
import { feltAf } from "./felt.ts"
import type { Kalender } from "./Kalender.ts"
import type { Sted } from "./Maaler.ts"
import { type Antal, type Ned, plads, type Taellemaade, type Test } from "./Taellemaade.ts"
import { udvaelg } from "./udvaelg.ts"

/** The last day on which a row of the day can be followed up in time, and the last one that is known. */
const frister = ({ maaneder, senest }: Opfulgt, { periode, setFra }: Sted) => {
  const sidst = senest === "periodensUdgang" ? periode.til : setFra
  return {
    frist: (dag: LocalDate): LocalDate =>
      maaneder === undefined ? sidst : earlier(earlier(sidst, setFra), addMonths(dag, maaneder)),
    /** Only a row with a time of its own can still be followed up in time after the day things are seen from. */
    uafgjort: (dag: LocalDate): boolean =>
      maaneder !== undefined &&
      addMonths(dag, maaneder) > setFra &&
      (senest === "opgoerelsesdagen" || periode.til > setFra)
  }
}

interface Raekke {
  readonly dag: LocalDate
  readonly noegle: string
  /** The days on which it was followed up. */
  readonly fulgt: ReadonlyArray<LocalDate>
}

/** A key counts where one of its rows was followed up in time, and may count where one still can be. */
const taelRaekker = (raekker: Iterable<Raekke>, opfulgt: Opfulgt, sted: Sted): Antal => {
  const { frist, uafgjort } = frister(opfulgt, sted)
  const alle = new Set<string>()
  const sikre = new Set<string>()
  const mulige = new Set<string>()
  for (const { dag, fulgt, noegle } of raekker) {
    alle.add(noegle)
    if (fulgt.some((en) => en <= frist(dag))) sikre.add(noegle)
    else if (uafgjort(dag)) mulige.add(noegle)
  }
  const aabne = [...mulige].filter((noegle) => !sikre.has(noegle)).length
  const antal = { mindst: sikre.size, hoejst: sikre.size + aabne }
  if (aabne === 0) return antal
  return { ...antal, uvisFordi: "fristIkkeNaaet", fuldstaendighed: { kendt: alle.size - aabne, ialt: alle.size } }
}

const laegI = (paa: Map<string, Array<LocalDate>>, hylde: string, dag: LocalDate): void => {
  const egne = paa.get(hylde)
  if (egne === undefined) paa.set(hylde, [dag])
  else egne.push(dag)
}

/** A contact names the row it follows up: "|row's day|key", and "day|row's day|key" in the cell of the row. */
const vedRaekken = (tages: Test, opfulgt: Opfulgt, kalender: Kalender, ned: Ned): Taellemaade => {
  const foelgerOp = udvaelg([opfulgt.af])
  return {
    bidrag: ({ dato, noegle, registrering }, skriv) => {
      if (tages(registrering)) return ned(registrering, kalender(dato), `|${dato}|${noegle}`, skriv)
      if (!foelgerOp(registrering)) return
      const raekke = String(feltAf(registrering, "indflyttet"))
      ned(registrering, kalender(raekke), `${dato}|${raekke}|${noegle}`, skriv)
    },
    aar: ({ projektaar }) => projektaar,
    tael: (poster, sted) => {
      const raekker: Array<string> = []
      const fulgt = new Map<string, Array<LocalDate>>()
      for (const post of poster) {
        if (post[0] === "|") raekker.push(post.slice(1))
        else laegI(fulgt, post.slice(11), post.slice(0, 10))
      }
      const alle = raekker.map((raekke) => ({
        dag: raekke.slice(0, 10),
        noegle: raekke.slice(11),
        fulgt: fulgt.get(raekke) ?? []
      }))
      return taelRaekker(alle, opfulgt, sted)
    },
    gaelder: () => true
  }
}

/**
 * Any other registration follows up the rows of its key on its day or before: "|day|position|key" and
 * "day|position|key", read across years. A registration never follows up itself.
 */
const vedNoeglen = (tages: Test, opfulgt: Opfulgt, ned: Ned): Taellemaade => {
  const foelgerOp = udvaelg([opfulgt.af])
  return {
    bidrag: ({ dato, noegle, position, registrering }, skriv) => {
      const post = `${dato}|${plads(position)}|${noegle}`
      if (tages(registrering)) ned(registrering, undefined, `|${post}`, skriv)
      if (foelgerOp(registrering)) ned(registrering, undefined, post, skriv)
    },
    aar: () => undefined,
    tael: (poster, sted) => {
      const raekker: Array<string> = []
      const fulgt = new Map<string, Array<string>>()
      for (const post of poster) {
        if (post[0] !== "|") laegI(fulgt, post.slice(27), post.slice(0, 26))
        else if (contains(sted.periode, post.slice(1, 11))) raekker.push(post.slice(1))
      }
      const alle = raekker.map((raekke) => {
        const [dag, noegle] = [raekke.slice(0, 10), raekke.slice(27)]
        const efter = (fulgt.get(noegle) ?? []).filter((en) => en.slice(0, 10) >= dag && en !== raekke.slice(0, 26))
        return { dag, noegle, fulgt: efter.map((en) => en.slice(0, 10)) }
      })
      return taelRaekker(alle, opfulgt, sted)
    },
    gaelder: (post, { periode, setFra }) => {
      if (post[0] === "|") return contains(periode, post.slice(1, 11))
      const til = opfulgt.senest === "periodensUdgang" ? periode.til : setFra
      return contains({ fra: periode.fra, til }, post.slice(0, 10))
    }
  }
}

export const opfulgte = (tages: Test, opfulgt: Opfulgt, kalender: Kalender, ned: Ned): Taellemaade =>
  opfulgt.af.registrering === "KontaktRegistreret"
    ? vedRaekken(tages, opfulgt, kalender, ned)
    : vedNoeglen(tages, opfulgt, ned)
