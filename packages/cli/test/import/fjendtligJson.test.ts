/** Hostile JSON: agreement files, lines of a log and registrations; refused in words, or kept and read back the same. */
import {
  decodeEvent,
  decodeEventLine,
  type EventLine,
  encodeEvent,
  encodeEventLine,
  indgaa,
  laesDelaftale,
  laesTilstand,
  type Oensket,
  registrer,
  type StoredEvent
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, it } from "vitest"
import { erRen, log, nu, ondeBytes, ondJson, ondTekst, ondtTal, proev } from "./fjendtligt.ts"
import { laes } from "./viborg.ts"

const aftale = new TextDecoder().decode(laes("delaftale.json"))
const id = "00000000-0000-4000-8000-000000000001"

interface Sted {
  readonly i: Record<string, unknown>
  readonly noegle: string
}

const stederI = (vaerdi: unknown): ReadonlyArray<Sted> =>
  typeof vaerdi !== "object" || vaerdi === null
    ? []
    : Object.keys(vaerdi).flatMap((noegle) => {
        const i = vaerdi as Record<string, unknown>
        return [{ i, noegle }, ...stederI(i[noegle])]
      })

const antalSteder = stederI(JSON.parse(aftale)).length
const [mV, mN] = ["@@vaerdi@@", "@@noegle@@"]

/** The JSON with one place made hostile: its value, its name, or something put in beside it. */
const forvansket = (json: string, antal: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat({ max: antal - 1 }),
      fc.constantFrom("vaerdi", "noegle", "ved", "fjern", "gentag"),
      ondJson,
      ondTekst.map((tekst) => JSON.stringify(tekst)),
      fc.constantFrom(undefined, 2)
    )
    .map(([nummer, hvordan, vaerdi, navn, indryk]) => {
      const hele: unknown = JSON.parse(json)
      const { i, noegle } = stederI(hele)[nummer]!
      if (hvordan === "vaerdi") i[noegle] = mV
      else if (hvordan === "fjern") delete i[noegle]
      else if (hvordan === "gentag" && Array.isArray(i)) i.push(i[0])
      else if (!Array.isArray(i)) {
        i[mN] = hvordan === "noegle" ? i[noegle] : mV
        if (hvordan === "noegle") delete i[noegle]
      } else i.push(mV)
      return JSON.stringify(hele, null, indryk)
        .replace(`"${mV}"`, () => vaerdi)
        .replace(`"${mN}"`, () => navn)
        .replaceAll("\n", nummer % 2 === 0 ? "\n" : "\r\n")
    })

/** As `init` reads a file. */
const somJson = (bytes: Uint8Array): Result.Result<unknown, unknown> =>
  Result.try(
    () =>
      JSON.parse(
        Buffer.from(bytes)
          .toString("utf8")
          .replace(/^\uFEFF/, "")
      ) as unknown
  )

it("refuses a hostile agreement in words, or keeps it and reads it back the same", async () =>
  await fc.assert(
    fc.asyncProperty(ondeBytes(forvansket(aftale, antalSteder)), async ({ bytes }) => {
      const json = somJson(bytes)
      if (Result.isFailure(json)) {
        expect(String(json.failure)).toMatch(/^(Syntax|Range)Error: ./)
        return
      }
      const laest = laesDelaftale(json.success)
      expect(erRen()).toBe(true)
      if (Result.isFailure(laest)) {
        expect(laest.failure.map(({ besked }) => besked.length > 3)).toEqual(laest.failure.map(() => true))
        expect(laest.failure).not.toEqual([])
        return
      }
      const ved = { id, by: "bestyrelsen", nu }
      const indgaaet = indgaa(log, { delaftale: laest.success, datagrundlag: "konstrueret" }, ved)
      const { svar, uroert } = await proev(Effect.andThen(indgaaet, laesTilstand(log)), [])
      expect(erRen()).toBe(true)
      if ("svar" in svar) expect(svar.svar.aftale.delaftale).toEqual(json.success)
      else expect([uroert, svar.fejl._tag, svar.fejl.message.length > 10]).toEqual([true, "InvalidEvent", true])
    })
  ))

const linje = `{"p":1,"id":"${id}","type":"TalOpgjort","v":1,"at":"${nu}","by":"bo","kendt":"2018-04-16","data":{"noegletal":"klagesager","omraade":"vestervang","projektaar":"2017-18","vaerdi":"15","kilde":{"fil":"k.csv","linje":2},"a":[1,{"b":"c"}]}}`

const ensMedSigSelv = (skrevet: string): void => {
  const laest = decodeEventLine(skrevet)
  expect(Result.isSuccess(laest) && Result.getOrUndefined(encodeEventLine(laest.success))).toBe(skrevet)
}

it("reads no line that it would not have written itself, byte for byte", () =>
  fc.assert(
    fc.property(fc.oneof(forvansket(linje, stederI(JSON.parse(linje)).length), ondJson, ondTekst), (tekst) => {
      const laest = decodeEventLine(tekst)
      expect(erRen()).toBe(true)
      if (Result.isSuccess(laest)) ensMedSigSelv(tekst)
      else expect([laest.failure._tag, laest.failure.message.length > 10]).toEqual(["InvalidLine", true])
    })
  ))

it("writes no event that it could not read back just as it is", () =>
  fc.assert(
    fc.property(forvansket(linje, stederI(JSON.parse(linje)).length), fc.option(ondtTal), (tekst, tal) => {
      const json = Result.try(() => JSON.parse(tekst) as EventLine)
      if (Result.isFailure(json) || typeof json.success !== "object" || json.success === null) return
      const event = tal === null ? json.success : { ...json.success, data: { tal, ...json.success.data } }
      const skrevet = encodeEventLine(event)
      expect(erRen()).toBe(true)
      if (Result.isFailure(skrevet)) {
        expect([skrevet.failure._tag, skrevet.failure.advice.length > 3]).toEqual(["InvalidEvent", true])
      } else {
        ensMedSigSelv(skrevet.success)
        expect(Result.getOrUndefined(decodeEventLine(skrevet.success))).toEqual(event)
      }
    })
  ))

const kilde = { fil: "x.csv", linje: 2 }
const gode: ReadonlyArray<Oensket> = [
  { _tag: "TalOpgjort", noegletal: "klagesager", omraade: "vestervang", projektaar: "2017/18", vaerdi: "15", kilde },
  {
    _tag: "ArrangementRegistreret",
    dato: "2017-09-12",
    aktivitet: "2",
    art: "vejvisertur",
    status: "afholdt",
    omraader: ["vestervang"],
    deltagere: 12,
    tema: "x",
    kilde
  },
  {
    _tag: "DeltagelseRegistreret",
    dato: "2017-09-12",
    aktivitet: "2",
    art: "vejvisertur",
    omraade: "vestervang",
    noegle: "p-1",
    kilde
  },
  {
    _tag: "InformationsbrevRegistreret",
    dato: "2017-09-12",
    omraader: ["vestervang"],
    status: "udsendt",
    tema: "x",
    kilde
  }
].map((event) => ({ id, by: "boligselskab", kendt: "2018-04-16", event }) as unknown as Oensket)

/** As it would come from outside: an envelope, and an event by name, version and data. */
const ondRegistrering = fc
  .tuple(fc.constantFrom(...gode), fc.nat(), ondTekst, ondtTal, fc.nat({ max: 2 }))
  .map(([{ event, ...konvolut }, nummer, tekst, tal, gange]) => {
    const ny: Record<string, unknown> = { ...konvolut, ...structuredClone(encodeEvent(event)) }
    const steder = stederI(ny).filter(({ i, noegle }) => typeof i[noegle] !== "object")
    for (const n of [nummer, nummer * 7 + 3].slice(0, gange)) {
      const { i, noegle } = steder[n % steder.length]!
      i[noegle] = typeof i[noegle] === "number" ? tal : tekst
    }
    return ny as unknown as Omit<Oensket, "event"> & StoredEvent
  })

it("refuses a hostile registration in words, or keeps it and reads it back the same", async () =>
  await fc.assert(
    fc.asyncProperty(ondRegistrering, async ({ data, type, v, ...konvolut }) => {
      const laest = decodeEvent({ type, v, data: structuredClone(data) })
      expect(erRen()).toBe(true)
      if (Result.isFailure(laest)) {
        expect(laest.failure.message.length).toBeGreaterThan(10)
        return
      }
      const oensket = { ...konvolut, event: laest.success } as Oensket
      const { skrevet, svar, uroert } = await proev(registrer(log, [oensket], nu))
      expect(erRen()).toBe(true)
      if ("svar" in svar) {
        expect(skrevet.map(({ at: _, position: __, ...resten }) => resten)).toEqual([oensket])
        expect(encodeEvent(skrevet[0]!.event)).toEqual({ type, v, data })
        return
      }
      expect([uroert, skrevet.length, svar.fejl.message.length > 10]).toEqual([true, 0, true])
      expect(["Afvist", "InvalidEvent"]).toContain(svar.fejl._tag)
    })
  ))
