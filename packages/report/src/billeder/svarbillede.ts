/** How the answers of a survey question are spread, one bar a survey, the answers in the order of the question. */
import * as Arr from "effect/Array"
import type { Blok, Tabel } from "../dokument/Dokument.ts"
import { linje } from "../dokument/Dokument.ts"
import { paa, talPaa } from "../sprog.ts"
import { type Fortalt, opremset } from "../statusrapport/afsnit/Fortalt.ts"
import { iOmraadet, vistUndersoegelser } from "../statusrapport/afsnit/undersoegelser.ts"
import type { Spurgt } from "../statusrapport/Spurgt.ts"
import { konstruerettekst } from "./konstrueret.ts"
import { type Billedspec, tegn } from "./tegn.ts"

/** Whose answers can be told one by one. */
type Besvaret = Spurgt & Required<Pick<Spurgt, "svar">>

const harSvar = (en: Spurgt): en is Besvaret => en.svar !== undefined

export const svarbilleder = async (fortalt: Fortalt): Promise<ReadonlyArray<Blok>> => {
  const spoergsmaal = Arr.groupBy(vistUndersoegelser(fortalt.rapport).filter(harSvar), (en) => en.spoergsmaal)
  return Promise.all(
    Object.entries(spoergsmaal).map(([stillet, alle], nr) => svarbillede(fortalt, stillet, alle, nr + 1))
  )
}

const svarbillede = async (
  fortalt: Fortalt,
  spoergsmaal: string,
  alle: ReadonlyArray<Besvaret>,
  nr: number
): Promise<Blok> => {
  const { sprog } = fortalt
  const svar = svarene(fortalt, spoergsmaal, alle)
  const titel = `»${spoergsmaal}«: ${paa(sprog, "svarenes fordeling i procent", "how the answers are spread, in percent")}`
  const beskrivelse = alle
    .map(
      (en) =>
        `${navnet(fortalt, en)}: ${opremset(
          svar.map((et) => `${et} ${procent(fortalt, en, et)} %`),
          sprog
        )}.`
    )
    .join(" ")
  const id = `billede-svar-${nr}`
  return {
    _tag: "Figur",
    billede: {
      navn: id,
      svg: await tegn(spec(fortalt, alle, svar, titel), { id, sprog, titel, beskrivelse }),
      titel,
      tekst: billedtekst(fortalt),
      beskrivelse
    },
    datatitel: paa(sprog, `Antal svar på »${spoergsmaal}«`, `Number of answers on “${spoergsmaal}”`),
    data: data(fortalt, spoergsmaal, alle, svar)
  }
}

const billedtekst = ({ sprog }: Fortalt): string =>
  paa(
    sprog,
    `Hver bjælke er alle svar i én undersøgelse; n er antallet af dem. En andel under ${mindstVist} % står uden tal.`,
    `Each bar is all answers of one survey; n is their number. A share below ${mindstVist} % has no figure.`
  )

/** In the order in which the agreement knows them, else as they came. */
const svarene = ({ rapport }: Fortalt, spoergsmaal: string, alle: ReadonlyArray<Besvaret>): ReadonlyArray<string> => {
  const kendte = rapport.delaftale.spoergsmaal?.find(({ tekst }) => tekst === spoergsmaal)?.svar ?? []
  return [...new Set([...kendte, ...alle.flatMap((en) => en.svar.map(({ svar }) => svar))])]
}

const ialt = ({ svar }: Besvaret): number => svar.reduce((sum, { antal }) => sum + antal, 0)

const antalAf = (en: Besvaret, svaret: string): number =>
  en.svar.filter(({ svar }) => svar === svaret).reduce((sum, { antal }) => sum + antal, 0)

const andel = (en: Besvaret, svaret: string): number => (100 * antalAf(en, svaret)) / Math.max(1, ialt(en))

const procent = ({ sprog }: Fortalt, en: Besvaret, svaret: string): string =>
  talPaa(sprog, andel(en, svaret).toFixed(0))

const navnet = (fortalt: Fortalt, en: Besvaret): string =>
  `${[en.undersoegelse, ...iOmraadet(fortalt, en), en.maalgruppe].join(", ")} (n = ${ialt(en)})`

const data = (
  fortalt: Fortalt,
  spoergsmaal: string,
  alle: ReadonlyArray<Besvaret>,
  svar: ReadonlyArray<string>
): Tabel => ({
  _tag: "Tabel",
  titel: `»${spoergsmaal}«`,
  raekkehoved: true,
  talkolonner: [...svar.map((_, nr) => nr + 1), svar.length + 1],
  hoved: [paa(fortalt.sprog, "Undersøgelse", "Survey"), ...svar, paa(fortalt.sprog, "I alt", "In all")],
  raekker: alle.map((en) => [
    [linje([en.undersoegelse, ...iOmraadet(fortalt, en), en.maalgruppe].join(", "))],
    ...svar.map((et) => [linje(String(antalAf(en, et)))]),
    [linje(String(ialt(en)))]
  ])
})

/** In percent: there is no room for a figure in a narrower part of a bar. */
const mindstVist = 4

/** From dark to light, each step apart from the next in grey too, with the letters that can be read on it. */
const toner = ["#0b3c47", "#2f7382", "#86b3bb", "#c3d8da", "#e7ecea", "#f6f6f4"]
const lyse = new Set(["#0b3c47", "#2f7382"])

const spec = (
  fortalt: Fortalt,
  alle: ReadonlyArray<Besvaret>,
  svar: ReadonlyArray<string>,
  titel: string
): Billedspec => {
  const tone = (nr: number): string => toner[Math.min(nr, toner.length - 1)]!
  const values = alle.flatMap((en) => {
    let fra = 0
    return svar.map((et, nr) => {
      const bredde = andel(en, et)
      fra += bredde
      return {
        undersoegelse: navnet(fortalt, en),
        svar: et,
        fra: fra - bredde,
        til: fra,
        midt: fra - bredde / 2,
        ord: bredde >= mindstVist ? `${procent(fortalt, en, et)} %` : "",
        skrift: lyse.has(tone(nr)) ? "#ffffff" : "#1c1f21"
      }
    })
  })
  const y = {
    field: "undersoegelse",
    type: "nominal",
    sort: alle.map((en) => navnet(fortalt, en)),
    axis: { title: null, domain: false, ticks: false, labelFontSize: 12, labelColor: "#1c1f21" }
  } as const
  return {
    data: { values },
    title: { text: titel, ...konstruerettekst(fortalt) },
    width: 520,
    height: { step: 44 },
    layer: [
      {
        mark: { type: "bar", stroke: "#1c1f21", strokeWidth: 0.8, height: 28 },
        encoding: {
          y,
          x: { field: "fra", type: "quantitative", scale: { domain: [0, 100] }, axis: null },
          x2: { field: "til" },
          color: {
            field: "svar",
            type: "nominal",
            scale: { domain: [...svar], range: svar.map((_, nr) => tone(nr)) },
            legend: {
              symbolType: "square",
              symbolSize: 140,
              columns: 6,
              symbolStrokeColor: "#1c1f21",
              symbolStrokeWidth: 0.8
            }
          }
        }
      },
      {
        mark: { type: "text", fontSize: 11 },
        encoding: {
          y,
          x: { field: "midt", type: "quantitative" },
          text: { field: "ord" },
          color: { field: "skrift", type: "nominal", scale: null }
        }
      }
    ]
  }
}
