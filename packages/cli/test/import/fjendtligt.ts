/** What somebody could send to do harm, and a log in memory to try it on. */
import { bundter, emptyHead, indgaa, LogId, LogStore, memoryStore, pureSha256, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { delaftale } from "./viborg.ts"

const ord = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "1e400",
  "-1e400",
  "12345678901234567890",
  "-0",
  "NaN",
  "Infinity",
  "null",
  "../x",
  "..\\..\\x",
  "/etc/passwd",
  "CON",
  "NUL.csv",
  "x".repeat(300),
  "æ".repeat(150),
  '"',
  '";"',
  "a;b;c",
  "'",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "a\udc00b",
  "\ufeff",
  "\ufeffDato",
  "\u202egnp.exe",
  "\u2066x\u2069",
  "\u200b",
  "a\u030a",
  "\u2028\u2029",
  "\r\n",
  "\r",
  "\t",
  "\u001b[31m",
  "\u0085",
  '=HYPERLINK("http://x.invalid")',
  "+1",
  "@SUM(A1)",
  "-2+3",
  "010170-0000",
  "{{x}}",
  "$x",
  "[x]",
  "<script>",
  "%s%n",
  "😀",
  " ",
  ""
] as const

const lange = fc.constantFrom(1999, 2000, 2001, 9_999, 10_001, 300_000).map((antal) => "x".repeat(antal))

/** A text; one in twenty is huge. */
export const ondTekst: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...ord) },
  { weight: 6, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...ord), fc.constantFrom(...ord)).map((to) => to.join("")) },
  { weight: 1, arbitrary: lange }
)

export const ondtTal: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    0.1,
    -1,
    1e21,
    2 ** 53,
    Number("12345678901234567890"),
    5e-324
  ),
  fc.double()
)

/** JSON as it stands in a file, lawful and not, for where a value is wanted. */
export const ondJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: ondTekst.map((tekst) => JSON.stringify(tekst)) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "1e400",
      "-1e400",
      "12345678901234567890",
      "-0",
      "NaN",
      "01",
      "0.1",
      "null",
      "true",
      "[]",
      "{}",
      "[null]",
      '{"__proto__":{"forurenet":true}}',
      '{"constructor":{"prototype":{"forurenet":true}}}',
      '{"__proto__":null}',
      '"\\ud800"',
      '"\\u0000"',
      "undefined",
      "'x'",
      '"a" /* b */',
      '"x",'
    )
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(27, 32, 100, 100_000).map((dybde) => `${"[".repeat(dybde)}${"]".repeat(dybde)}`)
  },
  { weight: 2, arbitrary: fc.json() }
)

/** A failure is told without thousands of numbers; its seed repeats it. */
const kort = (bytes: Uint8Array) => ({ bytes, [fc.toStringMethod]: () => `${bytes.length} bytes` })

const ikkeUtf8 = fc.constantFrom([0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf8, 0x88], [0xc0, 0x80], [0])

/** Bytes of a text, one time in five with something in them that is no UTF-8, or with a mark before it. */
export const ondeBytes = (tekst: fc.Arbitrary<string>): fc.Arbitrary<{ readonly bytes: Uint8Array }> =>
  fc
    .tuple(
      tekst,
      fc.constantFrom("", "", "", "", "", "\ufeff", "\ufeff", "\ufeff\ufeff", "\r\n"),
      fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.tuple(fc.nat(), ikkeUtf8) })
    )
    .map(([indhold, foran, brud]) => {
      const bytes = new TextEncoder().encode(foran + indhold)
      if (brud === null) return kort(bytes)
      const sted = brud[0] % (bytes.length + 1)
      return kort(
        Uint8Array.from(Buffer.concat([bytes.subarray(0, sted), Uint8Array.from(brud[1]), bytes.subarray(sted)]))
      )
    })

/** Nothing that came from outside has changed what all objects share. */
export const erRen = (): boolean =>
  Object.keys(Object.prototype).length === 0 &&
  Object.keys(Array.prototype).length === 0 &&
  ({} as { readonly forurenet?: unknown }).forurenet === undefined

export const log: LogId = LogId.make("fjendtlig")
export const nu = "2022-01-01T00:00:00.000Z"

const medAftale: ReadonlyArray<SealedBatch> = await Effect.runPromise(
  Effect.gen(function* () {
    const id = "00000000-0000-4000-8000-000000000000"
    yield* indgaa(log, { delaftale, datagrundlag: "konstrueret" }, { id, by: delaftale.organer[0].id, nu })
    return yield* Stream.runCollect((yield* LogStore).read(log))
  }).pipe(Effect.provide(memoryStore))
)

/** Tries something on a log of its own, with or without the agreement in it; what it did is read back. */
export const proev = <A, E>(
  handling: Effect.Effect<A, E, LogStore>,
  begyndelse: ReadonlyArray<SealedBatch> = medAftale
) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const store = yield* LogStore
      const [foerste, ...resten] = begyndelse
      if (foerste !== undefined) yield* store.append(log, emptyHead(pureSha256, log), [foerste, ...resten])
      const foer = yield* store.head(log)
      const svar = yield* Effect.result(handling)
      const laeste = yield* Stream.runCollect(bundter(log))
      return {
        uroert: (yield* store.head(log)).seal === foer.seal,
        svar: Result.isSuccess(svar) ? { svar: svar.success } : { fejl: svar.failure },
        skrevet: laeste.flatMap(({ haendelser }) => haendelser).filter(({ position }) => position > foer.position)
      }
    }).pipe(Effect.provide(memoryStore))
  )
