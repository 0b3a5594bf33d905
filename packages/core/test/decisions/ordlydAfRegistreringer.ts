/** Refusals of registrations and of undone imports, each by an example. */

import { opslag } from "../../src/decisions/Opslag.ts"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import type { Ordlydseksempel } from "./ordlydseksempler.ts"
import { afvist, annulleret, fraflytning, logMed, lovlig, med, oensker, uden } from "./scene.ts"

const tom = logMed()
const undersoegelse = (felter: Partial<typeof lovlig.UndersoegelseGennemfoert>) =>
  afvist(tom, med("UndersoegelseGennemfoert", felter))
const tal = (felter: Partial<typeof lovlig.TalOpgjort>) => afvist(tom, med("TalOpgjort", felter))
const arrangement = (felter: Partial<typeof lovlig.ArrangementRegistreret>) =>
  afvist(tom, med("ArrangementRegistreret", felter))

const sha256 = "a".repeat(64)
const fil = "tilflyttere.csv"
const tilflytter = lovlig.TilflytterRegistreret
const importen = { _tag: "ImportGennemfoert", fil, sha256, laest: 7, optaget: 7, afvist: 0 } as const
const fortrudt = { _tag: "ImportFortrudt", fra: 2, til: 9, fil, sha256, begrundelse: "forkert fil" } as const

/** Seven rows at 2 to 8 and their import at 9; and what is wanted then. */
const efterImport = (...events: ReadonlyArray<Oensket["event"]>) => {
  const log = opslag()
  const raekker = Array.from({ length: 7 }, () => tilflytter)
  for (const [n, oensket] of oensker([...raekker, importen]).entries()) {
    log.tilfoej({ ...oensket, position: n + 2, at: "" }, 2)
  }
  return afvist({ opslag: log, naeste: 10 }, ...events)
}
const alle = [2, 3, 4, 5, 6, 7, 8]
const taget = alle.map((position) => ({ ...annulleret(position, tilflytter), import: 9 }) as Oensket["event"])
const cpr = "the text holds what looks like a personal number (CPR); leave it out"
const ingenImport = "position 9 does not hold the import that is spoken of"

export const omRegistreringer: ReadonlyArray<Ordlydseksempel> = [
  [
    "an area named twice",
    () => arrangement({ omraader: ["egeparken", "egeparken"] }),
    ["dobbeltOmraade", "omraader", "an area is named twice"]
  ],
  [
    "a day after the agreement",
    () => arrangement({ dato: "2021-04-01" }),
    ["datoUdenForAftalen", "dato", "2021-04-01 is outside the agreement, 2017-04-01 to 2021-03-31", "2021-04-01"]
  ],
  [
    "the kind of a participation",
    () => afvist(tom, med("DeltagelseRegistreret", { art: "kurses" })),
    ["ukendtArt", "art", '"kurses" is not in the agreement; did you mean "kursus"?', "kurses", "kursus"]
  ],
  [
    "a letter as an arrangement that was sent",
    () => arrangement({ art: "informationsbrev", status: "udbudt" }),
    [
      "statusPasserIkkeTilArt",
      "status",
      '"udbudt" does not go with "informationsbrev" as an arrangement; it can be udbudt, udsendt',
      "udbudt"
    ]
  ],
  [
    "a figure of no area",
    () => afvist(tom, uden("TalOpgjort", "omraade")),
    ["omraadeMangler", "omraade", "the figure is one for each area"]
  ],
  [
    "a figure of a year without its year",
    () => afvist(tom, uden("TalOpgjort", "projektaar")),
    ["periodeMangler", "projektaar", "the figure is reported by projektaar"]
  ],
  [
    "a figure of a day without its day",
    () => {
      const { dato: _, ...resten } = fraflytning("12")
      return afvist(tom, resten)
    },
    ["periodeMangler", "dato", "the figure is reported by dato"]
  ],
  [
    "a figure of a year with a day",
    () => tal({ dato: "2019-04-01" }),
    ["periodePasserIkke", "projektaar", "the figure is reported by projektaar alone"]
  ],
  [
    "a figure of a day with a year",
    () => afvist(tom, { ...fraflytning("12"), projektaar: "2017/18" }),
    ["periodePasserIkke", "dato", "the figure is reported by dato alone"]
  ],
  ["a numerator below 0", () => tal({ taeller: "-1", naevner: "0" }), ["negativtAntal", "taeller", "below 0"]],
  ["a denominator below 0", () => tal({ taeller: "0", naevner: "-1" }), ["negativtAntal", "naevner", "below 0"]],
  ["a figure below 0", () => tal({ vaerdi: "-1" }), ["negativtAntal", "vaerdi", "below 0", "-1"]],
  ["half a count", () => tal({ vaerdi: "0.5" }), ["ikkeHeltal", "vaerdi", "a count is a whole number", "0.5"]],
  [
    "more than all",
    () => afvist(tom, fraflytning("100.01")),
    ["vaerdiUdenForGraenser", "vaerdi", "a percentage is at most 100", "100.01"]
  ],
  [
    "a delivery that nobody promised",
    () => afvist(tom, med("LeveranceRegistreret", { leverance: "kaffe og kage" })),
    ["ukendtLeverance", "leverance", '"kaffe og kage" is not in the agreement', "kaffe og kage"]
  ],
  [
    "a grade for a year that is not there",
    () => afvist(tom, med("BedoemmelseAfgivet", { projektaar: "2016/17" })),
    [
      "ukendtProjektaar",
      "projektaar",
      '"2016/17" is not in the agreement; did you mean "2017/18"?',
      "2016/17",
      "2017/18"
    ]
  ],
  [
    "an answer that stands twice",
    () => {
      const [tryg] = lovlig.UndersoegelseGennemfoert.svar
      return undersoegelse({ svar: [tryg!, tryg!] })
    },
    ["dobbeltSvar", "svar", "an answer stands twice"]
  ],
  [
    "a field period the wrong way round",
    () => undersoegelse({ til: "2020-04-30" }),
    ["tilFoerFra", "til", "the field period ends (2020-04-30) before it begins (2020-05-01)", "2020-04-30"]
  ],
  [
    "an answer that the question does not have",
    () => undersoegelse({ svar: [{ svar: "blå", antal: 1 }] }),
    ["ukendtSvar", "svar", '"blå" is not in the agreement', "blå"]
  ],
  [
    "an import undone by another name",
    () => efterImport(...taget, { ...fortrudt, fil: "klagesager.csv" }),
    ["ukendtImport", "til", ingenImport, "9"]
  ],
  [
    "an import undone from elsewhere",
    () => efterImport(...taget, { ...fortrudt, fra: 3 }),
    ["ukendtImport", "til", ingenImport, "9"]
  ],
  [
    "an import undone with another content",
    () => efterImport(...taget, { ...fortrudt, sha256: "b".repeat(64) }),
    ["ukendtImport", "til", ingenImport, "9"]
  ],
  [
    "an import undone where there is none",
    () => efterImport(...taget, { ...fortrudt, til: 8 }),
    ["ukendtImport", "til", "position 8 does not hold the import that is spoken of", "8"]
  ],
  [
    "an annulment with an import that is none",
    () => efterImport({ ...annulleret(2, tilflytter), import: 8 } as Oensket["event"]),
    ["ukendtImport", "import", "position 8 does not hold the import that is spoken of", "8"]
  ],
  [
    "an import undone twice",
    () => efterImport(...taget, fortrudt, fortrudt),
    ["importErFortrudt", "til", "the import at position 9 is undone"]
  ],
  [
    "an import undone of which all stands: the first five",
    () => efterImport(fortrudt),
    ["importStaarEndnu", "fra", "the registrations at 2, 3, 4, 5, 6 of this import stand; annul them with it", "2"]
  ],
  [
    "an import undone of which the last row stands",
    () => efterImport(...taget.slice(0, -1), fortrudt),
    ["importStaarEndnu", "fra", "the registrations at 8 of this import stand; annul them with it", "8"]
  ],
  [
    "a personal number in the name of a file that was read",
    () => afvist(tom, { ...importen, fil: "010190-1234.csv" }),
    ["muligtCprNummer", "fil", cpr]
  ],
  [
    "a personal number in the name of the file that an annulment comes from",
    () =>
      efterImport({ ...annulleret(2, tilflytter), kilde: { fil: "010190-1234.csv", linje: 2 } } as Oensket["event"]),
    ["muligtCprNummer", "kilde", cpr]
  ],
  [
    "a personal number in the reason for undoing an import",
    () => efterImport(...taget, { ...fortrudt, begrundelse: "ring til 010190-1234" }),
    ["muligtCprNummer", "begrundelse", cpr]
  ]
]
