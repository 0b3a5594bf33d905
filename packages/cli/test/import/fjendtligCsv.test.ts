/** Hostile files of the offices: refused in words before anything is written, or stored and read back the same. */
import { laesTilstand, type Oensket, tilfoejTil } from "@delaftale/core"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { expect, it } from "vitest"
import type { Indlaest } from "../../src/import/Indlaest.ts"
import type { Kildefil } from "../../src/import/indhold.ts"
import { laesFil } from "../../src/import/laesFil.ts"
import { vaelgRaekkefoelge } from "../../src/import/raekkefoelge.ts"
import { erRen, log, nu, ondeBytes, ondTekst, proev } from "./fjendtligt.ts"
import { enkel, skriv, skrivemaade, type Tabel, tabel } from "./tabeller.ts"
import { delaftale } from "./viborg.ts"

/** As the command does it, to the log in memory. */
const indlaes = (fil: Kildefil) =>
  Effect.gen(function* () {
    const tilstand = yield* laesTilstand(log)
    const { delaftale: aftale } = tilstand.aftale
    const [foerste] = vaelgRaekkefoelge([fil], aftale!)
    const grundlag = {
      aftale: { ...tilstand.aftale, delaftale: aftale! },
      opslag: tilstand.opslag,
      naeste: tilstand.head.position + 1
    }
    const indlaest = laesFil(foerste!, grundlag, { springFejlOver: true })
    if (Arr.isReadonlyArrayNonEmpty(indlaest.oenskede)) yield* tilfoejTil(log, tilstand, indlaest.oenskede, nu)
    return indlaest
  })

const erForklaret = ({ advarsler, afviste, filfejl }: Indlaest): boolean =>
  [...advarsler, ...afviste, ...(filfejl === null ? [] : [filfejl])].every(
    ({ grund, raad }) => grund.length > 10 && raad.length > 4 && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(grund + raad)
  )

/** Everything wanted is in the log as it was wanted, or nothing is, and then it is said why. */
const provet = async (fil: Kildefil): Promise<ReadonlyArray<Oensket>> => {
  const { skrevet, svar, uroert } = await proev(indlaes(fil))
  if (!("svar" in svar)) throw new Error(`wanted, but not taken: ${String(svar.fejl)}`)
  const { afviste, filkode, laest, oenskede, udfald } = svar.svar
  expect(erForklaret(svar.svar)).toBe(true)
  expect(uroert).toBe(oenskede.length === 0)
  expect(skrevet.map(({ at: _, position: __, ...resten }) => resten)).toEqual(oenskede)
  if (uroert) expect([filkode !== null, afviste.length > 0, laest === 0, udfald === "ukendtFil"]).toContain(true)
  expect(erRen()).toBe(true)
  return oenskede
}

const medOndt = (en: Tabel, ond: string, raekke: number, celle: number): Tabel => ({
  ...en,
  raekker: en.raekker.map((celler, n) =>
    n === raekke % en.raekker.length ? celler.map((gammel, m) => (m === celle % celler.length ? ond : gammel)) : celler
  )
})

const medOndKolonne = ({ hoved, ...en }: Tabel, ond: string, celle: number): Tabel => ({
  ...en,
  hoved: hoved.map((navn, n) => (n === celle % hoved.length ? ond : navn))
})

const tabelMedOndt = fc
  .tuple(tabel, ondTekst, fc.nat(), fc.nat(), fc.boolean())
  .map(([en, ond, raekke, celle, iHovedet]) =>
    iHovedet && raekke % 4 === 0 ? medOndKolonne(en, ond, celle) : medOndt(en, ond, raekke, celle)
  )

const filnavn = (navn: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(navn) }, { weight: 1, arbitrary: ondTekst })

it("refuses a hostile file in words, or stores it and reads it back the same", async () =>
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(tabelMedOndt, skrivemaade, fc.boolean()).chain(([en, maade, raat]) => {
        const tekst = raat
          ? [en.hoved, ...en.raekker].map((celler) => celler.join(";")).join(maade.linjeskift)
          : skriv(en, maade)
        return fc.record({ navn: filnavn(en.filnavn), fil: ondeBytes(fc.constant(tekst)) })
      }),
      async ({ fil: { bytes }, navn }) => void (await provet({ navn, bytes }))
    )
  ))

/** As a text comes out of UTF-8, in one form and without the spaces around it. */
const renset = (tekst: string): string =>
  new TextDecoder("utf-8", { ignoreBOM: true })
    .decode(new TextEncoder().encode(tekst))
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .trim()

const hoved = delaftale.indlaesning!.find(({ id }) => id === "logbog")!.kolonner.map(({ navn }) => navn)
const dage = ["12-09-2017", "13-09-2017", "14-09-2017"] as const

it("stores a hostile text as it was written, letter by letter", async () =>
  await fc.assert(
    fc.asyncProperty(fc.tuple(ondTekst, ondTekst, ondTekst), async (temaer) => {
      const raekker = dage.map((dag, n) => [
        dag,
        "2",
        "vejvisertur",
        "afholdt",
        "Vestervang",
        "12",
        "fælles",
        temaer[n]!
      ])
      const tekst = skriv({ filnavn: "logbog.csv", hoved, raekker }, { ...enkel, citerAlt: true })
      const oenskede = await provet({ navn: "logbog.csv", bytes: new TextEncoder().encode(tekst) })
      for (const { event } of oenskede) {
        if (event._tag !== "ArrangementRegistreret") continue
        const nummer = dage.indexOf(event.dato.split("-").reverse().join("-") as (typeof dage)[number])
        expect(event.tema ?? "").toBe(renset(temaer[nummer]!))
      }
    })
  ))
