/** What cannot be said is refused where it stands, with the reason; a year's figure is not made into a half's. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Indikator } from "../../src/terms/Indikator.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import type { Reference } from "../../src/terms/Reference.ts"
import { baseline, forloeb, indikatorer, lilleAftale, maaling } from "../../src/testing.ts"

const { antal, bedoemt, bestand, opgjort, svarandel } = indikatorer
const procent = indikatorer["opgjort-procent"]
const mindst: Krav = { slags: "Mindst", graense: "1" }
const halvaar = { frist: { slags: "hvertHalvaar" } } as const
const senest = { frist: { slags: "senest", dato: "2002-12-31" } } as const
const kvartal = (krav: Krav): Krav => ({ slags: "HverPeriode", maaneder: 3, krav })
const foregaaende: Reference = { slags: "foregaaende" }
const ikkeVaerre = (end: Reference): Krav => ({ slags: "IkkeVaerreEnd", end })
const dagenFoer: Reference = { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } }
const aendring = (
  indikator: Indikator,
  form: "absolut" | "relativ" | "procentpoint" = "absolut",
  mod: Reference = { slags: "aftalt" }
): Indikator => ({ slags: "aendring", indikator, mod, form })
const parret = (andet: object, registrering = "BesvarelseRegistreret"): Indikator =>
  ({
    slags: "personer",
    af: [{ registrering }],
    parret: { spoergsmaal: "er du tryg", skala: ["nej", "ja"], ...andet }
  }) as Indikator

const fejlI = (loefte: Maaling): ReadonlyArray<string> => {
  const aftale = lilleAftale({ sum: maaling(antal, mindst), loefte: { ...loefte, baselines: [baseline("3")] } })
  const laest = laesDelaftale(JSON.parse(JSON.stringify(aftale)))
  return Result.isFailure(laest) ? laest.failure.map(({ besked, sti }) => `${sti}: ${besked}`) : []
}

const i = "kriterier[1].maaling"

const afvist: ReadonlyArray<readonly [string, Maaling, string, RegExp]> = [
  ["a yearly figure by halves", maaling(opgjort, mindst, halvaar), `${i}.indikator.noegletal`, /hele år.*hvertHalvaar/],
  ["a yearly figure by a day", maaling(opgjort, mindst, senest), `${i}.indikator.noegletal`, /hele år.*senest/],
  [
    "a yearly figure by quarters",
    maaling(opgjort, kvartal(mindst)),
    `${i}.indikator.noegletal`,
    /hele år.*HverPeriode/
  ],
  [
    "a yearly figure in a share by halves",
    maaling({ ...indikatorer["rate-pr-tusind"] }, mindst, halvaar),
    `${i}.indikator.naevner.noegletal`,
    /hele år/
  ],
  [
    "a mean of years by halves",
    maaling(indikatorer["antal-i-gennemsnit"], mindst, halvaar),
    `${i}.indikator.gennemsnit`,
    /hele år/
  ],
  ["a survey by halves", maaling(svarandel, mindst, halvaar), `${i}.indikator`, /eget vindue/],
  ["a survey after its day", maaling(svarandel, mindst, senest), `${i}.indikator.vindue.til`, /efter fristen/],
  ["last year by halves", maaling(antal, ikkeVaerre(foregaaende), halvaar), `${i}.krav.end`, /foregaaende er et helt/],
  [
    "a benchmark by quarters",
    maaling(antal, kvartal(ikkeVaerre({ slags: "benchmark", serie: "landstal" }))),
    `${i}.krav.krav.end`,
    /benchmark er et helt/
  ],
  [
    "a path from last year by a day",
    maaling(antal, forloeb({ form: "foregaaende" }), senest),
    `${i}.krav.form`,
    /helt/
  ],
  [
    "a change from last year by halves",
    maaling(aendring(antal, "absolut", foregaaende), mindst, halvaar),
    `${i}.indikator.mod`,
    /helt/
  ],
  ["quarters of a half", maaling(antal, kvartal(mindst), halvaar), `${i}.krav`, /deler et helt år/],
  ["quarters of quarters", maaling(antal, kvartal(kvartal(mindst))), `${i}.krav.krav`, /deler et helt år/],
  [
    "a day outside",
    maaling(antal, mindst, { frist: { slags: "senest", dato: "2005-08-01" } }),
    `${i}.frist.dato`,
    /uden/
  ],
  [
    "a window from after its day",
    maaling(antal, mindst, { frist: { slags: "senest", dato: "2002-12-31", fra: "2003-01-01" } }),
    `${i}.frist.fra`,
    /ikke mellem/
  ],
  [
    "a count measured on a day",
    maaling(antal, ikkeVaerre(dagenFoer)),
    `${i}.krav.end`,
    /antal kan ikke måles på en dag/
  ],
  [
    "a count measured in a survey",
    maaling(antal, ikkeVaerre({ slags: "maalt", hvornaar: { slags: "undersoegelse", undersoegelse: "foer" } })),
    `${i}.krav.end`,
    /kun en svarandel/
  ],
  ["a change of a change", maaling(aendring(aendring(antal)), mindst), `${i}.indikator.indikator`, /på en ændring/],
  ["a change of a grade", maaling(aendring(bedoemt), mindst), `${i}.indikator.indikator`, /karakter/],
  ["percent as a number", maaling(aendring(procent), mindst), `${i}.indikator.form`, /skriv procentpoint/],
  [
    "procentpoint of a number",
    maaling(aendring(antal, "procentpoint"), mindst),
    `${i}.indikator.form`,
    /ingen procent/
  ],
  ["a change that follows a path", maaling(aendring(antal), forloeb()), `${i}.krav.fra`, /er en grænse/],
  [
    "a share of a change",
    maaling({ slags: "andel", taeller: aendring(antal), naevner: antal, pr: "100" }, mindst),
    `${i}.indikator.taeller`,
    /kan ikke indgå/
  ],
  [
    "a scale with an answer that is none",
    maaling(parret({ skala: ["nej", "jo"] }), mindst),
    `${i}.indikator.parret.skala[1]`,
    /svar/
  ],
  [
    "a scale with an answer twice",
    maaling(parret({ skala: ["nej", "nej"] }), mindst),
    `${i}.indikator.parret.skala`,
    /to gange/
  ],
  [
    "more steps than the scale has",
    maaling(parret({ fremgang: 2 }), mindst),
    `${i}.indikator.parret.fremgang`,
    /2 trin/
  ],
  [
    "pairs of other registrations",
    maaling(parret({}, "FormidlingRegistreret"), mindst),
    `${i}.indikator.parret`,
    /BesvarelseRegistreret/
  ],
  [
    "a follow-up by what has no key",
    maaling(
      {
        slags: "personer",
        af: [{ registrering: "TilflytterRegistreret" }],
        opfulgt: { af: { registrering: "LeveranceRegistreret" }, senest: "periodensUdgang" }
      },
      mindst
    ),
    `${i}.indikator.opfulgt.af`,
    /med nøgle/
  ]
]

describe("what cannot be said", () => {
  it.each(afvist)("is refused once, at its place: %s", (_, loefte, sti, siger) => {
    const fejl = fejlI(loefte)
    expect(fejl.map((en) => en.split(": ")[0])).toEqual([sti])
    expect(fejl[0]).toMatch(siger)
  })

  it("is refused as the change of what is itself a change, since neither would have a figure first", () => {
    const mod = (kriterium: string) => maaling(aendring(antal, "absolut", { slags: "indikator", kriterium }), mindst)
    const laest = laesDelaftale(JSON.parse(JSON.stringify(lilleAftale({ a: mod("b"), b: mod("a") }))))
    expect(Result.isFailure(laest) && laest.failure.map(({ sti }) => sti)).toEqual([
      "kriterier[0].maaling.indikator.mod.kriterium",
      "kriterier[1].maaling.indikator.mod.kriterium"
    ])
  })
})

describe("what can", () => {
  it.each<readonly [string, Maaling]>([
    ["a dated figure by halves", maaling(procent, mindst, halvaar)],
    ["a list by quarters", maaling(bestand, kvartal(mindst))],
    ["a list against the day before, by a day", maaling(aendring(bestand, "relativ", dagenFoer), mindst, senest)],
    ["an agreed baseline by halves", maaling(antal, ikkeVaerre({ slags: "aftalt" }), halvaar)],
    ["a grade by halves", maaling(bedoemt, { slags: "Bedoemt", mindst: "ja" }, halvaar)],
    ["a change of percentages", maaling(aendring(procent, "procentpoint", foregaaende), mindst)]
  ])("is taken: %s", (_, loefte) => {
    expect(fejlI(loefte)).toEqual([])
  })
})
