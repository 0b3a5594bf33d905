/** Hostile mappings and hostile files under lawful ones: an answer in words, and nothing half written. */
import { decodeEvent, encodeEvent, laesAfbildning, laesTilstand, tilfoejTil } from "@delaftale/core"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, it } from "vitest"
import type { Kildefil } from "../../../src/import/indhold.ts"
import { laesFil } from "../../../src/import/laesFil.ts"
import { provAfbildning } from "../../../src/import/provAfbildning.ts"
import { erRen, log, nu, ondeBytes, ondJson, ondTekst, proev } from "../fjendtligt.ts"
import { delaftale, fil, indlaes } from "../viborg.ts"
import { type Ark, ark } from "./ark.ts"
import { afbildninger, somCsv, somJsonlinjer, tomt } from "./former.ts"

/** As the command does it, to a log in memory. */
const indlaesTil = (en: Ark, kilde: Kildefil, springFejlOver: boolean) =>
  Effect.gen(function* () {
    const tilstand = yield* laesTilstand(log)
    const aftale = { ...tilstand.aftale, delaftale: tilstand.aftale.delaftale! }
    const grundlag = { aftale, opslag: tilstand.opslag, naeste: tilstand.head.position + 1 }
    const svar = laesFil(kilde, grundlag, { springFejlOver, afbildninger: afbildninger(en) })
    if (Arr.isReadonlyArrayNonEmpty(svar.oenskede)) yield* tilfoejTil(log, tilstand, svar.oenskede, nu)
    return svar
  })

const slagsFil = fc.constantFrom("csv", "ndjson", "jsonl", "xlsx", "txt")

it("answers any bytes under any mapping, and writes a file whole or not at all", async () =>
  await fc.assert(
    fc.asyncProperty(ark, slagsFil, ondeBytes(ondTekst), fc.boolean(), async (en, slags, { bytes }, spring) => {
      const kilde = { navn: `${en.navn}.${slags}`, bytes }
      const { skrevet, svar, uroert } = await proev(indlaesTil(en, kilde, spring))
      expect(svar).toHaveProperty("svar")
      expect(uroert).toBe(skrevet.length === 0)
      expect(erRen()).toBe(true)
    }),
    { numRuns: 50 }
  ))

it("tells of lawful files with anything put in, and what it takes is closed by an import", async () =>
  await fc.assert(
    fc.asyncProperty(
      ark,
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.oneof(ondTekst, ondJson)), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (en, json, aendringer, spring) => {
        const god = json ? somJsonlinjer(en) : somCsv(en)
        const tekst = aendringer.reduce((hidtil, [sted, vaek, ind]) => {
          const her = sted % (hidtil.length + 1)
          return hidtil.slice(0, her) + ind + hidtil.slice(her + vaek)
        }, new TextDecoder().decode(god.bytes))
        const { skrevet, svar, uroert } = await proev(indlaesTil(en, fil(god.navn, tekst), spring))
        if (!("svar" in svar)) return expect(svar).toHaveProperty("svar")
        const { advarsler, afviste, filfejl, oenskede } = svar.svar
        for (const { grund, raad } of [...advarsler, ...afviste, ...(filfejl === null ? [] : [filfejl])]) {
          expect([grund, raad]).not.toContain("")
        }
        expect(uroert).toBe(oenskede.length === 0)
        expect(skrevet.length).toBe(oenskede.length)
        if (oenskede.length > 0) expect(skrevet.at(-1)!.event._tag).toBe("ImportGennemfoert")
        if (!spring && afviste.length > 0) expect(oenskede).toEqual([])
      }
    )
  ))

const aendret = (json: unknown, vej: ReadonlyArray<number>, nyt: unknown): unknown => {
  const [her, ...videre] = vej
  if (her === undefined || typeof json !== "object" || json === null) return nyt
  const noegler = Object.keys(json)
  const noegle = noegler[her % Math.max(1, noegler.length)]
  if (noegle === undefined) return nyt
  const kopi: Record<string, unknown> = Array.isArray(json) ? ([...json] as never) : { ...json }
  kopi[noegle] = aendret(kopi[noegle], videre, nyt)
  return kopi
}

it("answers any mapping, and reads by one that is taken without falling", () => {
  let taget = 0
  const fundne = fc.oneof(fc.jsonValue(), ondTekst, fc.constantFrom("(", "x*", "{a}", "dato", "Afdeling", 0, 7))
  fc.assert(
    fc.property(ark, fc.array(fc.nat({ max: 9 }), { maxLength: 4 }), fundne, (en, vej, nyt) => {
      const laest = laesAfbildning(aendret(en.mapping, vej, nyt), delaftale)
      if (Result.isFailure(laest) || provAfbildning(laest.success).length > 0) return
      taget++
      const { indlaeste } = indlaes([somCsv(en)], tomt, {
        springFejlOver: true,
        afbildninger: {
          ...afbildninger(en),
          egne: [{ filart: laest.success, sha256: "ab".repeat(32) }],
          valgt: laest.success
        }
      })
      for (const { event } of indlaeste[0]!.oenskede) {
        expect(decodeEvent(JSON.parse(JSON.stringify(encodeEvent(event))))).toMatchObject({ _tag: "Success" })
      }
    }),
    { numRuns: 300 }
  )
  expect(taget).toBeGreaterThan(0)
})
