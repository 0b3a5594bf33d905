import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode, encode, type StoredEvent } from "../../src/events/codec.ts"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { viborg } from "../terms/viborg.ts"
import {
  delaftaleEvent,
  felter,
  fortrudt,
  gennemfoert,
  omroert,
  pligtdata,
  pligtfelter,
  pligttyper,
  typer,
  vaerdi
} from "./arbitraries.ts"

/** As it comes out of the log: through text. */
const stored = (type: string, data: unknown, v = 1): StoredEvent => JSON.parse(JSON.stringify({ type, v, data }))
const read = (event: StoredEvent) => decode(stored(event.type, event.data, event.v))
const kode = (type: string, data: unknown, v = 1) => {
  const decoded = decode(stored(type, data, v))
  return Result.isFailure(decoded) ? decoded.failure.kode : "taget"
}

const kilde = { fil: "logbog.csv", linje: 7 }
const tilflytter = { dato: "2018-05-01", omraade: "egeparken", noegle: "p1" }
const annulleret = { position: 2, foer: tilflytter, begrundelse: "tastefejl" }
const rettet = { position: 2, foer: tilflytter, efter: { ...tilflytter, noegle: "p2" }, begrundelse: "tastefejl" }
const order: { readonly [type: string]: ReadonlyArray<string> } = {
  ...Object.fromEntries(typer.map((type) => [type, Object.keys(felter[type])])),
  ...Object.fromEntries(pligttyper.map((type) => [type, Object.keys(pligtfelter[type])])),
  ImportGennemfoert: Object.keys(gennemfoert),
  ImportFortrudt: Object.keys(fortrudt),
  RegistreringRettet: ["position", "foer", "efter", "begrundelse", "kilde", "import"],
  RegistreringAnnulleret: ["position", "foer", "begrundelse", "kilde", "import"],
  DelaftaleIndgaaet: ["delaftale", "datagrundlag"]
}

/** Every copy in which two keys that follow each other have changed places, at any depth. */
function* ombyttede(json: unknown): Generator<unknown> {
  if (typeof json !== "object" || json === null) return
  const entries = Object.entries(json)
  for (const [at, [key, held]] of entries.entries()) {
    for (const other of ombyttede(held)) {
      yield Array.isArray(json) ? json.with(at, other) : { ...json, [key]: other }
    }
    if (at > 0 && !Array.isArray(json)) {
      yield Object.fromEntries(entries.with(at - 1, entries[at]!).with(at, entries[at - 1]!))
    }
  }
}

/** Whether the keys stand in the order of the list, each at most once and none besides. */
const inOrder = (data: object, keys: ReadonlyArray<string>) =>
  expect(Object.keys(data)).toEqual(keys.filter((key) => Object.hasOwn(data, key)))

describe("the codec", () => {
  it("gives back the same event of every type", () => {
    fc.assert(
      fc.property(delaftaleEvent, (event) => {
        expect(read(encode(event))).toEqual(Result.succeed(event))
      })
    )
  })

  it("writes version 1 of the event's own type, without tags, and leaves the event as it was", () => {
    fc.assert(
      fc.property(delaftaleEvent, (event) => {
        const before = structuredClone(event)
        const { data, type, v } = encode(event)
        expect([type, v]).toEqual([event._tag, 1])
        expect(JSON.stringify(data)).not.toContain('"_tag"')
        expect(event).toEqual(before)
      })
    )
  })

  it("writes the keys in the order of the format, however the event's own stand, and the same bytes each time", () => {
    fc.assert(
      fc.property(
        delaftaleEvent.chain((event) => fc.tuple(fc.constant(event), omroert<DelaftaleEvent>(event))),
        ([event, other]) => {
          fc.pre(event._tag !== "DelaftaleIndgaaet")
          const { data, type } = encode(other)
          inOrder(data, order[type]!)
          for (const key of ["foer", "efter"] as const) {
            if (key in event) inOrder(data[key] as object, order[(event as never)[key]["_tag"]]!)
          }
          if ("kilde" in data) inOrder(data["kilde"] as object, ["fil", "linje"])
          expect(JSON.stringify(data)).toBe(JSON.stringify(encode(event).data))
        }
      )
    )
  })

  it("reads only the order that it writes: two neighbours that change places are refused, wherever they stand", () => {
    const sample = delaftaleEvent.filter(({ _tag }) => _tag !== "DelaftaleIndgaaet").map(encode)
    fc.assert(
      fc.property(sample, ({ data, type }) => {
        for (const other of ombyttede(data)) expect(kode(type, other), JSON.stringify(other)).toBe("ugyldigtIndhold")
      })
    )
  })

  it("refuses a correction whose keys stand in another order, with the code for content", () => {
    const { position, ...rest } = rettet
    expect(kode("RegistreringRettet", rettet)).toBe("taget")
    expect(kode("RegistreringRettet", { ...rest, position })).toBe("ugyldigtIndhold")
    expect(kode("RegistreringAnnulleret", { ...annulleret, kilde })).toBe("taget")
    expect(kode("RegistreringAnnulleret", { kilde, ...annulleret })).toBe("ugyldigtIndhold")
  })

  it("refuses a type it does not know, whatever the version, and says that a newer one may", () => {
    const known = Object.keys(order)
    const other = fc.oneof(
      fc.string(),
      fc.constantFrom("constructor", "__proto__", "toString", "NotatSlettet", "talOpgjort")
    )
    fc.assert(
      fc.property(other, fc.constantFrom(1, 2), (type, v) => {
        fc.pre(!known.includes(type))
        expect(kode(type, tilflytter, v)).toBe("ukendtType")
      })
    )
    expect(decode({ type: "NytSlags", v: 1, data: {} })).toMatchObject({
      failure: { message: expect.stringContaining("NytSlags") }
    })
  })

  it("refuses every other version of a type it knows", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(order)), fc.constantFrom(0, 2, 3, -1, 1.5, 100), (type, v) => {
        expect(kode(type, {}, v)).toBe("ukendtVersion")
      })
    )
  })

  it("refuses a field too many, a field too few and a field that is null, in every type", () => {
    const event = delaftaleEvent.map(encode).filter(({ type }) => type !== "DelaftaleIndgaaet")
    const extra = fc.constantFrom("ekstra", "_tag", "constructor", "toString", "hasOwnProperty")
    fc.assert(
      fc.property(event, extra, fc.nat(), ({ data, type }, name, n) => {
        expect(kode(type, { ...data, [name]: "x" })).toBe("ugyldigtIndhold")
        const key = Object.keys(data)[n % Object.keys(data).length]!
        expect(kode(type, { ...data, [key]: null })).toBe("ugyldigtIndhold")
      })
    )
    const mindste = [
      ...typer.map((type) => [type, vaerdi(type, "ingen")] as const),
      ...pligttyper.map((type) => [type, pligtdata(type, "ingen")] as const)
    ]
    for (const [type, data] of mindste) {
      const needed = fc.sample(data, 1)[0]!
      expect(kode(type, needed), type).toBe("taget")
      for (const key of Object.keys(needed)) {
        const { [key]: _gone, ...rest } = needed
        expect(kode(type, rest), `${type} without ${key}`).toBe("ugyldigtIndhold")
      }
    }
  })

  it("refuses __proto__ wherever it stands", () => {
    const planted = [
      ["TilflytterRegistreret", tilflytter],
      ["TilflytterRegistreret", { ...tilflytter, kilde }],
      ["RegistreringAnnulleret", annulleret],
      ["RegistreringRettet", { ...rettet, kilde }]
    ] as const
    for (const [type, data] of planted) {
      const text = JSON.stringify(data)
      for (let at = text.indexOf("{"); at >= 0; at = text.indexOf("{", at + 1)) {
        for (const poison of ['"__proto__":{"noegle":"p9"}', '"__proto__":null', '"constructor":{}']) {
          const json = JSON.parse(`${text.slice(0, at + 1)}${poison},${text.slice(at + 1)}`)
          expect(decode({ type, v: 1, data: json }), `${type} ${at} ${poison}`).toMatchObject({
            failure: { kode: "ugyldigtIndhold" }
          })
        }
      }
    }
  })

  it("names the type and the path of what is wrong", () => {
    const message = (type: string, data: unknown) => Result.getOrThrow(Result.flip(decode(stored(type, data)))).message
    expect(message("TilflytterRegistreret", { ...tilflytter, dato: "2018-02-30" })).toMatch(
      /TilflytterRegistreret[\s\S]*a day that exists[\s\S]*"dato"/
    )
    expect(message("RegistreringRettet", { ...rettet, efter: { noegle: "p2" } })).toMatch(/RegistreringRettet: "efter"/)
    expect(message("RegistreringAnnulleret", { ...annulleret, position: 0 })).toMatch(/position/)
  })

  it("writes the agreement in the order of its schema and reads only that", () => {
    const delaftale = Object.fromEntries(Object.entries(viborg()).reverse()) as unknown as Delaftale
    const { data } = encode({ datagrundlag: "konstrueret", delaftale, _tag: "DelaftaleIndgaaet" })
    expect(JSON.stringify(data)).toBe(
      JSON.stringify(encode({ _tag: "DelaftaleIndgaaet", delaftale: viborg(), datagrundlag: "konstrueret" }).data)
    )
    expect(kode("DelaftaleIndgaaet", data)).toBe("taget")
    expect(kode("DelaftaleIndgaaet", { ...data, delaftale })).toBe("ugyldigtIndhold")
    expect(kode("DelaftaleIndgaaet", { datagrundlag: "konstrueret", delaftale: data["delaftale"] })).toBe(
      "ugyldigtIndhold"
    )
    expect(kode("DelaftaleIndgaaet", { ...data, datagrundlag: "opdigtet" })).toBe("ugyldigtIndhold")
  })
})
