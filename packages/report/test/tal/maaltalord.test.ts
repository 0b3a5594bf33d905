/** A target says what it is put to, where that is not the figure beside it. */
import { type Maaltal, Rational } from "@delaftale/core"
import { maaling } from "@delaftale/core/testing"
import { describe, expect, it } from "vitest"
import { maaltalord } from "../../src/ord/talord.ts"

const antal = { slags: "antal", af: [{ registrering: "ArrangementRegistreret" }] } as const
const mindst = { slags: "Mindst", graense: "2" } as const
const maal: Maaltal.Maaltal = { side: "mindst", graense: Rational.fromNumber(2) }

describe("a target in words", () => {
  it.each([
    [mindst, "mindst 2", "at least 2"],
    [{ slags: "HverPeriode", maaneder: 3, krav: mindst }, "mindst 2 i hver periode", "at least 2 in each span"],
    [{ slags: "HvertOmraade", krav: mindst }, "mindst 2 i hvert område", "at least 2 in each area"],
    [{ slags: "Alle", krav: [{ krav: mindst }] }, "mindst 2, et af flere krav", "at least 2, one of several demands"],
    [
      { slags: "Nogle", antal: 1, krav: [{ krav: mindst }] },
      "mindst 2, et af flere krav",
      "at least 2, one of several demands"
    ]
  ] as const)("is of the whole, or of each part: %j", (krav, da, en) => {
    expect([maaltalord(maal, maaling(antal, krav), "da"), maaltalord(maal, maaling(antal, krav), "en")]).toEqual([
      da,
      en
    ])
  })
})
