/** Figure against target, year by year, a small picture for each area; other readings as thin lines behind. */
import { Interval } from "@delaftale/core"
import * as Arr from "effect/Array"
import type { Blok, Linje, Tabel } from "../dokument/Dokument.ts"
import { linje } from "../dokument/Dokument.ts"
import { svarord } from "../ord/svarord.ts"
import { enhedsord, maaltallinjer, rationalord, vaerdilinjer } from "../ord/talord.ts"
import { paa } from "../sprog.ts"
import { type Fortalt, medStort, opremset, sted, stedord } from "../statusrapport/afsnit/Fortalt.ts"
import { svarene } from "../statusrapport/optalt.ts"
import type { Rapportloefte } from "../statusrapport/Statusrapport.ts"
import { tiden } from "../tal/celletekst.ts"
import type { Raekke } from "../tal/Raekke.ts"
import { konstruerettekst } from "./konstrueret.ts"
import { punktet, somFloat } from "./tal.ts"
import { type Billedspec, tegn } from "./tegn.ts"
import { accent, blaek, graa } from "./tema.ts"

/** Where there are figures of at least two years. */
export const maalbillede = async (fortalt: Fortalt, loefte: Rapportloefte): Promise<ReadonlyArray<Blok>> => {
  const raekker = loefte.alleAar.filter(({ omraade }) => omraade !== "alle")
  const aar = new Set(raekker.filter(tegnes).map(({ projektaar }) => projektaar))
  if (aar.size < 2) return []
  const { sprog } = fortalt
  const titel = paa(
    sprog,
    `${loefte.id}: tal og måltal år for år (${enhedsord(raekker[0]!.maaling.enhed, sprog)})`,
    `${loefte.id}: figure and target year by year (${enhedsord(raekker[0]!.maaling.enhed, sprog)})`
  )
  const id = `billede-${loefte.id}`
  const beskrivelse = ord(fortalt, loefte, raekker)
  const svg = await tegn(spec(fortalt, loefte, raekker, titel), { id, sprog, titel, beskrivelse })
  return [
    {
      _tag: "Figur",
      billede: { navn: id, svg, titel, tekst: billedtekst(fortalt, loefte, raekker), beskrivelse },
      datatitel: paa(sprog, `Tallene bag billedet af ${loefte.id}`, `The figures behind the picture of ${loefte.id}`),
      data: data(fortalt, loefte, raekker)
    }
  ]
}

const tegnes = (raekke: Raekke): boolean => punktet(raekke) !== undefined && !raekke.undertrykt.includes("vaerdi")

/** Only what is to be seen in this one. */
const billedtekst = ({ sprog }: Fortalt, { andre }: Rapportloefte, raekker: ReadonlyArray<Raekke>): string => {
  const flere = new Set(raekker.map(({ omraade }) => omraade)).size > 1
  const dele = [
    [true, "Fuld linje: tallet. Stiplet: måltallet.", "Full line: the figure. Dashed: the target."],
    [
      andre.length > 0,
      "Tynde grå linjer: tal og måltal, hvis ordene læses anderledes.",
      "Thin grey lines: figure and target where the words are read otherwise."
    ],
    [!raekker.every(tegnes), "Et år uden tal er et hul i linjen.", "A year without a figure is a gap in the line."],
    [
      raekker.some((en) => tegnes(en) && Interval.exact(en.vaerdi!) === undefined),
      "≥: mindst så mange; resten er ikke indberettet.",
      "≥: at least so many; the rest was not reported."
    ],
    [flere, "Hvert område har sin egen akse.", "Each area has its own axis."]
  ] as const
  return dele.flatMap(([staar, da, en]) => (staar ? [paa(sprog, da, en)] : [])).join(" ")
}

/** What is to be seen, area by area. */
const ord = (fortalt: Fortalt, loefte: Rapportloefte, raekker: ReadonlyArray<Raekke>): string => {
  const { sprog } = fortalt
  const dele = Object.values(Arr.groupBy(raekker, ({ halvaar = "", omraade = "" }) => `${omraade}|${halvaar}`)).map(
    (egne) => {
      const aarene = egne.map((en) => {
        const tal = tegnes(en) ? kort(fortalt, en) : paa(sprog, "intet tal", "no figure")
        return `${en.projektaar} ${tal}, ${svarord(en.status, sprog)}`
      })
      return `${medStort(sted(fortalt, egne[0]))}: ${opremset(aarene, sprog)}.`
    }
  )
  return `${loefte.id}. ${dele.join(" ")}`
}

const kort = ({ sprog }: Fortalt, { maaling, vaerdi }: Pick<Raekke, "maaling" | "vaerdi">): string => {
  if (vaerdi === undefined) return ""
  const helt = Interval.exact(vaerdi)
  const tal = rationalord(helt ?? vaerdi.mindst, maaling.enhed, sprog).replace(/^(ca\. |about )/u, "")
  return helt === undefined ? `≥ ${tal}` : tal
}

const data = (fortalt: Fortalt, { id }: Rapportloefte, raekker: ReadonlyArray<Raekke>): Tabel => {
  const { sprog } = fortalt
  return {
    _tag: "Tabel",
    titel: paa(sprog, `${id}: tal og måltal`, `${id}: figures and targets`),
    raekkehoved: true,
    talkolonner: [2, 3],
    hoved: [
      paa(sprog, "Område", "Area"),
      paa(sprog, "Projektår", "Year"),
      paa(sprog, "Tal", "Figure"),
      paa(sprog, "Måltal", "Target"),
      paa(sprog, "Svar", "Answer")
    ],
    raekker: raekker.map((en) => [
      [linje(medStort(stedord(fortalt, en.omraade)))],
      [linje(tiden(en, sprog))],
      vaerdilinjer(en, sprog),
      maaltallinjer(en, sprog),
      [[{ _tag: "Svar", status: en.status, tekst: svarord(en.status, sprog) }]] satisfies ReadonlyArray<Linje>
    ])
  }
}

/** What is counted begins at none; each area has an axis of its own, so that its own target can be seen. */
const fraNul: ReadonlyArray<string> = ["antal", "personer", "deltagelser", "husstande", "kvartaler"]

/** One table: figures, targets, and those of other readings, told apart by `lag`. */
const vaerdierne = (fortalt: Fortalt, loefte: Rapportloefte, raekker: ReadonlyArray<Raekke>) => {
  const stedet = (en: Parameters<typeof sted>[1]): string => medStort(sted(fortalt, en))
  const egne = raekker.flatMap((en) => {
    const faelles = { sted: stedet(en), aar: en.projektaar, svar: svarord(en.status, fortalt.sprog) }
    const y = tegnes(en) ? punktet(en) : undefined
    const maal = en.maaltal === undefined || en.undertrykt.includes("maaltal") ? null : somFloat(en.maaltal.graense)
    return [
      {
        ...faelles,
        lag: "tal",
        y: y ?? null,
        ...(y === undefined ? {} : { ord: kort(fortalt, en), under: maal !== null && y < maal })
      },
      { ...faelles, lag: "maal", y: maal }
    ]
  })
  const andre = loefte.andre.flatMap((anden) => {
    const { fortolkning, maaltal, projektaar, tvivl, vaerdi } = anden
    const faelles = { sted: stedet(anden), aar: projektaar }
    const navn = `${tvivl}/${fortolkning}`
    return [
      {
        ...faelles,
        lag: "andet",
        linje: `${navn}/tal`,
        y: vaerdi === undefined ? null : (punktet({ vaerdi }) ?? null)
      },
      { ...faelles, lag: "andet", linje: `${navn}/maal`, y: maaltal === undefined ? null : somFloat(maaltal.graense) }
    ]
  })
  return [...andre, ...egne]
}

const spec = (fortalt: Fortalt, loefte: Rapportloefte, raekker: ReadonlyArray<Raekke>, titel: string): Billedspec => {
  const steder = [...new Set(raekker.map((en) => medStort(sted(fortalt, en))))]
  const ialt = steder.length === 1
  const taelles = fraNul.includes(raekker[0]!.maaling.enhed)
  const et = {
    width: ialt ? 560 : 215,
    height: ialt ? 190 : 120,
    layer: lagene(fortalt, akserne(fortalt, { taelles, fraNul: ialt && taelles }))
  }
  const faelles = {
    data: { values: vaerdierne(fortalt, loefte, raekker) },
    title: { text: titel, ...konstruerettekst(fortalt) }
  }
  const hvertSit = {
    facet: { field: "sted", type: "nominal", sort: steder, title: null },
    columns: 3,
    spec: et,
    bounds: "flush",
    spacing: { row: 52, column: 52 },
    resolve: { scale: { y: "independent" } }
  }
  return { ...faelles, ...(ialt ? et : hvertSit) } as Billedspec
}

const akserne = (
  { rapport }: Fortalt,
  { fraNul: zero, taelles }: { readonly fraNul: boolean; readonly taelles: boolean }
) => {
  const aar = rapport.delaftale.projektaar.map(({ id }) => id)
  const x = {
    field: "aar",
    type: "ordinal",
    sort: aar,
    scale: { domain: aar },
    axis: { title: null, labelAngle: 0, grid: false }
  } as const
  const y = {
    field: "y",
    type: "quantitative",
    scale: { zero, nice: false, padding: 22 },
    axis: { title: null, tickCount: 4, format: taelles ? "d" : ".2~f", ...(taelles ? { tickMinStep: 1 } : {}) }
  } as const
  return { x, y }
}

const kun = (lag: string) => ({ filter: `datum.lag === '${lag}'` })
const findes = { filter: "isValid(datum.y)" }

/** From the back to the front; a line breaks where a year has no figure. */
const lagene = (fortalt: Fortalt, akser: ReturnType<typeof akserne>) => {
  const linjen = (lag: string, udseende: object, mere: object = {}) => ({
    transform: [kun(lag)],
    mark: { type: "line", invalid: "break-paths-show-domains", ...udseende },
    encoding: { ...akser, ...mere }
  })
  const maerket = (lag: string, udseende: object, mere: object = {}) => ({
    transform: [kun(lag), findes],
    mark: udseende,
    encoding: { ...akser, ...mere }
  })
  // on the side that the target is not on
  const tallet = { type: "text", dy: { expr: "datum.under ? 14 : -12" }, fontSize: 11 }
  const ordet = { text: { field: "ord" } }
  return [
    linjen("andet", { color: "#9aa1a3", strokeWidth: 1 }, { detail: { field: "linje" } }),
    linjen("maal", { color: accent, strokeWidth: 1.6, strokeDash: [5, 3] }),
    maerket("maal", { type: "tick", color: accent, thickness: 2, size: 16 }),
    linjen("tal", { color: blaek, strokeWidth: 1.8 }),
    maerket(
      "tal",
      { type: "point", filled: true, size: 64, opacity: 1, stroke: blaek, strokeWidth: 1.5 },
      tegnene(fortalt)
    ),
    maerket("tal", { ...tallet, fill: "#ffffff", stroke: "#ffffff", strokeWidth: 4 }, ordet),
    maerket("tal", { ...tallet, color: blaek }, ordet)
  ]
}

/** A verdict is a form, full or open: in any colour, and in none. */
const tegnene = ({ sprog }: Fortalt) => {
  const domain = svarene.map((status) => svarord(status, sprog))
  const faelles = { field: "svar", type: "nominal" } as const
  return {
    shape: { ...faelles, scale: { domain, range: ["circle", "square", "diamond", "triangle-down"] } },
    fill: { ...faelles, scale: { domain, range: [blaek, "#ffffff", "#ffffff", graa] } }
  }
}
