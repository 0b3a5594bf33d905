/** One promise as an IATI result: what is measured, what it started from, and each year with its target and its figure. */
import { type Delaftale, Interval, Maaltal, Rational } from "@delaftale/core"
import * as Arr from "effect/Array"
import type { Raekke } from "../tal/Raekke.ts"
import { enheder, noejagtigtOrd, paaBegge, paaDansk, sammen, statusOrd } from "./iatiOrd.ts"
import { erDecimal, somDecimal } from "./tal.ts"
import { type Element, element } from "./xml.ts"

/** IndicatorMeasure: 1 unit, 2 percentage, 5 qualitative, which has no number. */
const maal = ({ enhed }: Raekke["maaling"]): "1" | "2" | "5" =>
  enhed === "procent" ? "2" : enhed === "karakter" ? "5" : "1"

/** Figures that may be added up: no shares, and no persons, who would be counted twice. */
const laeggesSammen = ({ grundlag, maaling }: Raekke): boolean =>
  maal(maaling) === "1" && ["deltagelser", "registreringer", "opgjort"].includes(grundlag.slags)

const tal = (vaerdi: Rational.Rational, kvalitativ: boolean): string | undefined =>
  kvalitativ ? undefined : somDecimal(vaerdi)

/** Only areas have a place; "alle" is a verdict about them, and has no figure of its own. */
const sted = ({ omraade }: Raekke): ReadonlyArray<Element> =>
  omraade === undefined ? [] : [element("location", { ref: omraade })]

const kommentar = (raekke: Raekke, noejagtig: string | undefined, medSvar: boolean): ReadonlyArray<Element> => {
  const dele = [...(medSvar ? [statusOrd(raekke)] : []), ...(noejagtig === undefined ? [] : [noejagtigtOrd(noejagtig)])]
  if (dele.length === 0) return []
  const { da, en } = sammen(...dele)
  return [element("comment", {}, paaBegge({ da: da.trim(), en: en.trim() }))]
}

/** Nothing stands where the number is not known, or known between bounds only: half a number is no number. */
const faktisk = (raekke: Raekke, kvalitativ: boolean): ReadonlyArray<Element> => {
  const vaerdi = raekke.vaerdi === undefined ? undefined : Interval.exact(raekke.vaerdi)
  if (vaerdi === undefined) return []
  const noejagtig = kvalitativ || erDecimal(vaerdi) ? undefined : Rational.toDanish(vaerdi)
  const attributter = { value: tal(vaerdi, kvalitativ) }
  return [element("actual", attributter, [...sted(raekke), ...kommentar(raekke, noejagtig, true)])]
}

const maalsat = (raekke: Raekke, kvalitativ: boolean): ReadonlyArray<Element> => {
  const { maaltal, vaerdi } = raekke
  if (maaltal === undefined) return []
  const strengt = maaltal.side === "over" || maaltal.side === "under"
  const noejagtig = !kvalitativ && (strengt || !erDecimal(maaltal.graense)) ? Maaltal.toDanish(maaltal) : undefined
  const uvist = vaerdi === undefined || Interval.exact(vaerdi) === undefined
  const attributter = { value: tal(maaltal.graense, kvalitativ) }
  return [element("target", attributter, [...sted(raekke), ...kommentar(raekke, noejagtig, uvist)])]
}

/** A baseline without a year cannot stand in IATI, and is left out. */
const udgangspunkt = (raekker: ReadonlyArray<Raekke>, kvalitativ: boolean): ReadonlyArray<Element> =>
  Arr.dedupeWith(raekker, (a, b) => a.omraade === b.omraade).flatMap((raekke) => {
    const { baseline } = raekke
    if (baseline?.aar === undefined || kvalitativ) return []
    const noejagtig = erDecimal(baseline.vaerdi) ? undefined : Rational.toDanish(baseline.vaerdi)
    const attributter = { year: String(baseline.aar), value: tal(baseline.vaerdi, kvalitativ) }
    return [element("baseline", attributter, [...sted(raekke), ...kommentar(raekke, noejagtig, false)])]
  })

const loefteI = ({ forpligtelser, kriterier }: Delaftale, id: string) =>
  kriterier.find((et) => et.id === id) ?? forpligtelser.find((et) => et.id === id)

/** Nothing where the promise has no row but the roll-up. */
export const resultat = (delaftale: Delaftale, alle: ReadonlyArray<Raekke>): ReadonlyArray<Element> => {
  const raekker = alle.filter(({ omraade }) => omraade !== "alle")
  const [foerste] = raekker
  if (foerste === undefined) return []
  const { klasse, kriterium, maaling } = foerste
  const kvalitativ = maal(maaling) === "5"
  const perioder = delaftale.projektaar.flatMap((aar) => {
    const aarets = raekker.filter(({ projektaar }) => projektaar === aar.id)
    const samtidige = Object.values(Arr.groupBy(aarets, ({ halvaar }) => String(halvaar)))
    return samtidige.map((egne) => {
      const { fra, til } = egne[0].periode ?? aar
      return element("period", {}, [
        element("period-start", { "iso-date": fra }),
        element("period-end", { "iso-date": til }),
        ...egne.flatMap((raekke) => maalsat(raekke, kvalitativ)),
        ...egne.flatMap((raekke) => faktisk(raekke, kvalitativ))
      ])
    })
  })
  const sammenlagt = String(laeggesSammen(foerste))
  const ordlyd = loefteI(delaftale, kriterium)?.ordlyd ?? kriterium
  const indikator = element(
    "indicator",
    { measure: maal(maaling), ascending: String(maaling.retning === "op"), "aggregation-status": sammenlagt },
    [
      element("title", {}, paaBegge({ da: `Målopfyldelse, ${kriterium}`, en: `Goal attainment, ${kriterium}` })),
      element("description", {}, paaBegge(enheder[maaling.enhed])),
      element("reference", { vocabulary: "99", code: kriterium }),
      ...udgangspunkt(raekker, kvalitativ),
      ...perioder
    ]
  )
  return [
    element("result", { type: klasse === "kriterium" ? "2" : "1", "aggregation-status": sammenlagt }, [
      element("title", {}, paaDansk(kriterium)),
      element("description", {}, paaDansk(ordlyd)),
      indikator
    ])
  ]
}
