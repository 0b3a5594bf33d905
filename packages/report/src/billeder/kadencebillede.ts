/** A calendar of a cadence: which quarters have their letter or meeting in each area, and which stand empty. */
import type { Kadencekalender } from "@delaftale/core"
import * as Arr from "effect/Array"
import type { Blok, Tabel } from "../dokument/Dokument.ts"
import { linje } from "../dokument/Dokument.ts"
import { paa } from "../sprog.ts"
import { dato, type Fortalt, medStort, opremset, stedord } from "../statusrapport/afsnit/Fortalt.ts"
import type { Rapportloefte } from "../statusrapport/Statusrapport.ts"
import { konstruerettekst } from "./konstrueret.ts"
import { type Billedspec, tegn } from "./tegn.ts"
import { accent, blaek, graa } from "./tema.ts"

type Kvartal = Kadencekalender["perioder"][number]

export const kadencebillede = async (fortalt: Fortalt, { id: loefte }: Rapportloefte): Promise<ReadonlyArray<Blok>> => {
  const { rapport, sprog } = fortalt
  const egne = rapport.kadencer.filter(({ kriterium }) => kriterium === loefte)
  if (egne.length === 0) return []
  const titel = `${loefte}: ${paa(sprog, "perioder med mindst ét, år for år", "spans with at least one, year by year")}`
  const id = `billede-kadence-${loefte}`
  const tomme = egne.flatMap((en) =>
    en.perioder
      .filter((periode) => erTom(fortalt, periode))
      .map(({ periode }) => `${medStort(stedord(fortalt, en.omraade))} ${spand(fortalt, periode)}`)
  )
  const beskrivelse =
    tomme.length === 0
      ? paa(
          sprog,
          `${loefte}: ingen af de afsluttede perioder er tom.`,
          `${loefte}: none of the spans that are over is empty.`
        )
      : `${loefte}: ${paa(sprog, "tomme perioder", "empty spans")}: ${opremset(tomme, sprog)}.`
  return [
    {
      _tag: "Figur",
      billede: {
        navn: id,
        svg: await tegn(spec(fortalt, egne, titel), { id, sprog, titel, beskrivelse }),
        titel,
        tekst: billedtekst(fortalt),
        beskrivelse
      },
      datatitel: paa(sprog, `Dagene bag billedet af ${loefte}`, `The days behind the picture of ${loefte}`),
      data: data(fortalt, loefte, egne)
    }
  ]
}

const billedtekst = ({ sprog }: Fortalt): string =>
  paa(
    sprog,
    "Fyldt: mindst ét i perioden, med antallet af dage. Kryds: perioden er slut, og der var ingen. Intet tegn: perioden er ikke slut.",
    "Filled: at least one in the span, with the number of days. Cross: the span is over, and there was none. No mark: the span is not over."
  )

const erSlut = ({ rapport }: Fortalt, { periode }: Kvartal): boolean => periode.til <= rapport.setFra

const erTom = (fortalt: Fortalt, kvartal: Kvartal): boolean => kvartal.dage.length === 0 && erSlut(fortalt, kvartal)

const spand = ({ sprog }: Fortalt, { fra, til }: Kvartal["periode"]): string =>
  `${dato(fra, sprog)} – ${dato(til, sprog)}`

const data = (fortalt: Fortalt, loefte: string, egne: ReadonlyArray<Kadencekalender>): Tabel => {
  const { sprog } = fortalt
  return {
    _tag: "Tabel",
    titel: paa(sprog, `${loefte}: dagene i hver periode`, `${loefte}: the days in each span`),
    raekkehoved: true,
    hoved: [paa(sprog, "Område", "Area"), paa(sprog, "Periode", "Span"), paa(sprog, "Dage", "Days")],
    raekker: egne.flatMap((en) =>
      en.perioder.map((kvartal) => [
        [linje(medStort(stedord(fortalt, en.omraade)))],
        [linje(spand(fortalt, kvartal.periode))],
        [
          linje(
            kvartal.dage.length === 0 ? tomt(fortalt, kvartal) : kvartal.dage.map((dag) => dato(dag, sprog)).join(", ")
          )
        ]
      ])
    )
  }
}

const tomt = (fortalt: Fortalt, kvartal: Kvartal): string =>
  erSlut(fortalt, kvartal) ? paa(fortalt.sprog, "ingen", "none") : paa(fortalt.sprog, "ikke slut", "not over")

/** "apr.–jun. 18". */
const kort = ({ sprog }: Fortalt, { fra, til }: Kvartal["periode"]): string => {
  const maaned = (dag: string): string => maaneder[sprog][Number(dag.slice(5, 7)) - 1]!
  return `${maaned(fra)}–${maaned(til)}`
}

const maaneder = {
  da: ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
} as const

const spec = (fortalt: Fortalt, egne: ReadonlyArray<Kadencekalender>, titel: string): Billedspec => {
  const values = egne.flatMap((en) =>
    en.perioder.map((kvartal) => ({
      sted: medStort(stedord(fortalt, en.omraade)),
      aar: en.projektaar,
      kvartal: kort(fortalt, kvartal.periode),
      antal: kvartal.dage.length,
      tom: erTom(fortalt, kvartal)
    }))
  )
  const kvartaler = spaendene(values)
  const steder = [...new Set(values.map(({ sted }) => sted))]
  const kalender = { width: { step: 62 }, height: { step: 30 }, layer: lagene(akserne(kvartaler, steder)) }
  const faelles = { data: { values }, title: { text: titel, ...konstruerettekst(fortalt) } }
  const aarVedAar = { facet: { field: "aar", type: "ordinal", title: null }, columns: 2, spec: kalender }
  return { ...faelles, ...(fortalt.rapport.aar.length === 1 ? kalender : aarVedAar) } as Billedspec
}

/** Every span that some year has, in the order of the year that has the most: a first year may be short. */
const spaendene = (
  values: ReadonlyArray<{ readonly aar: string; readonly kvartal: string }>
): ReadonlyArray<string> => {
  const aarene = Object.values(Arr.groupBy(values, ({ aar }) => aar)).map(
    (aaret) => new Set(aaret.map(({ kvartal }) => kvartal))
  )
  const flestFoerst = [...aarene].sort((a, b) => b.size - a.size)
  return [...new Set(flestFoerst.flatMap((aaret) => [...aaret]))]
}

const akserne = (kvartaler: ReadonlyArray<string>, steder: ReadonlyArray<string>) => ({
  x: {
    field: "kvartal",
    type: "ordinal",
    sort: kvartaler,
    scale: { domain: kvartaler },
    axis: { title: null, labelAngle: 0, domain: false, ticks: false, orient: "bottom" }
  },
  y: {
    field: "sted",
    type: "nominal",
    sort: steder,
    axis: { title: null, domain: false, ticks: false, labelFontSize: 12, labelColor: blaek }
  }
})

/** A full square with its count, or a dashed one with a cross: told apart in any colour. */
const lagene = (akser: ReturnType<typeof akserne>) => {
  const lag = (filter: string, mark: object, mere: object = {}) => ({
    transform: [{ filter }],
    mark,
    encoding: { ...akser, ...mere }
  })
  const fyldt = "datum.antal > 0"
  const tomt = { type: "point", opacity: 1 }
  return [
    lag(fyldt, { type: "square", size: 420, color: accent, opacity: 1 }),
    lag(fyldt, { type: "text", color: "#ffffff", fontSize: 11, fontWeight: 600 }, { text: { field: "antal" } }),
    lag("datum.tom", { ...tomt, shape: "square", size: 420, stroke: graa, strokeDash: [3, 2], filled: false }),
    lag("datum.tom", { ...tomt, shape: "cross", angle: 45, size: 90, color: blaek, filled: true })
  ]
}
