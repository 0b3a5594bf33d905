import { expect, it } from "vitest"
import { bevissamler } from "../../src/app/Bevissamler.ts"
import type { Registrering } from "../../src/events/Registrering.ts"
import type { Maaler, Sted } from "../../src/indicators/Maaler.ts"

const tallet = (omraade: string): Registrering => ({
  _tag: "TalOpgjort",
  noegletal: "klagesager",
  omraade,
  projektaar: "2017/18",
  vaerdi: "1"
})

const maaler = {
  registreringer: ["TalOpgjort"],
  bidrag: (registrering: Registrering, _: number, tilfoej: (celle: string, post: string) => void) =>
    tilfoej("omraade" in registrering ? String(registrering.omraade) : "", "1"),
  gaelder: (celle: string) => celle === "her"
} satisfies Partial<Record<keyof Maaler, unknown>>

it("an event that its correction takes elsewhere is no evidence any more, though it was asked for in between", () => {
  const sted: Sted = { fra: "2017-04-01", til: "2018-03-31" } as never
  const { bevis, tael } = bevissamler(new Map([["m", maaler as never]]))
  const spurgt = () => bevis(new Map([["m", [sted]]]), "celle").map(({ position }) => position)
  tael(tallet("her"), 1, 2, 2)
  expect(spurgt()).toEqual([2])
  tael(tallet("her"), -1, 2, 3)
  tael(tallet("der"), 1, 2, 3)
  expect(spurgt()).toEqual([])
})
