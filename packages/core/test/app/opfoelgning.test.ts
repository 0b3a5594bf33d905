/** What is followed up beside the table, from a log of Viborg: coverages, judgements, and every cut of the log. */
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Opfoelgning, opfoelgning } from "../../src/app/opfoelgning.ts"
import type { Statusvalg } from "../../src/app/Statusvalg.ts"
import { indgaa, registrer } from "../../src/app/skriv.ts"
import { status } from "../../src/app/status.ts"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import * as Interval from "../../src/ground/Interval.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { beslutning, forbrug, forhold, notat, overdraget, underrettet } from "../decisions/pligter.ts"
import { delaftale, lovlig, med, uuid } from "../decisions/scene.ts"

const log = LogId.make("viborg")
const nu = "2021-06-01T08:00:00.000Z"
const altid: Statusvalg = { idag: "2021-06-01" }

type Skrevet = readonly [kendt: string, event: Oensket["event"]]

/** Each event in a batch of its own. */
const svar = (
  skrevne: ReadonlyArray<Skrevet>,
  ...valgte: ReadonlyArray<Statusvalg>
): Promise<ReadonlyArray<Opfoelgning>> =>
  Effect.runPromise(
    Effect.gen(function* () {
      yield* indgaa(log, { delaftale, datagrundlag: "konstrueret" }, { id: uuid(1), by: "bestyrelse", nu })
      for (const [n, [kendt, event]] of skrevne.entries()) {
        yield* registrer(log, [{ id: uuid(n + 2), by: "faellessekretariat", kendt, event }], nu)
      }
      return yield* Effect.forEach(valgte, (valg) =>
        Effect.flatMap(status(log, valg), (regnskab) => opfoelgning(regnskab, valg))
      )
    }).pipe(Effect.provide(memoryStore))
  )

const dag = "2018-06-01"
const tal = (noegletal: string, vaerdi: string, omraade = "egeparken"): Skrevet => {
  const naar =
    delaftale.noegletal.find(({ id }) => id === noegletal)?.tid === "dato" ? { dato: dag } : { projektaar: "2018/19" }
  return [dag, { _tag: "TalOpgjort", noegletal, omraade, ...naar, vaerdi }]
}
const iAlle = (noegletal: string, vaerdi: string) => delaftale.boligomraader.map(({ id }) => tal(noegletal, vaerdi, id))
const tilflyttere = (antal: number): ReadonlyArray<Skrevet> =>
  Array.from({ length: antal }, (_, n) => [dag, { ...lovlig.TilflytterRegistreret, noegle: `p${n}` }])

const celle = ({ fulgte }: Opfoelgning, kriterium: string, omraade?: string) => {
  const fundet = fulgte.find(
    (en) => en.kriterium === kriterium && en.omraade === omraade && en.projektaar === "2018/19"
  )!
  const { aarsag, status: hvad, vaerdi } = fundet
  return [hvad, ...(vaerdi === undefined ? [] : [Interval.toDanish(vaerdi)]), ...(aarsag === undefined ? [] : [aarsag])]
}
const en = async (...skrevne: ReadonlyArray<Skrevet>): Promise<Opfoelgning> => (await svar(skrevne, altid))[0]!

describe("promises beside the table", () => {
  it("P2: are all households of the area, 399 of 400 are not, and households that nobody reported are no zero", async () => {
    const brev = (antal: string) => tal("husstande-med-informationsbrev", antal)
    expect(celle(await en(brev("400"), tal("husstande", "400")), "P2", "egeparken")).toEqual(["opfyldt", "100"])
    const faa = await en(brev("399"), tal("husstande", "400"))
    expect(celle(faa, "P2", "egeparken")).toEqual(["ikkeOpfyldt", "99,75"])
    expect(celle(faa, "P2", "vestervang")).toEqual(["kanIkkeVurderes", "manglerIndberetning"])
    expect(celle(await en(brev("399")), "P2", "egeparken")).toEqual(["kanIkkeVurderes", "manglerIndberetning"])
    expect(celle(await en(brev("0"), tal("husstande", "0")), "P2", "egeparken")).toEqual([
      "kanIkkeVurderes",
      "naevnerNul"
    ])
  })

  it("P6: expects 10 to 15 % of the residents, and knows nothing without all six areas' residents", async () => {
    const tur = (deltagere: number): Skrevet => [
      dag,
      med("ArrangementRegistreret", { aktivitet: "2", art: "vejvisertur", deltagere })
    ]
    expect(celle(await en(tur(200), ...iAlle("beboerantal", "250")), "P6")).toEqual(["opfyldt", "40/3"])
    expect(celle(await en(tur(240), ...iAlle("beboerantal", "250")), "P6")).toEqual(["ikkeOpfyldt", "16"])
    expect(celle(await en(tur(200)), "P6")).toEqual(["kanIkkeVurderes", "manglerIndberetning"])
    const fem = await en(tur(200), ...iAlle("beboerantal", "250").slice(1))
    expect(celle(fem, "P6")).toEqual(["kanIkkeVurderes", "0..16", "manglerIndberetning"])
    expect(delaftale.forpligtelser.filter(({ foelgesVed }) => foelgesVed?.anslaaet).map(({ id }) => id)).toEqual(["P6"])
  })

  it("P7 and P11: count folders and reports against those who moved in", async () => {
    const mapper: Skrevet = [dag, { ...lovlig.LeveranceRegistreret, antal: 3 }]
    const alle = await en(mapper, ...tilflyttere(3), tal("tilflyttere", "4"))
    expect(celle(alle, "P7", "egeparken")).toEqual(["opfyldt", "100"])
    expect(celle(alle, "P11", "egeparken")).toEqual(["ikkeOpfyldt", "75"])
    const ingenListe = await en(mapper, tal("tilflyttere", "4"))
    expect(celle(ingenListe, "P7", "egeparken")).toEqual(["kanIkkeVurderes", "manglerIndberetning"])
    expect(celle(ingenListe, "P11", "egeparken")).toEqual(["kanIkkeVurderes", "manglerIndberetning"])
  })

  it("P4, P12 and P13: are as the last grade says, and not judged where nobody did", async () => {
    const bedoemt = (kriterium: string, karakter: string, omraade?: string): Skrevet => [
      dag,
      med("BedoemmelseAfgivet", { kriterium, karakter, ...(omraade === undefined ? {} : { omraade }) })
    ]
    const alle = await en(
      bedoemt("P4", "delvist fulgt"),
      bedoemt("P13", "delvist fulgt"),
      bedoemt("P13", "fulgt"),
      bedoemt("P12", "fulgt", "egeparken")
    )
    expect(celle(alle, "P4")[0]).toBe("ikkeOpfyldt")
    expect(celle(alle, "P13")[0]).toBe("opfyldt")
    expect(celle(alle, "P12", "egeparken")[0]).toBe("opfyldt")
    expect(celle(alle, "P12", "vestervang")).toEqual(["kanIkkeVurderes", "ikkeBedoemt"])
  })

  it("have no row in the verdict table", async () => {
    const vist = await Effect.runPromise(
      Effect.gen(function* () {
        yield* indgaa(log, { delaftale, datagrundlag: "konstrueret" }, { id: uuid(1), by: "bestyrelse", nu })
        return yield* status(log, altid)
      }).pipe(Effect.provide(memoryStore))
    )
    const fulgte = delaftale.forpligtelser.filter(({ foelgesVed }) => foelgesVed !== undefined).map(({ id }) => id)
    expect(fulgte).toEqual(["P2", "P4", "P6", "P7", "P11", "P12", "P13"])
    expect(vist.vurderinger.filter(({ kriterium }) => fulgte.includes(kriterium))).toEqual([])
  })
})

describe("a cut of the log", () => {
  const dage = ["2018-05-01", "2018-06-01", "2019-01-01"] as const
  const haendelse = fc.constantFrom<Oensket["event"]>(
    forhold,
    underrettet({}),
    underrettet({ part: "samarbejdsparter" }),
    beslutning,
    overdraget({}),
    forbrug({}),
    notat({}),
    notat({ aktivitet: "2" }),
    lovlig.LeveranceRegistreret
  )
  /** What a decider takes: the circumstance before its messages, nothing said twice. */
  const raekke = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...dage), haendelse), { selector: ([, event]) => JSON.stringify(event) })
    .map((alle): ReadonlyArray<Skrevet> => {
      const opstaaet = alle.findIndex(([, event]) => event === forhold)
      return alle.filter(([, { _tag }], n) => _tag !== "PartUnderrettet" || (opstaaet >= 0 && opstaaet < n))
    })

  it("at a position answers as the log did then, and on a day as a log of what was known", async () => {
    await fc.assert(
      fc.asyncProperty(raekke, fc.nat({ max: 9 }), fc.constantFrom(...dage), async (alle, antal, kendtPr) => {
        const valg = { ...altid, position: antal + 1 }
        const [ved, paaDagen] = await svar(alle, valg, { ...altid, kendtPr })
        const [foer] = await svar(alle.slice(0, antal), altid)
        expect(ved).toEqual(foer)
        const numre = [...alle.keys()].filter((n) => alle[n]![0] <= kendtPr)
        expect(paaDagen!.sager.map(({ position }) => position)).toEqual(
          numre.filter((n) => ["ForholdOpstaaet", "BeslutningIndbragt"].includes(alle[n]![1]._tag)).map((n) => n + 2)
        )
        expect([...paaDagen!.notater.values()].reduce((sum, en) => sum + en, 0)).toBe(
          numre.filter((n) => alle[n]![1]._tag === "LogbogsnotatSkrevet").length
        )
        expect(paaDagen!.forbrug!.samlet.bogfoeringer).toBe(
          numre.filter((n) => alle[n]![1]._tag === "ForbrugBogfoert").length
        )
      }),
      { numRuns: Math.min(25, fc.readConfigureGlobal()?.numRuns ?? 25) }
    )
  })
})
