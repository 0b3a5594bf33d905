/** From the verdicts of a log to the rows of every format. */
import {
  bagtal,
  type Delaftale,
  ensUnderAlle,
  gruppenFor,
  LocalDate,
  type Maaling,
  type Status,
  tiderFor,
  type Udgangspunkt,
  udgangspunkt,
  type Vurdering,
  valgteFor
} from "@delaftale/core"
import * as Arr from "effect/Array"
import { celletekst } from "./celletekst.ts"
import { grundlagFor } from "./grundlag.ts"
import type { AndenLaesning, Baseline, Laesning, Raekke } from "./Raekke.ts"

type Gruppe = Status["grupper"][number]
type Maaltcelle = Parameters<typeof bagtal>[1]

/** One row for each verdict, in their order. `status` was asked for with `fortolkninger: "alle"`. */
export const raekkerFor = (status: Status): ReadonlyArray<Raekke> => {
  if (!harAlleLaesninger(status)) throw new Error('raekkerFor: ask for the status with fortolkninger: "alle"')
  const andre = Arr.groupBy(status.fortolket, ({ vurdering }) => noegle(vurdering))
  return status.vurderinger.map((vurdering) => ({
    ...talraekke(status, vurdering),
    haengerPaa: haengerPaa(vurdering, andre[noegle(vurdering)] ?? [])
  }))
}

/** A verdict as a row, without what it would be under other readings. */
export const talraekke = (status: Status, vurdering: Vurdering): Raekke => {
  const gruppe = gruppenFor(status, vurdering.projektaar)!
  const { maaling } = gruppe.loefter.find(({ kriterium }) => kriterium === vurdering.kriterium)!
  const celle = cellen(gruppe, maaling, vurdering)
  const baseline = celle && baselinen(status, gruppe, celle, vurdering)
  const bag = celle === undefined || vurdering.vaerdi === undefined ? [] : bagtal(gruppe.kontekst, celle)
  return {
    ...vurdering,
    maaling,
    grundlag: grundlagFor(maaling.indikator, maaling.enhed),
    ...(bag.length === 0 ? {} : { bag }),
    ...(baseline === undefined ? {} : { baseline }),
    laesninger: laesningerFor(status, gruppe, vurdering),
    haengerPaa: [],
    tekst: celletekst(status.delaftale, vurdering),
    undertrykt: []
  }
}

/** Else a verdict would look robust because nobody asked. Of every point of doubt the reading that holds is among them. */
const harAlleLaesninger = ({ grupper }: Status): boolean =>
  grupper.every(({ alternativer, version: { delaftale } }) =>
    [...delaftale.kriterier, ...delaftale.forpligtelser].every(
      ({ id, maaling, tvivl = [] }) =>
        maaling === undefined ||
        tvivl.every((punkt) => alternativer.some((en) => en.gaeldende && en.kriterium === id && en.tvivl === punkt.id))
    )
  )

const noegle = ({ halvaar, kriterium, projektaar }: Vurdering): string => `${kriterium}|${projektaar}|${halvaar ?? ""}`

const haengerPaa = (vurdering: Vurdering, andre: Status["fortolket"]): ReadonlyArray<AndenLaesning> =>
  andre
    .filter((en) => !ensUnderAlle(vurdering, [en]))
    .map(({ fortolkning, tvivl, vurdering: { status } }) => ({ tvivl, fortolkning, status }))

const loefteI = ({ forpligtelser, kriterier }: Delaftale, id: string) =>
  kriterier.find((et) => et.id === id) ?? forpligtelser.find((et) => et.id === id)

const laesningerFor = (
  { aftale }: Status,
  { version }: Gruppe,
  { kriterium, projektaar }: Vurdering
): ReadonlyArray<Laesning> => {
  const valgte = valgteFor(aftale, kriterium, projektaar)
  const { tvivl = [] } = loefteI(version.delaftale, kriterium) ?? {}
  return tvivl.map(({ gaeldende, id }) => ({
    tvivl: id,
    fortolkning: valgte.get(id) ?? gaeldende,
    besluttet: valgte.has(id)
  }))
}

/** When the baseline is from, in the words it is known by. */
const periodeFor = (
  { fra }: Udgangspunkt,
  { aftale, delaftale }: Status,
  { baselines }: Maaling,
  { kriterium, omraade }: Vurdering
): string => {
  switch (fra.slags) {
    case "aftalt":
      return baselines!.find((en) => en.omraade === omraade)!.periode
    case "fastsat":
      return aftale.baselines.findLast((en) => en.kriterium === kriterium && en.omraade === omraade)!.periode
    case "maalt": {
      const { hvornaar } = fra
      if (hvornaar.slags === "undersoegelse") return hvornaar.undersoegelse
      return hvornaar.slags === "dato" ? hvornaar.dato : LocalDate.dayBefore(delaftale.fra)
    }
  }
}

/** What the engine measured for the row; the row "alle" is made of verdicts. */
const cellen = (
  { aar, version: { delaftale } }: Gruppe,
  maaling: Maaling,
  { halvaar, kriterium, omraade, projektaar }: Vurdering
): Maaltcelle | undefined => {
  if (omraade === "alle") return undefined
  const dette = aar.filter(({ id }) => id === projektaar)
  const tid = tiderFor(delaftale, maaling, dette).find(({ udsnit }) => udsnit?.nummer === halvaar)
  return tid && { kriterium, maaling, ...tid, ...(omraade === undefined ? {} : { omraade }) }
}

const baselinen = (
  status: Status,
  { kontekst }: Gruppe,
  celle: Maaltcelle,
  vurdering: Vurdering
): Baseline | undefined => {
  const fundet = udgangspunkt(kontekst, celle)
  if (fundet === undefined) return undefined
  const periode = periodeFor(fundet, status, celle.maaling, vurdering)
  const aarstal = /(?<!\d)\d{4}(?!\d)/.exec(periode)?.[0]
  return {
    vaerdi: fundet.vaerdi,
    periode,
    ...(aarstal === undefined ? {} : { aar: Number(aarstal) }),
    kilde: fundet.fra.slags,
    ...(fundet.dele === undefined ? {} : { dele: fundet.dele })
  }
}
