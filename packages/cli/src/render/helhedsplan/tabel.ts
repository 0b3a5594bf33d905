/** A plan for people: how its agreements answer, what they add up to, what was counted once, the money. */
import { type Helhedsplanstatus, Interval, LocalDate } from "@delaftale/core"
import { celleord, dubletord, lagtSammen, svarslags, svartalsord } from "@delaftale/report"
import { efter, type Svarraekke } from "../../helhedsplan/svarraekker.ts"
import { type Sprog, tekst } from "../../Sprog.ts"
import { foreloebige } from "../../taelling.ts"
import { felt } from "../../valg.ts"
import { tabel } from "../tabel.ts"

export const helhedsplanTabel = (status: Helhedsplanstatus, lang: Sprog): string => {
  const { plan, setFra } = status
  const dag = LocalDate.toDanish
  return [
    `${plan.navn} · ${dag(plan.fra)} – ${dag(plan.til)}`,
    tekst(lang, `Set fra ${setFra}.`, `Seen from ${setFra}.`),
    "",
    ...delaftalerne(status, lang),
    "",
    ...svarene(status, "kriterium", tekst(lang, "Løfte", "Promise"), lang),
    "",
    ...svarene(status, "omraade", tekst(lang, "Område", "Area"), lang),
    "",
    ...svarene(status, "projektaar", tekst(lang, "Projektår", "Year"), lang),
    ...faellestal(status, lang),
    ...pengene(status, lang)
  ].join("\n")
}

const svarhoved = (lang: Sprog): ReadonlyArray<string> => svarslags.map((slags) => svartalsord(slags, lang))

const antallene = (tal: Svarraekke["tal"]): ReadonlyArray<string> => svarslags.map((slags) => String(tal[slags]))

/** Where each stands, and which of their figures are invented. */
const delaftalerne = (status: Helhedsplanstatus, lang: Sprog): ReadonlyArray<string> => {
  const alle = efter(status, [])
  const raekker = status.delaftaler.map(({ id, mangler, status: { datagrundlag, head, vurderinger } }) => {
    const tal = alle.filter(({ delaftale, klasse }) => delaftale === id && klasse === "kriterium")
    return [
      ...[id, head.log, String(head.position)],
      ...antallene(lagtSammen(tal.map((en) => en.tal))),
      ...[String(foreloebige(vurderinger)), String(mangler.length)],
      datagrundlag === "konstrueret" ? "KONSTRUEREDE TAL" : ""
    ]
  })
  const hoved = [
    ...[tekst(lang, "Delaftale", "Agreement"), "Log", "Position"],
    ...[...svarhoved(lang), tekst(lang, "foreløbige", "provisional"), tekst(lang, "mangler", "missing")],
    tekst(lang, "Bemærkning", "Remark")
  ]
  return [tekst(lang, "Succeskriterier", "Success criteria"), ...tabel([hoved, ...raekker])]
}

const svarene = (
  status: Helhedsplanstatus,
  akse: "kriterium" | "omraade" | "projektaar",
  navn: string,
  lang: Sprog
): ReadonlyArray<string> => {
  const forpligtelse = tekst(lang, "forpligtelse", "commitment")
  const kriterium = tekst(lang, "kriterium", "criterion")
  return tabel([
    [tekst(lang, "Delaftale", "Agreement"), tekst(lang, "Slags", "Kind"), navn, ...svarhoved(lang)],
    ...efter(status, [akse]).map((en) => [
      ...[en.delaftale, en.klasse === "kriterium" ? kriterium : forpligtelse],
      akse === "omraade" ? stedet(status, en.omraade, lang) : (en[akse] ?? ""),
      ...antallene(en.tal)
    ])
  ])
}

const stedet = ({ plan }: Helhedsplanstatus, omraade: string | undefined, lang: Sprog): string =>
  plan.omraader.find(({ id }) => id === omraade)?.navn ?? tekst(lang, "alle under ét", "all together")

const faellestal = (status: Helhedsplanstatus, lang: Sprog): ReadonlyArray<string> => {
  const { plan, setFra, tal } = status
  if (tal.length === 0) return []
  const aar = plan.projektaar.map(({ id }) => id)
  const slut = setFra < plan.til ? tekst(lang, "indtil nu", "so far") : tekst(lang, "hele perioden", "whole period")
  const raekker = tal.flatMap(({ celler, tal: { id } }) =>
    [undefined, ...plan.omraader.map((omraade) => omraade.id)]
      .filter((omraade) => celler.some((en) => en.omraade === omraade))
      .map((omraade) => [
        id,
        omraade === undefined ? tekst(lang, "hele planen", "the whole plan") : stedet(status, omraade, lang),
        ...[...aar, undefined].map((projektaar) => {
          const celle = celler.find((en) => en.omraade === omraade && en.projektaar === projektaar)
          return celle === undefined ? "" : celleord(celle, lang)
        })
      ])
  )
  const hoved = [tekst(lang, "Fælles tal, talt én gang", "Shared figure, counted once"), stedord(lang), ...aar, slut]
  return ["", ...tabel([hoved, ...raekker]), ...tal.flatMap((et) => overlappet(et.tal.id, et, lang))]
}

const stedord = (lang: Sprog): string => tekst(lang, "Område", "Area")

type Overlap = Pick<Helhedsplanstatus["tal"][number], "dubletter" | "mulige" | "uenige">

const overlappet = (id: string, { dubletter, mulige, uenige }: Overlap, lang: Sprog): ReadonlyArray<string> => [
  ...dubletter.map((en) => `${id}: ${dubletord(en, String(en.antal), (navn) => navn, lang)}`),
  ...(uenige === 0
    ? []
    : [
        `${id}: ${tekst(lang, `om ${uenige} siger loggene ikke det samme.`, `of ${uenige} the logs do not say the same.`)}`
      ]),
  ...(mulige === 0 ? [] : [`${id}: ${tekst(lang, `${mulige} kan stå to gange.`, `${mulige} may stand twice.`)}`])
]

const pengene = ({ finansiering }: Helhedsplanstatus, lang: Sprog): ReadonlyArray<string> => {
  if (finansiering.length === 0) return []
  const raekker = finansiering.map(({ bogfoeringer, brugt, budget, finansiering: { id } }) => {
    const rest = Interval.subtract(Interval.exactly(budget), brugt)
    const tal = [Interval.exactly(budget), brugt, rest].map((vaerdi) =>
      celleord({ aaben: false, uden: [], ...felt("vaerdi", vaerdi) }, lang)
    )
    return [id, ...tal, String(bogfoeringer)]
  })
  const hoved = [
    ...[tekst(lang, "Finansiering, t.kr.", "Source, 1,000 DKK"), tekst(lang, "budget", "budget")],
    ...[tekst(lang, "brugt", "booked"), tekst(lang, "rest", "left"), tekst(lang, "bogføringer", "bookings")]
  ]
  return ["", ...tabel([hoved, ...raekker]), ...finansiering.flatMap((en) => overlappet(en.finansiering.id, en, lang))]
}
