import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Tvivl } from "../../src/terms/Fortolkning.ts"
import { ingenValg, maalingVed } from "../../src/terms/laesning.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { fejlVed, sted, viborg } from "./viborg.ts"

const of = (id: string) => viborg().kriterier.find((kriterium) => kriterium.id === id)!
const K1a = sted("K1a")
const K2 = of("K2")

type Operation = Tvivl["fortolkninger"][number]["patch"][number]
const reading = (id: string, patch: ReadonlyArray<Operation>) => ({ id, laesning: id, patch, iTabel: false })
const doubt = (id: string, ...readings: ReadonlyArray<ReadonlyArray<Operation>>): Tvivl => ({
  id,
  spoergsmaal: id,
  begrundelse: id,
  gaeldende: "0",
  fortolkninger: [reading("0", []), ...readings.map((patch, n) => reading(String(n + 1), patch))]
})

const replace = (path: string, value: never | string | boolean | object): Operation => ({
  op: "replace",
  path,
  value: value as never
})

/** Points of doubt that do not touch the same key, each with what its reading makes of the measuring, done by hand. */
const parts: ReadonlyArray<readonly [Tvivl, (maaling: Maaling) => Maaling]> = [
  [doubt("frist", [replace("/frist", { slags: "hvertAar" })]), (m) => ({ ...m, frist: { slags: "hvertAar" } })],
  [doubt("alle", [replace("/alle", false)]), (m) => ({ ...m, alle: false })],
  [doubt("retning", [replace("/retning", "op")]), (m) => ({ ...m, retning: "op" })],
  [
    doubt("afrunding", [{ op: "add", path: "/afrunding", value: "somBaseline" }]),
    (m) => ({ ...m, afrunding: "somBaseline" })
  ],
  [
    doubt("krav", [replace("/krav/sats", "-2"), replace("/krav/enhed", "procentpoint")]),
    (m) => ({ ...m, krav: { ...(m.krav as object), sats: "-2", enhed: "procentpoint" } as Maaling["krav"] })
  ],
  [doubt("baselines", [{ op: "remove", path: "/baselines" }]), ({ baselines: _, ...m }) => m]
]

describe("maalingVed", () => {
  it("leaves the measuring as the file holds it where nothing is chosen", () => {
    for (const { maaling, tvivl = [] } of viborg().kriterier) {
      expect(maalingVed(maaling, tvivl, ingenValg)).toEqual(Result.succeed(maaling))
    }
  })

  it("applies the chosen readings of several points of doubt together, in any order of the points", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...parts]), fc.subarray(parts.map(([{ id }]) => id)), (listed, chosen) => {
        const expected = listed
          .filter(([{ id }]) => chosen.includes(id))
          .reduce((m, [, byHand]) => byHand(m), K2.maaling)
        const valg = new Map(chosen.map((id) => [id, "1"]))
        const read = maalingVed(
          K2.maaling,
          listed.map(([tvivl]) => tvivl),
          valg
        )
        expect(read).toEqual(Result.succeed(expected))
      })
    )
  })

  it("leaves what it was given as it was", () => {
    const before = structuredClone(K2)
    for (const punkt of K2.tvivl ?? []) {
      for (const { id } of punkt.fortolkninger) maalingVed(K2.maaling, K2.tvivl ?? [], new Map([[punkt.id, id]]))
    }
    expect(K2).toEqual(before)
  })

  it("K2: reads 2 % as percentage points and rounded as the baseline, both at once", () => {
    const valg = new Map([
      ["enhed", "procentpoint"],
      ["afrunding", "afrundet-som-baseline"]
    ])
    expect(maalingVed(K2.maaling, K2.tvivl ?? [], valg)).toMatchObject({
      success: { afrunding: "somBaseline", krav: { form: "fast", sats: "-2", enhed: "procentpoint" } }
    })
  })

  it("K1a: the ceiling for the areas together is one baseline of 94", () => {
    const { maaling, tvivl = [] } = of("K1a")
    expect(maalingVed(maaling, tvivl, new Map([["omfang", "samlet"]]))).toMatchObject({
      success: { omfang: "samlet", alle: false, baselines: [{ vaerdi: "94" }] }
    })
  })

  it("says which reading there is none of", () => {
    expect(maalingVed(K2.maaling, K2.tvivl ?? [], new Map([["enhed", "promille"]]))).toMatchObject({
      failure: { tvivl: "enhed", fortolkning: "promille" }
    })
  })

  it("follows a JSON Pointer to a place in a list, to its end, and through escaped signs", () => {
    const one = (path: string, op: "add" | "replace", value: never) =>
      maalingVed(K2.maaling, [doubt("d", [{ op, path, value }])], new Map([["d", "1"]]))
    const baseline = { ...K2.maaling.baselines![0], vaerdi: "1" } as never
    expect(one("/baselines/2", "replace", baseline)).toMatchObject({
      success: { baselines: { 2: { vaerdi: "1" }, length: 6 } }
    })
    expect(one("/baselines/0", "add", baseline)).toMatchObject({
      success: { baselines: { 0: { vaerdi: "1" }, length: 7 } }
    })
    expect(one("/baselines/-", "add", baseline)).toMatchObject({
      success: { baselines: { 6: { vaerdi: "1" }, length: 7 } }
    })
    expect(Result.isFailure(one("/a~1b~0c", "add", "x" as never))).toBe(true)
  })
})

/** By RFC 6902 and 6901 each of these is an error: the target is not there, or the pointer is none. */
const notApplying: ReadonlyArray<readonly [string, Operation]> = [
  ["a replacement of a key that is not there", replace("/krav/satser", "1")],
  ["a replacement of an optional key that is not there", replace("/afrunding", "somBaseline")],
  ["a removal of an optional key that is not there", { op: "remove", path: "/afrunding" }],
  ["a removal of a place beyond the list", { op: "remove", path: "/baselines/9" }],
  [
    "an addition beyond the end of a list",
    { op: "add", path: "/baselines/99", value: { vaerdi: "1", periode: "2015", ordlyd: "x" } }
  ],
  ["a way through something that is not there", replace("/krav/trin/0/sats", "1")],
  ["a place in a list written with a zero in front", replace("/baselines/00/vaerdi", "3")],
  ["a pointer that does not begin with a slash", replace("x/alle", false)],
  ["a way to the prototype", replace("/__proto__/alle", false)],
  ["a way through the constructor", { op: "add", path: "/constructor/prototype/x", value: "1" }]
]

/** These apply, but what is left is no measuring of this agreement. */
const leavingNone: ReadonlyArray<readonly [string, Operation, RegExp]> = [
  ["no scope", replace("/omfang", "hele"), /"hvertOmraade" \| "samlet"/],
  ["no demand", { op: "remove", path: "/krav" }, /krav/],
  ["a key too many", { op: "add", path: "/krav/note", value: "x" }, /note/],
  ["an area that is none", replace("/baselines/1/omraade", "nordparken"), /ikke et boligområde/],
  ["a figure that is none", replace("/indikator/noegletal", "klager"), /ikke et nøgletal/],
  [
    "a demand that cannot be said of its figure",
    replace("/krav", { slags: "HverPeriode", maaneder: 3, krav: { slags: "Mindst", graense: "1" } }),
    /opgøres for hele år/
  ]
]

describe("a reading of the agreement", () => {
  const place = `${K1a}.tvivl[1].fortolkninger[1]`

  it.each(notApplying)("is refused at its place where its patch is %s", (_, operation) => {
    expect(fejlVed([`${place}.patch`, [operation]]).map(({ sti }) => sti)).toEqual([place])
  })

  it.each(leavingNone)("is refused at its place where it leaves %s", (_, operation, says) => {
    const fejl = fejlVed([`${place}.patch`, [operation]])
    expect(fejl.length).toBeGreaterThan(0)
    for (const { besked, sti } of fejl) {
      expect(sti.startsWith(place), sti).toBe(true)
      expect(besked).toMatch(says)
    }
  })

  it("is refused where it calls a function instead of patching", () => {
    const fejl = fejlVed([`${place}.patch`, [{ op: "call", path: "/krav", value: "fastNaevner" }]])
    expect(fejl.map(({ sti }) => sti).join()).toContain(`${place}.patch[0]`)
  })
})
