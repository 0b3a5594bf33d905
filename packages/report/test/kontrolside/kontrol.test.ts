/** What the page checks with: chain, log, recount and checkpoint, each with something that is wrong. */
import { checkpointText, Position } from "@delaftale/core"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { holdCheckpoint } from "../../src/kontrolside/kontrol/holdCheckpoint.ts"
import { kaede } from "../../src/kontrolside/kontrol/kaede.ts"
import { regnEfter } from "../../src/kontrolside/kontrol/regnEfter.ts"
import { sammenhold, somEksport } from "../../src/kontrolside/kontrol/sammenhold.ts"
import { data, eksport, logId, omskrevet } from "./proevelog.ts"

const side = await data()
const helt = await eksport()
const tekst = new TextDecoder().decode(helt)
const hold = (bytes: Uint8Array) => Effect.runPromise(sammenhold(bytes, side.log))
const bytes = (nyt: string) => new TextEncoder().encode(nyt)

describe("the chain of commit lines", () => {
  it("holds from the genesis line to the head", () => {
    const { fejl, hoveder, linjer } = kaede(side.log)
    expect(fejl).toBeUndefined()
    expect(hoveder.map(({ position }) => position)).toEqual([0, 1, 2, 5, 6, 7])
    expect(linjer.map((nummer) => tekst.split("\n")[nummer - 1])).toEqual(side.log.commits)
  })

  it("breaks for every sign of a commit line that is another, but for a last seal that is another at the head too", () => {
    const steder = side.log.commits.flatMap((commit, nummer) => [...commit].map((_, sted) => [nummer, sted] as const))
    for (const [nummer, sted] of steder) {
      const commits = side.log.commits.map((commit, egen) => {
        const nyt = commit[sted] === "0" ? "1" : "0"
        return egen === nummer ? `${commit.slice(0, sted)}${nyt}${commit.slice(sted + 1)}` : commit
      })
      expect(kaede({ ...side.log, commits }).fejl, `${nummer} ${sted}`).toBeDefined()
    }
    expect(steder.length).toBeGreaterThan(900)
  })

  it("breaks where a line is missing, doubled or in another place", () => {
    const [a, b, ...resten] = side.log.commits
    for (const commits of [
      [b!, a!, ...resten],
      [a!, a!, b!, ...resten],
      [a!, ...resten],
      side.log.commits.slice(0, -1)
    ]) {
      expect(kaede({ ...side.log, commits }).fejl).toBeDefined()
    }
  })
})

describe("a log that is handed in", () => {
  it("is the same, one that goes on, or one that is shorter", async () => {
    expect(await hold(helt)).toMatchObject({ udfald: { _tag: "Ens" }, bundter: 5 })
    const kort = await data({ bundter: 4 })
    expect(await Effect.runPromise(sammenhold(helt, kort.log))).toMatchObject({
      udfald: { _tag: "Fortsaetter", flere: 1 },
      bundter: 4
    })
    const linjer = tekst.split("\n")
    expect(await hold(bytes(`${linjer.slice(0, -3).join("\n")}\n`))).toMatchObject({
      udfald: { _tag: "Kortere", mangler: 1 },
      bundter: 4
    })
  })

  it("is broken at a line, whatever bit of it is another", () =>
    fc.assert(
      fc.asyncProperty(fc.nat({ max: helt.length - 1 }), fc.nat({ max: 7 }), async (sted, bit) => {
        const flippet = helt.slice()
        flippet[sted] = flippet[sted]! ^ (1 << bit)
        const { bundter, udfald } = await hold(flippet)
        expect(udfald._tag).toBe("Brudt")
        if (udfald._tag !== "Brudt") return
        const linje = helt.subarray(0, sted).filter((byte) => byte === 10).length + 1
        expect(udfald.linje).toBeGreaterThanOrEqual(Math.min(linje, udfald.fra))
        expect(udfald.fra <= linje && udfald.linje + 1 >= linje, `${udfald.fra} ${linje} ${udfald.linje}`).toBe(true)
        expect(bundter).toBeLessThan(5)
      })
    ))

  it("is another one from the line on where the history was written anew and sealed anew", async () => {
    const { bundter, udfald } = await hold(await omskrevet())
    expect({ bundter, udfald }).toMatchObject({ bundter: 2, udfald: { _tag: "Afviger", fra: 6, linje: 9 } })
  })

  it("is another log by its id, and nothing at all is none", async () => {
    expect((await hold(bytes(tekst.replace("proeve", "andet")))).udfald._tag).not.toBe("Ens")
    expect((await hold(bytes('{"log":{"id":"andet","format":1}}\n'))).udfald._tag).toBe("Kortere")
    expect((await hold(new Uint8Array(0))).udfald).toMatchObject({ _tag: "Brudt", linje: 1 })
  })

  it("may come as segment files, each with its header", async () => {
    const linjer = tekst.trimEnd().split("\n")
    const hoved = '{"header":{"log":"proeve","format":1,"first":1,"seal":"","prevSegment":""}}'
    const del = (fra: number, til: number) => bytes(`${[hoved, ...linjer.slice(fra, til)].join("\n")}\n`)
    expect(somEksport([del(0, 5), del(5, linjer.length)])).toEqual(helt)
    expect(somEksport([helt])).toEqual(helt)
  })
})

describe("the table counted again", () => {
  it("is the page's on every day", async () => {
    const { haendelser } = await hold(helt)
    for (const dag of side.dage.keys()) {
      expect(regnEfter(side, haendelser, dag)).toEqual({
        celler: 32,
        andre: [],
        udeladt: 0,
        mangler: 0,
        grupperEns: true
      })
    }
    expect(side.dage.length).toBeGreaterThan(5)
  })

  it("is another one where an event is", async () => {
    const { haendelser } = await hold(helt)
    const andre = haendelser.map((en) =>
      en.event._tag === "TalOpgjort" && en.event.omraade === "vest"
        ? { ...en, event: { ...en.event, vaerdi: "20" } }
        : en
    )
    const sidst = side.dage.length - 1
    const talt = regnEfter(side, andre, sidst)!
    expect(talt.andre.map((nummer) => [side.celler[nummer]!.omraade, side.celler[nummer]!.projektaar])).toEqual([
      ["vest", "2001/02"],
      ["alle", "2001/02"]
    ])
    expect(regnEfter(side, haendelser.slice(0, -1), sidst)?.grupperEns).toBe(false)
    expect(regnEfter(side, haendelser.slice(1), sidst)).toBeUndefined()
  })
})

describe("a checkpoint that is pasted", () => {
  const { hoveder } = kaede(side.log)
  const note = (position: number, seal: string, log = logId as string) =>
    `${checkpointText({ log: log as typeof logId, position: Position.make(position), seal })}\n— nogen AAAA\n`
  const svar = (tekst: string) => holdCheckpoint(tekst, { hoveder, linjer: [] })

  it("is passed through at every head, the empty one too", () => {
    for (const { position, seal } of hoveder) expect(svar(note(position, seal))).toMatchObject({ fundet: "continues" })
  })

  it("is not where the seal is another, inside a batch, beyond the end, or of another log", () => {
    const seal = hoveder[3]!.seal
    expect(svar(note(2, seal))).toMatchObject({ fundet: "anotherSeal" })
    expect(svar(note(4, seal))).toMatchObject({ fundet: "insideBatch" })
    expect(svar(note(9, seal))).toMatchObject({ fundet: "notReached" })
    expect(svar(note(5, seal, "andet"))).toMatchObject({ fundet: "anotherLog" })
  })

  it("may have been through a mail, and a text that is none is said to be none", () => {
    const { position, seal } = hoveder[3]!
    expect(svar(`\r\n${note(position, seal).replaceAll("\n", "\r\n")}`)).toMatchObject({ fundet: "continues" })
    for (const tekst of ["", "hej", "delaftale/proeve\n1\nAAAA\n"]) expect(svar(tekst)._tag).toBe("Ulaeselig")
  })
})
