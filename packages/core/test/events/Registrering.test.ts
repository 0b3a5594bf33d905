import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode, encode } from "../../src/events/codec.ts"
import { type Registreringstype, registreringer, typeAf } from "../../src/events/Registrering.ts"
import { Registreringstype as Navne } from "../../src/terms/Udvalg.ts"
import { registreringAf, typer, vaerdi } from "./arbitraries.ts"

/** The types whose schema, asked one after the other, takes the value with nothing left over. */
const taking = (json: unknown): ReadonlyArray<string> =>
  typer.filter((type) =>
    Result.isSuccess(
      Schema.decodeUnknownResult(registreringer[type] as Schema.Codec<unknown>, { onExcessProperty: "error" })(json)
    )
  )

const pairs = typer.flatMap((a) => typer.filter((b) => b !== a).map((b) => [a, b] as const))

describe("the types of registrations", () => {
  it("are the same in events and in the agreement's own list", () => {
    expect(Object.keys(registreringer).sort()).toEqual([...typer].sort())
    expect([...Navne.literals].sort()).toEqual([...typer].sort())
  })

  it("are told by the value alone, as its schema and no other takes it: with no, all or some of the optional keys", () => {
    const sample = fc
      .tuple(fc.constantFrom(...typer), fc.constantFrom("ingen", "alle", "nogle"))
      .chain(([type, valgfrie]) => vaerdi(type, valgfrie).map((data) => [type, data] as const))
    fc.assert(
      fc.property(sample, ([type, data]) => {
        expect(taking(data)).toEqual([type])
        expect(typeAf(data)).toBe(type)
      }),
      { numRuns: Math.max(300, fc.readConfigureGlobal()?.numRuns ?? 0) }
    )
  })

  it.each(pairs)("tells %s from %s", (a, b) => {
    for (const valgfrie of ["ingen", "alle"] as const) {
      const [one, other] = [fc.sample(vaerdi(a, valgfrie), 1)[0]!, fc.sample(vaerdi(b, valgfrie), 1)[0]!]
      expect([typeAf(one), typeAf(other)]).toEqual([a, b])
    }
  })

  it("are not told by what an object has from birth", () => {
    expect(typeAf(Object.create({ noegletal: "klagesager" }))).toBe("TilflytterRegistreret")
  })
})

const through = (event: object) => {
  const { data, type, v } = encode(event as never)
  return decode(JSON.parse(JSON.stringify({ type, v, data })))
}

describe("a correction", () => {
  it.each(typer)("of %s keeps both values whole, each with its tag", (type: Registreringstype) => {
    fc.assert(
      fc.property(registreringAf(type), registreringAf(type), (foer, efter) => {
        const rettet = { _tag: "RegistreringRettet", position: 2, foer, efter, begrundelse: "genoptalt" }
        expect(through(rettet)).toEqual(Result.succeed(rettet))
        const annulleret = { _tag: "RegistreringAnnulleret", position: 2, foer, begrundelse: "dobbelt" }
        expect(through(annulleret)).toEqual(Result.succeed(annulleret))
      }),
      { numRuns: 20 }
    )
  })

  it("reads the worked example of the log format: position 2, klagesager in Houlkærvænget, from 33 to 31", () => {
    const line =
      '{"position":2,"foer":{"noegletal":"klagesager","omraade":"houlkaervaenget","projektaar":"2017/18","vaerdi":"33"},"efter":{"noegletal":"klagesager","omraade":"houlkaervaenget","projektaar":"2017/18","vaerdi":"31"},"begrundelse":"Boligselskabet har genoptalt sagerne"}'
    const event = Result.getOrThrow(decode({ type: "RegistreringRettet", v: 1, data: JSON.parse(line) }))
    expect(event).toMatchObject({
      foer: { _tag: "TalOpgjort", vaerdi: "33" },
      efter: { _tag: "TalOpgjort", vaerdi: "31" }
    })
    expect(JSON.stringify(encode(event).data)).toBe(line)
  })

  it("reads the worked example's party on 13 April 2017 and its figure of Egeparken, and writes them as they stood", () => {
    const lines = [
      [
        "ArrangementRegistreret",
        '{"dato":"2017-04-13","aktivitet":"4","art":"beboerarrangement","status":"afholdt","omraader":["ellekonebakken"],"deltagere":80,"tovholder":"beboere","tema":"Loppemarked på Ærø, \\"æøå\\"\\nog {\\"commit\\":"}'
      ],
      ["TalOpgjort", '{"noegletal":"fraflytningsprocent","omraade":"egeparken","dato":"2017-12-31","vaerdi":"26.09"}']
    ] as const
    for (const [type, line] of lines) {
      const event = Result.getOrThrow(decode({ type, v: 1, data: JSON.parse(line) }))
      expect(event._tag).toBe(type)
      expect(JSON.stringify(encode(event).data)).toBe(line)
    }
  })
})
