/** The figures that a figure is worked out from: the years of a mean, and the two sides of a change. */
import type * as Interval from "../ground/Interval.ts"
import { dayBefore } from "../ground/LocalDate.ts"
import type { Dele, Sted } from "../indicators/Maaler.ts"
import type { Reference } from "../terms/Reference.ts"
import { erTal, iAaret, stederBag, type Tal } from "./aflaes.ts"
import { aarsted, type Celle, type Kontekst, stedFor } from "./Kontekst.ts"
import { fastsatFor, maalested } from "./reference.ts"

/** One figure behind another (*bagtal*, figure behind): a year of a mean, or a side of a change. */
export interface Bagtal {
  /** The figure itself, or what a change is held against. */
  readonly side: "til" | "fra"
  /** What is counted, in one year. */
  readonly indikator: Tal
  /** The year, and which half of it; absent for a measured baseline. */
  readonly projektaar?: string
  readonly halvaar?: number
  /** When a measured baseline is from. */
  readonly maalt?: string
  readonly vaerdi: Interval.Interval
  readonly dele?: Dele
}

type Hvornaar = Pick<Bagtal, "side" | "projektaar" | "halvaar" | "maalt">

/** Of a mean, each of its years. */
const laest = (
  kontekst: Kontekst,
  kriterium: string,
  tallet: Tal,
  sted: Sted,
  hvornaar: Hvornaar
): ReadonlyArray<Bagtal> => {
  const { gennemsnit, ...indikator } = { gennemsnit: undefined, ...tallet }
  return (stederBag(kontekst, tallet, sted) ?? []).flatMap((et): ReadonlyArray<Bagtal> => {
    const aflaest = iAaret(kontekst, kriterium, tallet, et)
    if (aflaest._tag === "Mangler") return []
    const { dele, vaerdi } = aflaest
    const aaret =
      gennemsnit === undefined || et.projektaar === undefined
        ? hvornaar
        : { side: hvornaar.side, projektaar: et.projektaar }
    return [{ ...aaret, indikator, vaerdi, ...(dele === undefined ? {} : { dele }) }]
  })
}

/** What is agreed, fixed by a decision or a series of a country is no figure of the log's own. */
const reference = (kontekst: Kontekst, celle: Celle, tallet: Tal, mod: Reference): ReadonlyArray<Bagtal> => {
  const { delaftale, setFra } = kontekst
  switch (mod.slags) {
    case "foregaaende": {
      const nummer = delaftale.projektaar.findIndex(({ id }) => id === celle.projektaar.id)
      const projektaar = delaftale.projektaar[nummer - 1]
      if (projektaar === undefined) return []
      return laest(kontekst, celle.kriterium, tallet, aarsted({ ...celle, projektaar }, setFra), {
        side: "fra",
        projektaar: projektaar.id
      })
    }
    case "indikator": {
      const anden = kontekst.maalingAf(mod.kriterium)?.indikator
      if (anden === undefined || !erTal(anden)) return []
      return laest(kontekst, mod.kriterium, anden, aarsted(celle, setFra), {
        side: "fra",
        projektaar: celle.projektaar.id
      })
    }
    case "maalt": {
      if (fastsatFor(kontekst, celle) !== undefined) return []
      const { hvornaar } = mod
      const maalt =
        hvornaar.slags === "undersoegelse"
          ? hvornaar.undersoegelse
          : hvornaar.slags === "dato"
            ? hvornaar.dato
            : dayBefore(delaftale.fra)
      const sted = maalested(hvornaar, kontekst, stedFor(celle, setFra))
      return laest(kontekst, celle.kriterium, tallet, sted, { side: "fra", maalt })
    }
    case "aftalt":
    case "fastsat":
    case "benchmark":
      return []
  }
}

/**
 * The figures that a cell's figure is worked out from (*bagtal*, figures behind). Empty for a figure that is read as it
 * stands. Those that are missing are not among them.
 */
export const bagtal = (kontekst: Kontekst, celle: Celle): ReadonlyArray<Bagtal> => {
  const { indikator } = celle.maaling
  const tallet = indikator.slags === "aendring" ? indikator.indikator : indikator
  if (!erTal(tallet)) return []
  if (indikator.slags !== "aendring" && !("gennemsnit" in indikator && indikator.gennemsnit !== undefined)) return []
  const halvaar = celle.udsnit?.nummer
  const egne = laest(kontekst, celle.kriterium, tallet, stedFor(celle, kontekst.setFra), {
    side: "til",
    projektaar: celle.projektaar.id,
    ...(halvaar === undefined ? {} : { halvaar })
  })
  return indikator.slags === "aendring" ? [...egne, ...reference(kontekst, celle, tallet, indikator.mod)] : egne
}
