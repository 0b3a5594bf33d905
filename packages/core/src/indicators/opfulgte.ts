/** Persons of a cohort who were followed up: contacted after moving in, through with a course, back within six months. */
import { addMonths, earlier, type LocalDate } from "../ground/LocalDate.ts"
import { contains } from "../ground/Period.ts"
import type { Opfulgt } from "../terms/Indikator.ts"
import { dagAf, dagkode } from "./dagkode.ts"
import { feltAf } from "./felt.ts"
import type { Kalender } from "./Kalender.ts"
import type { Sted } from "./Maaler.ts"
import { type Ned, plads, type Taellemaade, type Test, type Udfald } from "./Taellemaade.ts"
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
  /** The days on which it was followed up. */
  readonly fulgt: ReadonlyArray<LocalDate>
}

/** A person counts where one of its rows was followed up in time, and may count where one still can be. */
const udfaldAf = (raekker: ReadonlyArray<Raekke>, opfulgt: Opfulgt, sted: Sted): Udfald => {
  if (raekker.length === 0) return "udenfor"
  const { frist, uafgjort } = frister(opfulgt, sted)
  if (raekker.some(({ dag, fulgt }) => fulgt.some((en) => en <= frist(dag)))) return "ja"
  return raekker.some(({ dag }) => uafgjort(dag)) ? "maaske" : "nej"
}

/** A contact names the row it follows up: the code of the row's day, and before it that of its own, in the row's cell. */
const vedRaekken = (tages: Test, opfulgt: Opfulgt, kalender: Kalender, ned: Ned): Taellemaade => {
  const foelgerOp = udvaelg([opfulgt.af])
  return {
    bidrag: (nedslag, skriv) => {
      const { dato, registrering } = nedslag
      if (tages(registrering)) return ned(nedslag, kalender(dato), dagkode(dato), skriv)
      if (!foelgerOp(registrering)) return
      const raekke = String(feltAf(registrering, "indflyttet"))
      ned(nedslag, kalender(raekke), dagkode(dato) + dagkode(raekke), skriv)
    },
    aar: ({ projektaar }) => projektaar,
    person: (poster, sted) => {
      const raekker: Array<string> = []
      const fulgt: Array<string> = []
      for (const post of poster) (post.length === 4 ? raekker : fulgt).push(post)
      const alle = raekker.map((raekke) => {
        const egne = fulgt.filter((post) => post.endsWith(raekke))
        return { dag: dagAf(raekke), fulgt: egne.map((post) => dagAf(post.slice(0, 4))) }
      })
      return udfaldAf(alle, opfulgt, sted)
    },
    gaelder: () => true
  }
}

/**
 * Any other registration follows up the rows of its key on its day or before: "|day|position" and
 * "day|position", read across years. A registration never follows up itself.
 */
const vedNoeglen = (tages: Test, opfulgt: Opfulgt, ned: Ned): Taellemaade => {
  const foelgerOp = udvaelg([opfulgt.af])
  return {
    bidrag: (nedslag, skriv) => {
      const { dato, position, registrering } = nedslag
      const post = `${dato}|${plads(position)}`
      if (tages(registrering)) ned(nedslag, undefined, `|${post}`, skriv)
      if (foelgerOp(registrering)) ned(nedslag, undefined, post, skriv)
    },
    aar: () => undefined,
    person: (poster, sted) => {
      const raekker: Array<string> = []
      const fulgt: Array<string> = []
      for (const post of poster) {
        if (post[0] !== "|") fulgt.push(post)
        else if (contains(sted.periode, post.slice(1, 11))) raekker.push(post.slice(1))
      }
      const alle = raekker.map((raekke) => {
        const dag = raekke.slice(0, 10)
        const efter = fulgt.filter((en) => en.slice(0, 10) >= dag && en !== raekke)
        return { dag, fulgt: efter.map((en) => en.slice(0, 10)) }
      })
      return udfaldAf(alle, opfulgt, sted)
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
