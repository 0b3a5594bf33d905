/** Wrong figures, put into right files by hand: what a walk through the cells has to find, each of them. */

interface Plantet {
  readonly plant: (tekst: string) => string
  /** What the walk says of it. */
  readonly fund: ReadonlyArray<string>
}

export interface Forkert {
  /** The cut whose file it is. */
  readonly skaering: string
  readonly fil: string
  readonly planter: ReadonlyArray<Plantet>
}

/** The first `fra` that comes after all of the anchors, in their order, becomes `til`. */
const efter = (ankre: ReadonlyArray<string>, fra: string, til: string, ...fund: ReadonlyArray<string>): Plantet => ({
  fund,
  plant: (tekst) => {
    let sted = 0
    for (const anker of ankre) sted = findes(tekst, anker, sted) + anker.length
    const fundet = findes(tekst, fra, sted)
    return `${tekst.slice(0, fundet)}${til}${tekst.slice(fundet + fra.length)}`
  }
})

const findes = (tekst: string, hvad: string, efterSted: number): number => {
  const sted = tekst.indexOf(hvad, efterSted)
  if (sted < 0) throw new Error(`»${hvad}« does not stand there`)
  return sted
}

const k1b = ["K1b, 2018/19 (antal)", "Ellekonebakken"]

const rapportens = (ende: "html" | "md", foer: string, efterTal: string): ReadonlyArray<Forkert> => [
  {
    skaering: "i dag",
    fil: `statusrapport-2018-19.${ende}`,
    planter: [
      efter(
        k1b,
        `${foer}29${efterTal}`,
        `${foer}28${efterTal}`,
        "aaret: K1b;Ellekonebakken;2018/19 vaerdi: 28, not 29"
      ),
      efter(k1b, "højst 28,8", "højst 28,9", "aaret: K1b;Ellekonebakken;2018/19 maaltal: 28,9, not 28,8"),
      efter(k1b, "ikke opfyldt", "opfyldt", "aaret: K1b;Ellekonebakken;2018/19 svar: opfyldt;, not ikkeOpfyldt;"),
      efter(["C8, 2018/19 (deltagelser)"], "655", "656", "forloebet: C8;;2019/20 vaerdi: 656, not 655"),
      efter(["i overblik"], "mindst 60,5", "mindst 60", "overblikket: C3;;2018/19 maaltal: 60, not 60,5")
    ]
  },
  {
    skaering: "få",
    fil: `statusrapport-2017-18.${ende}`,
    planter: [
      efter(
        ["K1b: tal og måltal"],
        "højst 30,4",
        "højst 30,5",
        "billedet: K1b;Ellekonebakken;2017/18 maaltal: 30,5, not 30,4"
      ),
      efter(
        ["P1: tal og måltal", "Svar", `${foer}2017/18${efterTal}`],
        `${foer}2018/19${efterTal}`,
        `${foer}2017/18${efterTal}`,
        "billedet: P1;;2017/18: stands there twice",
        "billedet: P1;;2017/18 vaerdi: 3, not 4",
        "billedet: P1;;2017/18 svar: ikkeOpfyldt;, not opfyldt;",
        "billedet: P1;;2018/19 vaerdi: undefined, not 3",
        "billedet: P1;;2018/19 maaltal: undefined, not 4",
        "billedet: P1;;2018/19 svar: undefined, not ikkeOpfyldt;"
      )
    ]
  },
  {
    skaering: "i dag",
    fil: `statusrapport-hele-perioden.${ende}`,
    planter: [
      efter(
        ["C6, hele perioden"],
        "= 1785/23",
        "= 1785/22",
        "perioden: C6;;2017/18 vaerdi: ca. 77,61 %, but 1785/22, not 1785/23"
      ),
      efter(
        ["i overblik", "C8"],
        "ikke opfyldt",
        "opfyldt",
        "periodens overblik: C8;;2019/20 svar: opfyldt;, not ikkeOpfyldt;"
      )
    ]
  }
]

const filernes: ReadonlyArray<Forkert> = [
  {
    skaering: "i dag",
    fil: "maalopfyldelse.csv",
    planter: [
      efter(
        ["\nC6;"],
        "1785/23",
        "1785/22",
        "filen: C6;;2017/18 vaerdi: 1785/22, but 77,608696 and 77,608696, not 1785/23"
      ),
      efter(
        ["\nK1b;ellekonebakken;2018/19", "28,8"],
        "28,8",
        "28,9",
        "filen: K1b;Ellekonebakken;2018/19 maaltal: 28,8, but 28,9, not 28,8"
      ),
      {
        plant: (tekst) => tekst.replace(/^P5;vestervang;2018\/19;.*\n/mu, ""),
        fund: [
          "filen: P5;Vestervang;2018/19 vaerdi: undefined, not 5",
          "filen: P5;Vestervang;2018/19 maaltal: undefined, not 4",
          "filen: P5;Vestervang;2018/19 svar: undefined, not opfyldt;"
        ]
      }
    ]
  },
  {
    skaering: "i dag",
    fil: "maalopfyldelse.json",
    planter: [
      efter(
        ['"kriterium": "C1"', '"projektaar": "2019/20"'],
        '"mindst": "37"',
        '"mindst": "36"',
        "filen: C1;;2019/20 vaerdi: 36.., not 37.."
      ),
      efter(['"kriterium": "C5"'], '"side": "over"', '"side": "mindst"', "filen: C5;;2020/21 maaltal: 61, not >61"),
      efter(
        ['"kriterium": "C7"'],
        "opgoeresVedUdloeb",
        "periodeAaben",
        "filen: C7;;2017/18 svar: kanIkkeVurderes;periodeAaben, not kanIkkeVurderes;opgoeresVedUdloeb"
      )
    ]
  },
  {
    skaering: "i dag",
    fil: "maalopfyldelse.iati.xml",
    planter: [
      efter(
        ["<narrative>C8</narrative>", "<actual"],
        'value="742"',
        'value="743"',
        "filen: C8;;2017/18 vaerdi: 743, not 742"
      ),
      efter(
        ["<narrative>C6</narrative>"],
        'value="77.608696"',
        'value="77.6"',
        "filen: C6;;2017/18 vaerdi: 77,6, but 1785/23, not 1785/23"
      ),
      efter(
        ["<narrative>C6</narrative>", "<target"],
        'value="75"',
        'value="76"',
        "filen: C6;;2017/18 maaltal: 76, not 75"
      ),
      efter(
        ["<narrative>C8</narrative>", "<actual"],
        "Opfyldt",
        "Ikke opfyldt",
        "filen: C8;;2017/18 svar: ikkeOpfyldt;, not opfyldt;"
      )
    ]
  }
]

export const forkerte: ReadonlyArray<Forkert> = [
  ...rapportens("html", ">", "<"),
  ...rapportens("md", "| ", " |"),
  ...filernes
]
