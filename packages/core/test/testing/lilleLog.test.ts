import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { bundter } from "../../src/app/haendelser.ts"
import { vurderHaendelser } from "../../src/app/vurderHaendelser.ts"
import * as Interval from "../../src/ground/Interval.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { lilleLog } from "../../src/testing/lilleLog.ts"
import { maaling } from "../../src/testing/maalinger.ts"

const aftale = lilleAftale({
  loefte: maaling(indikatorer.opgjort, { slags: "Hoejst", graense: "9" }, { omfang: "hvertOmraade" })
})
const tal = { _tag: "TalOpgjort", noegletal: "klager", omraade: "nord", projektaar: "2001/02", vaerdi: "8" } as const

const iNord = (haendelser: ReturnType<typeof lilleLog>["haendelser"], kendtPr: string) => {
  const alle = vurderHaendelser(aftale, haendelser, { idag: "2006-01-01", kendtPr })
  const { status, vaerdi } = alle.find((en) => en.omraade === "nord" && en.projektaar === "2001/02")!
  return [status, vaerdi === undefined ? undefined : Interval.toDanish(vaerdi)]
}

describe("lilleLog", () => {
  const log = lilleLog(aftale).paa("2002-08-15").af("boligselskab").med(tal).paa("2002-09-01").ret(2, { vaerdi: "12" })

  it("is judged as it was known on each of its days", () => {
    expect(iNord(log.haendelser, "2002-08-31")).toEqual(["opfyldt", "8"])
    expect(iNord(log.haendelser, "2002-09-01")).toEqual(["ikkeOpfyldt", "12"])
    expect(iNord(log.annuller(2).haendelser, "2002-09-01")).toEqual(["kanIkkeVurderes", undefined])
  })

  it("leaves the log it grew from as it was", () => {
    expect(log.haendelser).toHaveLength(3)
    log.annuller(2)
    expect(log.haendelser).toHaveLength(3)
  })

  it("throws at what a decision would refuse", () => {
    expect(() => log.med(tal)).toThrow(/already holds the figure/)
    expect(() => log.ret(7, { vaerdi: "1" })).toThrow(/no registration stands at position 7/)
    expect(() => log.af("ingen").med({ ...tal, omraade: "syd" })).toThrow(/role/)
  })

  it("reads back from a store as it was written", async () => {
    const id = LogId.make("lille")
    const laest = await Effect.runPromise(
      Effect.andThen(log.skriv(id), Stream.runCollect(bundter(id))).pipe(Effect.provide(memoryStore))
    )
    expect(laest.flatMap(({ haendelser }) => haendelser)).toEqual(log.haendelser)
  })
})
