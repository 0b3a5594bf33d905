/** The words of every kind and variant of indicator, written out as a reader should read them. */
import { describe, expect, it } from "vitest"
import { beskriv } from "../../src/evaluation/beskriv.ts"
import type { Indikator } from "../../src/terms/Indikator.ts"
import type { Betingelse, Registreringstype } from "../../src/terms/Udvalg.ts"

const opgjort: Indikator = { slags: "opgjort", noegletal: "klager" }
const fast = (vaerdi: string) => ({ slags: "fast", vaerdi }) as const
const tur = { registrering: "ArrangementRegistreret", hvor: [{ felt: "art", er: ["tur"] }] } as const
const kontakt = { registrering: "KontaktRegistreret" } as const
const formidling = { registrering: "FormidlingRegistreret" } as const
const liste = { registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: ["liste"] }] } as const
const vindue = { fra: "2003-08-01", til: "2005-07-31" }
const tryg: Indikator = { slags: "svarandel", spoergsmaal: "er du tryg", svar: ["ja", "meget"], vindue }

/** Case, indicator, words. */
type Raekke = readonly [string, Indikator, string]

describe("an indicator in words", () => {
  it.each<readonly [Registreringstype, string]>([
    ["ArrangementRegistreret", "antallet af arrangementer"],
    ["DeltagelseRegistreret", "antallet af deltagelser"],
    ["InformationsbrevRegistreret", "antallet af informationsbreve"],
    ["TalOpgjort", "antallet af opgjorte tal"],
    ["UndersoegelseGennemfoert", "antallet af undersøgelser"],
    ["TilknytningRegistreret", "antallet af tilknytninger"],
    ["TilflytterRegistreret", "antallet af tilflyttere"],
    ["KontaktRegistreret", "antallet af kontakter"],
    ["FormidlingRegistreret", "antallet af formidlinger"],
    ["LeveranceRegistreret", "antallet af leverancer"],
    ["BedoemmelseAfgivet", "antallet af bedømmelser"]
  ])("calls %s by its Danish plural", (registrering, ord) => {
    expect(beskriv({ slags: "antal", af: [{ registrering }] })).toBe(ord)
  })

  it.each<readonly [ReadonlyArray<Betingelse>, string]>([
    [[], "antallet af arrangementer"],
    [[{ felt: "art", er: ["kursus"] }], "antallet af arrangementer, hvor art er kursus"],
    [[{ felt: "status", er: ["udbudt", "afholdt"] }], "antallet af arrangementer, hvor status er udbudt eller afholdt"],
    [[{ felt: "omraader", antal: { mindst: 2 } }], "antallet af arrangementer, hvor der er mindst 2 i omraader"],
    [[{ felt: "omraader", antal: { hoejst: 1 } }], "antallet af arrangementer, hvor der er højst 1 i omraader"],
    [
      [{ felt: "omraader", er: ["nord"], antal: { mindst: 1, hoejst: 2 } }],
      "antallet af arrangementer, hvor omraader er nord og der er mindst 1 i omraader og der er højst 2 i omraader"
    ],
    [
      [
        { felt: "art", er: ["tur"] },
        { felt: "status", er: ["afholdt"] }
      ],
      "antallet af arrangementer, hvor art er tur og status er afholdt"
    ]
  ])("names every condition: %j", (hvor, ord) => {
    expect(beskriv({ slags: "antal", af: [{ registrering: "ArrangementRegistreret", hvor }] })).toBe(ord)
  })

  it.each<Raekke>([
    [
      "a count of two sorts",
      { slags: "antal", af: [tur, kontakt] },
      "antallet af arrangementer, hvor art er tur; kontakter"
    ],
    [
      "a sum",
      { slags: "sum", af: [tur], felt: "deltagere" },
      "summen af deltagere over arrangementer, hvor art er tur"
    ],
    [
      "a sum said outright",
      { slags: "sum", af: [tur], felt: "deltagere", maal: "sum" },
      "summen af deltagere over arrangementer, hvor art er tur"
    ],
    [
      "the largest one",
      { slags: "sum", af: [tur], felt: "deltagere", maal: "stoerste" },
      "det største antal deltagere ved ét af årets arrangementer, hvor art er tur"
    ],
    [
      "a list at the end of the year",
      { slags: "bestand", af: liste, ind: "tilknyttet" },
      "antallet på listen ved årets udgang (tilknytninger, hvor register er liste)"
    ],
    [
      "the most on a list",
      { slags: "bestand", af: liste, ind: "tilknyttet", maal: "hoejeste" },
      "det højeste antal på listen ved udgangen af en dag i året (tilknytninger, hvor register er liste)"
    ],
    ["a reported figure", opgjort, "det opgjorte tal for klager"],
    [
      "quarters",
      { slags: "kadence", af: [kontakt, tur], maaneder: 3 },
      "antallet af perioder à 3 måneder med mindst ét af kontakter; arrangementer, hvor art er tur"
    ],
    [
      "a grade",
      { slags: "bedoemt", karakterer: ["nej", "delvist", "ja"] },
      "den seneste bedømmelse (nej, delvist, ja)"
    ],
    [
      "a change",
      { slags: "aendring", indikator: opgjort, mod: { slags: "aftalt" }, form: "absolut" },
      "ændringen i det opgjorte tal for klager mod udgangspunktet, i antal"
    ],
    [
      "answers before and after",
      {
        slags: "personer",
        af: [{ registrering: "BesvarelseRegistreret" }],
        parret: { spoergsmaal: "er du tryg", skala: ["nej", "ja"], fremgang: 1 }
      },
      'antallet af forskellige nøgler i besvarelser, som har svaret på "er du tryg" både før og efter, og hvis svar er mindst 1 trin bedre efter end før (nej, ja)'
    ],
    [
      "a cohort with a time",
      {
        slags: "personer",
        af: [{ registrering: "TilflytterRegistreret" }],
        opfulgt: { af: { registrering: "KontaktRegistreret" }, senest: "opgoerelsesdagen", maaneder: 6 }
      },
      "antallet af forskellige nøgler i tilflyttere, fulgt op af kontakter inden for 6 måneder"
    ],
    [
      "a mean of years",
      { slags: "opgjort", noegletal: "klager", gennemsnit: { aar: 2 } },
      "det opgjorte tal for klager, i gennemsnit over 2 år"
    ],
    [
      "a change against a series",
      { slags: "aendring", indikator: opgjort, mod: { slags: "benchmark", serie: "landstal" }, form: "relativ" },
      "ændringen i det opgjorte tal for klager mod serien landstal, i procent"
    ]
  ])("says %s", (_, indikator, ord) => {
    expect(beskriv(indikator)).toBe(ord)
  })

  it.each<Raekke>([
    ["", { slags: "personer", af: [formidling] }, "antallet af forskellige nøgler i formidlinger"],
    [
      " of the year, all areas together",
      { slags: "personer", af: [formidling, kontakt], tid: "aaret", foersteGang: false, omraader: "samlet" },
      "antallet af forskellige nøgler i formidlinger; kontakter"
    ],
    [
      " since the agreement began",
      { slags: "personer", af: [formidling], tid: "fraBegyndelsen" },
      "antallet af forskellige nøgler i formidlinger siden aftalens begyndelse"
    ],
    [
      " seen for the first time",
      { slags: "personer", af: [formidling], foersteGang: true },
      "antallet af forskellige nøgler i formidlinger, første gang i året"
    ],
    [
      " that were followed up",
      { slags: "personer", af: [formidling], opfulgt: { af: kontakt, senest: "periodensUdgang" } },
      "antallet af forskellige nøgler i formidlinger, fulgt op af kontakter"
    ],
    [
      " of the smallest area",
      { slags: "personer", af: [formidling], omraader: "mindste" },
      "antallet af forskellige nøgler i formidlinger, det område med færrest"
    ]
  ])("says distinct keys%s", (_, indikator, ord) => {
    expect(beskriv(indikator)).toBe(ord)
  })

  it.each<Raekke>([
    [
      "of two figures",
      { slags: "andel", taeller: opgjort, naevner: { slags: "antal", af: [kontakt] }, pr: "100" },
      "det opgjorte tal for klager / antallet af kontakter · 100"
    ],
    [
      "of a fixed number, with Danish commas",
      { slags: "andel", taeller: opgjort, naevner: fast("8.5"), pr: "0.5" },
      "det opgjorte tal for klager / 8,5 · 0,5"
    ],
    ["of all answers", tryg, 'andelen, der svarer ja eller meget på "er du tryg", af alle svar, i procent'],
    [
      "of all answers where none are named to be left out",
      { ...tryg, uden: [] },
      'andelen, der svarer ja eller meget på "er du tryg", af alle svar, i procent'
    ],
    [
      "of the answers that are left",
      { ...tryg, uden: ["ved ikke", "intet svar"] },
      'andelen, der svarer ja eller meget på "er du tryg", af alle svar uden ved ikke, intet svar, i procent'
    ]
  ])("says a share %s", (_, indikator, ord) => {
    expect(beskriv(indikator)).toBe(ord)
  })
})
