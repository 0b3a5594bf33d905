/** For people: which answers hang on how the words are read, and what nobody has decided yet. */
import {
  type AlternativVurdering,
  ensUnderAlle,
  harUdgangspunkt,
  Interval,
  Maaltal,
  type Status
} from "@delaftale/core"
import { omraadenavn, svarord, tiden } from "@delaftale/report"
import { type Sprog, tekst } from "../Sprog.ts"
import { tabel } from "./tabel.ts"

const raekke = (
  status: Status,
  lang: Sprog,
  { fortolkning, vurdering }: AlternativVurdering
): ReadonlyArray<string> => {
  const { delaftale, vurderinger } = status
  const { halvaar, kriterium, maaltal, omraade, projektaar, vaerdi } = vurdering
  const gaeldende = vurderinger.find(
    (en) =>
      en.kriterium === kriterium && en.projektaar === projektaar && en.omraade === omraade && en.halvaar === halvaar
  )
  return [
    kriterium,
    omraadenavn(delaftale, omraade),
    tiden(vurdering, lang),
    gaeldende === undefined ? "" : svarord(gaeldende.status, lang),
    fortolkning,
    svarord(vurdering.status, lang),
    vaerdi === undefined ? "" : Interval.toDanish(vaerdi),
    maaltal === undefined ? "" : Maaltal.toDanish(maaltal)
  ]
}

/** Promises whose points of doubt nobody has decided, and those whose baseline no decision has confirmed. */
const ikkeBesluttet = ({ aftale, grupper }: Status, lang: Sprog): ReadonlyArray<string> => {
  const uafgjorte = grupper.flatMap(({ alternativer }) => alternativer.filter(({ besluttet }) => !besluttet))
  const tvivl = [...new Set(uafgjorte.map(({ kriterium }) => kriterium))]
  const maalt = grupper.flatMap(({ loefter }) => loefter.filter(({ maaling }) => harUdgangspunkt(maaling)))
  const fastsat = new Set(aftale.baselines.map(({ kriterium }) => kriterium))
  const baselines = [...new Set(maalt.map(({ kriterium }) => kriterium))].filter((id) => !fastsat.has(id))
  return [
    ...(tvivl.length === 0
      ? []
      : [tekst(lang, `Fortolkning ikke besluttet: ${tvivl.join(", ")}`, `Reading not decided: ${tvivl.join(", ")}`)]),
    ...(baselines.length === 0
      ? []
      : [tekst(lang, `Baseline ikke fastsat: ${baselines.join(", ")}`, `Baseline not set: ${baselines.join(", ")}`)])
  ]
}

export const fortolkningerTabel = (status: Status, lang: Sprog): string => {
  const { fortolket, vurderinger } = status
  const hoved =
    lang === "da"
      ? ["Løfte", "Område", "Projektår", "Gælder", "Læst som", "Så er det", "Værdi", "Måltal"]
      : ["Promise", "Area", "Year", "Holds", "Read as", "Then it is", "Value", "Target"]
  const afviger = fortolket.filter((en) => en.afviger).map((en) => raekke(status, lang, en))
  const ens = vurderinger.filter((vurdering) => ensUnderAlle(vurdering, fortolket)).length
  return [
    tekst(lang, "Svar, der hænger på en fortolkning:", "Answers that hang on a reading:"),
    "",
    ...tabel([hoved, ...afviger]),
    "",
    tekst(
      lang,
      `Ens under alle viste fortolkninger: ${ens} af ${vurderinger.length} celler.`,
      `The same under every reading shown: ${ens} of ${vurderinger.length} cells.`
    ),
    ...ikkeBesluttet(status, lang)
  ].join("\n")
}
