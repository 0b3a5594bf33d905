import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import type { Opslag } from "../../src/decisions/Opslag.ts"
import { beslut, type Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import { afvist, annulleret, delaftale, grunde, koder, logMed, lovlig, med, oensker, rettet, uuid } from "./scene.ts"

const tal = lovlig.TalOpgjort
const med31 = { ...tal, vaerdi: "31" }
const tilflytter = lovlig.TilflytterRegistreret

/** Faults of one registration that have nothing to do with each other, each with its code. */
const fejl = [
  [{ dato: "2016-01-01" }, "datoUdenForAftalen"],
  [{ aktivitet: "9" }, "ukendtAktivitet"],
  [{ omraader: ["nordbyen", "nordbyen"] }, "dobbeltOmraade"],
  [{ tema: "010190-1234" }, "muligtCprNummer"]
] as const

/** What an opslag says about everything a command could ask it. */
const billede = (opslag: Opslag) => ({
  alle: [...opslag.alle()],
  fund: Array.from({ length: 12 }, (_, position) => opslag.find(position)),
  ider: Array.from({ length: 120 }, (_, n) => opslag.harId(uuid(n))),
  celle: opslag.talICelle("klagesager|egeparken|2018/19|")
})

describe("beslut", () => {
  it("gives the events back as they were wanted where nothing is wrong", () => {
    const wanted = oensker([tal, tilflytter, rettet(2, tal, med31)])
    expect(beslut({ aftale: { ...ingenAftale, delaftale }, ...logMed() }, wanted)).toEqual(Result.succeed(wanted))
    expect(beslut({ aftale: { ...ingenAftale, delaftale }, ...logMed() }, [])).toEqual(Result.succeed([]))
  })

  it("names every reason at once, each with the number of its event", () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([...fejl]), { maxLength: 4 }), (commands) => {
        const events = commands.map((faults) =>
          med("ArrangementRegistreret", Object.assign({}, ...faults.map(([change]) => change)))
        )
        const given = afvist(logMed(), ...events)
        for (const [nummer, faults] of commands.entries()) {
          const here = new Set(koder(given.filter((reason) => reason.nummer === nummer)))
          const expected = faults.map(([, kode]) => kode as string)
          if (expected.includes("dobbeltOmraade")) expected.push("ukendtOmraade")
          expect([...here].sort()).toEqual(expected.sort())
        }
      })
    )
  })

  it("names an unknown role beside what is wrong with the event", () => {
    expect(koder(grunde(logMed(), [{ id: uuid(1), by: "ingen", event: med("TalOpgjort", { vaerdi: "-1" }) }]))).toEqual(
      ["ukendtRolle", "negativtAntal"]
    )
  })

  it("names what is wrong with an event whose id the log holds, too", () => {
    const given = koder(grunde(logMed(tilflytter), oensker([med("TalOpgjort", { vaerdi: "-1" })])))
    expect([...given].sort()).toEqual(["findesAllerede", "negativtAntal"])
  })

  it("names a personal number in the reason of a correction beside what is wrong with its position or value", () => {
    const cpr = "talt med 010190-1234"
    expect([...koder(afvist(logMed(tal), rettet(9, tal, med31, cpr)))].sort()).toEqual([
      "muligtCprNummer",
      "ukendtRegistrering"
    ])
    const negative = rettet(2, tal, { ...tal, vaerdi: "-1" }, cpr)
    expect([...koder(afvist(logMed(tal), negative))].sort()).toEqual(["muligtCprNummer", "negativtAntal"])
  })

  it("names what is wrong with the new value beside an old value that does not stand", () => {
    const given = koder(afvist(logMed(tal), rettet(2, med31, { ...tal, vaerdi: "-1" })))
    expect([...given].sort()).toEqual(["gammelVaerdiPasserIkke", "negativtAntal"])
  })

  it("sees the earlier events of a command: two figures for one cell, one id twice", () => {
    expect(afvist(logMed(), tal, med31)).toMatchObject([{ kode: "cellenHarEtTal", nummer: 1, vaerdi: "2" }])
    const [first, second] = oensker([tilflytter, lovlig.KontaktRegistreret])
    expect(grunde(logMed(), [first!, { ...second!, id: first!.id }])).toMatchObject([
      { kode: "findesAllerede", nummer: 1 }
    ])
  })

  it("lets a command correct and annul what it registered two events before", () => {
    expect(afvist(logMed(tilflytter), tal, tilflytter, rettet(3, tal, med31), annulleret(3, med31))).toEqual([])
    expect(afvist(logMed(tilflytter), tal, tilflytter, rettet(3, tal, med31), rettet(3, tal, med31))).toMatchObject([
      { kode: "gammelVaerdiPasserIkke", nummer: 3 }
    ])
  })

  it("frees the cell of a figure that is annulled or corrected away, and takes the one it is corrected to", () => {
    const vestervang = { ...tal, omraade: "vestervang" }
    expect(afvist(logMed(tal, annulleret(2, tal)), med31)).toEqual([])
    expect(afvist(logMed(tal, rettet(2, tal, vestervang)), med31)).toEqual([])
    expect(koder(afvist(logMed(tal, rettet(2, tal, vestervang)), vestervang))).toEqual(["cellenHarEtTal"])
    expect(koder(afvist(logMed(tal, vestervang), rettet(3, vestervang, med31)))).toEqual(["cellenHarEtTal"])
  })

  it("holds a correction against the value that stands, wherever it came from and why it came late", () => {
    const late = { ...tilflytter, kilde: { fil: "tilflyttere.csv", linje: 4 }, efteranmeldt: { begrundelse: "glemt" } }
    const log = logMed(late)
    const moved = { ...tilflytter, dato: "2018-05-02" }
    expect(afvist(log, rettet(2, tilflytter, moved))).toEqual([])
    expect(koder(afvist(log, rettet(2, late, tilflytter)))).toEqual(["ingenAendring"])
    expect(koder(afvist(log, rettet(2, tilflytter, tilflytter)))).toEqual(["ingenAendring"])
  })

  it("ruling 4: corrects an unknown number of participants to 12, and 12 back to unknown", () => {
    const { deltagere: _, ...unknown } = lovlig.ArrangementRegistreret
    const twelve = { ...unknown, deltagere: 12 }
    expect(afvist(logMed(unknown), rettet(2, unknown, twelve))).toEqual([])
    expect(afvist(logMed(unknown, rettet(2, unknown, twelve)), rettet(2, twelve, unknown))).toEqual([])
    expect(koder(afvist(logMed(unknown), rettet(2, twelve, unknown)))).toEqual(["gammelVaerdiPasserIkke"])
  })

  it("refuses to correct what is no registration: the agreement, a correction, an import", () => {
    const event: Oensket["event"] = {
      _tag: "ImportGennemfoert",
      fil: "a.csv",
      sha256: "0".repeat(64),
      laest: 0,
      optaget: 0,
      afvist: 0
    }
    const log = logMed(tal, rettet(2, tal, med31), event)
    for (const position of [0, 1, 3, 4, 5]) {
      expect(koder(afvist(log, annulleret(position, med31))), String(position)).toEqual(["ukendtRegistrering"])
    }
  })

  it("changes nothing in the log it looks in, refused or not", () => {
    const event = fc.constantFrom<Oensket["event"]>(
      tal,
      tilflytter,
      rettet(2, tal, med31),
      rettet(2, med31, tal),
      annulleret(2, tal),
      annulleret(2, med31),
      med("TalOpgjort", { vaerdi: "-1" })
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), (events) => {
        const log = logMed(tal, tilflytter, annulleret(3, tilflytter))
        const before = structuredClone(billede(log.opslag))
        afvist(log, ...events)
        expect(billede(log.opslag)).toEqual(before)
      })
    )
  })
})
