/** A check of the agreement in its own words. */
import { type Delaftale, ingenAftale, laesDelaftale } from "@delaftale/core"
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { laesFil } from "../../src/import/laesFil.ts"
import { delaftale, fil, tom } from "./viborg.ts"

const besked = "Spørg kontoret: de to dage er byttet om.\u202e"

const medBesked = (): Delaftale => {
  const indlaesning = delaftale.indlaesning!.map((filart) => ({
    ...filart,
    kontrol: (filart.kontrol ?? []).map((et) => ({ ...et, besked }))
  }))
  return Result.getOrThrow(laesDelaftale({ ...delaftale, indlaesning }))
}

const grunde = (aftale: Delaftale, sprog: "da" | "en" = "da") =>
  laesFil(
    fil("fraflytning.csv", "Dato;Afdeling;Fraflytningsprocent;Leveret\n31-12-2018;Vestervang;26,9;30-12-2018\n"),
    { ...tom, aftale: { ...ingenAftale, delaftale: aftale } },
    { springFejlOver: false, sprog }
  ).afviste.map(({ grund, kode, raad }) => [kode, grund, raad])

it("is said as it stands, in any language, with the remedy of its code", () => {
  const [[kode, , raad] = []] = grunde(delaftale)
  expect(grunde(medBesked())).toEqual([[kode, "Spørg kontoret: de to dage er byttet om. ", raad]])
  expect(grunde(medBesked(), "en")[0]![1]).toBe("Spørg kontoret: de to dage er byttet om. ")
  expect(kode).toBe("leveretFoerDato")
})
