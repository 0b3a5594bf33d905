/** The arbitraries of lives keep their word: all that can be decided comes to pass in them, and often. */
import fc from "fast-check"
import { expect, it } from "vitest"
import { provDelaftale } from "../../src/terms/provDelaftale.ts"
import { liv } from "./liv.ts"
import { livsaftaler, udvidet } from "./livsaftale.ts"

it("are of agreements that hang together, as they were signed and as they may grow", () => {
  for (const en of livsaftaler) expect([...provDelaftale(en), ...provDelaftale(udvidet(en))]).toEqual([])
})

it("have every kind of event often, revisions on revisions among them", () => {
  const antal = new Map<string, number>()
  const set = (navn: string) => antal.set(navn, (antal.get(navn) ?? 0) + 1)
  fc.assert(
    fc.property(liv(), (log) => {
      for (const { event } of log) set(event._tag)
      if (log.filter(({ event }) => event._tag === "RevisionVedtaget").length > 1) set("flere versioner")
    }),
    { numRuns: 200, seed: 7 }
  )
  for (const navn of [
    "ArrangementRegistreret",
    "TilknytningRegistreret",
    "TalOpgjort",
    "RegistreringRettet",
    "RegistreringAnnulleret"
  ]) {
    expect(antal.get(navn) ?? 0, navn).toBeGreaterThan(20)
  }
  for (const navn of [
    "RevisionVedtaget",
    "FortolkningValgt",
    "UndtagelseGivet",
    "BaselineFastsat",
    "ProjektaarAfsluttet"
  ]) {
    expect(antal.get(navn) ?? 0, navn).toBeGreaterThan(20)
  }
  for (const navn of ["RevisionAfvist", "flere versioner"]) expect(antal.get(navn) ?? 0, navn).toBeGreaterThan(5)
})
