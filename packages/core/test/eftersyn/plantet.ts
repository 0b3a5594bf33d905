/** Mistakes, each planted in a sound agreement, and what is found: nothing else. */
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Indikator } from "../../src/terms/Indikator.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { baseline, forloeb, maaling } from "../../src/testing/maalinger.ts"

const { andel, antal, opgjort, svarandel } = indikatorer
export const mindst = (graense: string): Krav => ({ slags: "Mindst", graense })
export const procent: Indikator = { slags: "opgjort", noegletal: "flytteprocent" }
export const iHvert = { omfang: "hvertOmraade" } as const

export const etLoefte = lilleAftale({ loefte: maaling(antal, mindst("3")) })
export const medOrd = (ordlyd: string, det: Maaling = maaling(antal, mindst("3"))): Delaftale => ({
  ...etLoefte,
  kriterier: [{ ...etLoefte.kriterier[0], ordlyd, maaling: det }]
})
const medTvivl = (patch: Delaftale["kriterier"][number]["tvivl"]): Delaftale => ({
  ...etLoefte,
  kriterier: [{ ...etLoefte.kriterier[0], tvivl: patch! }]
})
export const kendsgerning = (id: string, vaerdi: string, ordlyd: string) => ({
  id,
  emne: id,
  ordlyd,
  vaerdi,
  enhed: "procent" as const,
  periode: "2000"
})
export const medFakta = (...fakta: ReadonlyArray<ReturnType<typeof kendsgerning>>): Delaftale => ({
  ...etLoefte,
  problemkompleks: { afsnit: [{ id: "a", ordlyd: "Et problem." }], kendsgerninger: fakta }
})
const klagehaendelse = {
  type: "TalOpgjort",
  rolle: "boligselskab",
  kendt: "Dag",
  felter: [
    { felt: "noegletal", fast: "klager" },
    { felt: "dato", kolonne: "Dag" },
    { felt: "vaerdi", kolonne: "Klager" }
  ],
  noegle: ["Dag"]
} as const
const filart: NonNullable<Delaftale["indlaesning"]>[number] = {
  id: "klager",
  filnavn: "klager.csv",
  kolonner: [
    { navn: "Dag", type: "dato" },
    { navn: "Klager", type: "antal" }
  ],
  haendelser: [klagehaendelse]
}
const afArt = (felt: string, er: string): Indikator => ({
  slags: "antal",
  af: [{ registrering: "ArrangementRegistreret", hvor: [{ felt, er: [er] }] }]
})

/** What is planted, in a sound agreement, and what is found: nothing else. */
export const plantet: ReadonlyArray<readonly [string, Delaftale, ReadonlyArray<string>]> = [
  [
    "a share over 100 %",
    medOrd("Mere end alle.", maaling(svarandel, mindst("101"))),
    ["uopnaaeligt fejl kriterier[0].maaling.krav"]
  ],
  [
    "five quarters in a year",
    medOrd(
      "Fem kvartaler.",
      maaling({ slags: "kadence", af: [{ registrering: "InformationsbrevRegistreret" }], maaneder: 3 }, mindst("5"))
    ),
    ["uopnaaeligt fejl kriterier[0].maaling.krav"]
  ],
  [
    "a percentage that is to rise past 100 on its way",
    medOrd(
      "Stiger hvert år.",
      maaling(procent, forloeb({ sats: "0.1", strengt: true }), {
        ...iHvert,
        baselines: [baseline("70", "nord"), baseline("75", "syd"), baseline("71", "vest")]
      })
    ),
    ["uopnaaeligt fejl kriterier[0].maaling.krav"]
  ],
  [
    "two of three, where two cannot be",
    medOrd(
      "To af tre.",
      maaling(antal, {
        slags: "Nogle",
        antal: 2,
        krav: [
          { krav: mindst("1") },
          { krav: { slags: "Hoejst", graense: "-1" } },
          { krav: { slags: "Hoejst", graense: "0", strengt: true } }
        ]
      })
    ),
    ["uopnaaeligt fejl kriterier[0].maaling.krav"]
  ],
  [
    "more of those followed up than there are",
    medOrd("Flere end alle.", maaling(andel, mindst("101"))),
    ["uopnaaeligt fejl kriterier[0].maaling.krav"]
  ],
  ["at least none", medOrd("Ingen.", maaling(antal, mindst("0"))), ["altidOpfyldt advarsel kriterier[0].maaling.krav"]],
  [
    "percentages of areas read together",
    medOrd("Samlet.", maaling(procent, { slags: "Hoejst", graense: "20" }, { retning: "ned" })),
    ["aldrigTal advarsel kriterier[0].maaling"]
  ],
  [
    "a mean of more years than there are",
    medOrd("Middel.", maaling({ ...opgjort, gennemsnit: { aar: 5 } } as Indikator, mindst("3"))),
    ["aldrigTal advarsel kriterier[0].maaling"]
  ],
  [
    "an area without its baseline",
    medOrd(
      "Ikke flere.",
      maaling(
        opgjort,
        { slags: "IkkeVaerreEnd", end: { slags: "aftalt" } },
        { ...iHvert, retning: "ned", baselines: [baseline("3", "nord"), baseline("2", "vest")] }
      )
    ),
    ["udgangspunktMangler advarsel kriterier[0].maaling.krav"]
  ],
  [
    "a baseline that nothing starts from",
    medOrd("Tre.", maaling(antal, mindst("3"), { baselines: [baseline("2")] })),
    ["udgangspunktUbrugt advarsel kriterier[0].maaling.baselines"]
  ],
  [
    "a kind of arrangement that no activity has",
    medOrd("Tre.", maaling(afArt("art", "kurser"), mindst("3"))),
    ["umuligBetingelse advarsel kriterier[0].maaling.indikator.af[0].hvor[0].er[0]"]
  ],
  [
    "a field that the registration has not",
    medOrd("Tre.", maaling(afArt("sted", "nord"), mindst("3"))),
    ["umuligBetingelse advarsel kriterier[0].maaling.indikator.af[0].hvor[0].felt"]
  ],
  [
    "a figure that no file reports",
    { ...medOrd("Tre."), indlaesning: [filart] },
    ["ingenFilart advarsel kriterier[0].maaling.indikator.af[0]"]
  ],
  [
    "files whose rows cannot become what they are to become",
    {
      ...medOrd("Tre.", maaling(opgjort, mindst("3"))),
      indlaesning: [
        filart,
        {
          ...filart,
          id: "andre",
          filnavn: "andre.csv",
          haendelser: [{ ...klagehaendelse, felter: [{ felt: "noegletal", fast: "klager" }, { felt: "vardi" }] }]
        }
      ]
    },
    [
      "filfelt fejl indlaesning[1].haendelser[0].felter[1].felt",
      "filfelt fejl indlaesning[1].haendelser[0].felter[1]",
      "filfelt fejl indlaesning[1].haendelser[0].felter",
      "filfelt advarsel indlaesning[1].haendelser[0].noegle[0]"
    ]
  ],
  [
    "a reading that says the same in other words",
    medTvivl([
      {
        id: "t",
        spoergsmaal: "?",
        begrundelse: "!",
        gaeldende: "a",
        fortolkninger: [
          { id: "a", laesning: "Sådan.", patch: [], iTabel: true },
          {
            id: "b",
            laesning: "Eller sådan.",
            patch: [{ op: "replace", path: "/retning", value: "ned" }],
            iTabel: true
          },
          { id: "c", laesning: "Over tre.", patch: [{ op: "add", path: "/krav/strengt", value: true }], iTabel: true }
        ]
      }
    ]),
    ["sammeLaesning advarsel kriterier[0].tvivl[0].fortolkninger[1]"]
  ],
  [
    "a survey after the agreement",
    medOrd(
      "Tryg.",
      maaling({ ...svarandel, vindue: { fra: "2013-08-01", til: "2015-07-31" } } as Indikator, mindst("50"))
    ),
    ["tidspunkt advarsel kriterier[0].maaling.indikator"]
  ],
  [
    "a limit that is not in the words",
    medOrd("Der holdes 30 kurser."),
    ["talIkkeIOrdlyd advarsel kriterier[0].maaling.krav"]
  ],
  [
    "a fact that is not in its words",
    medFakta(kendsgerning("k", "28.6", "Egeparken 26,80%")),
    ["talIkkeIOrdlyd advarsel problemkompleks.kendsgerninger[0].vaerdi"]
  ],
  [
    "parts that do not add up",
    medFakta(kendsgerning("k", "42.9", "42,9 % og 56,1 %."), kendsgerning("l", "56.1", "42,9 % og 56,1 %.")),
    ["procentsum advarsel problemkompleks.kendsgerninger[0]"]
  ]
]
