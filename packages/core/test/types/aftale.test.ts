/** What does not compile: names that the frame has not, and demands that do not suit what is measured. `npm test` compiles this. */
import { describe, expectTypeOf, it } from "vitest"
import {
  aaretFoer,
  aftaltSamlet,
  byg,
  forbedret,
  type Kravet,
  lineaert,
  type Maal,
  mindst,
  type Omfang
} from "../../src/aftale.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { ramme } from "../aftale/sekstenRamme.ts"

const b = byg({
  ...ramme,
  aktiviteter: [
    {
      id: "mad",
      navn: "Mad",
      kilde: "opdigtet",
      arter: [{ id: "spisning", navn: "Spisning", status: ["afholdt"] }],
      indhold: ["mad"],
      praksis: ["mad"],
      formaal: ["mad"],
      maalgrupper: [{ tekst: "alle" }],
      samarbejdspartnere: ["ingen"],
      medarbejderressourcer: ["ingen"],
      evaluering: ["ja"],
      forankring: ["nej"]
    }
  ]
} as const)
const tal = b.opgjort("sager")
const i2015 = { vaerdi: 3, periode: "2015", ordlyd: "3 i 2015" }

describe("the builder", () => {
  it("knows what a key figure is a figure of", () => {
    expectTypeOf(b.opgjort("sager")).toEqualTypeOf<Maal<"antal">>()
    expectTypeOf(b.opgjort("klyngen")).toEqualTypeOf<Maal<"procent">>()
    expectTypeOf(b.procentAf(tal, 10)).toEqualTypeOf<Maal<"procent">>()
  })

  it("takes no name that the frame has not", () => {
    // @ts-expect-error no such key figure
    void (() => b.opgjort("klager"))
    // @ts-expect-error every area has its baseline
    void (() => b.aftalt({ nord: i2015 }))
    // @ts-expect-error no such area
    void (() => b.aftalt({ nord: i2015, syd: i2015, vest: i2015 }))
    // @ts-expect-error no such register
    void (() => b.paaListen("frivillige"))
    // @ts-expect-error no such activity
    void (() => b.arrangementer({ aktivitet: "kurser" }))
    // @ts-expect-error the activity has no such kind
    void (() => b.arrangementer({ aktivitet: "mad", art: "kursus" }))
    // @ts-expect-error the question knows no such answer
    void (() => b.svarandel("Er du tryg?", ["måske"], { vindue: { fra: "2020-01-01", til: "2020-12-31" } }))
    // @ts-expect-error no such year
    void (() => b.samlet({ maales: tal, skal: mindst(3), frist: { engang: "2022" } }))
    // @ts-expect-error the scale has no such grade
    void (() => b.bedoemmelse(["nej", "ja"], "delvist"))
    // @ts-expect-error no such year in the frame
    void (() => b.trin("2030", { procent: -5 }))
  })

  it("puts a demand only to what it suits", () => {
    const aendring = b.aendring(tal, aaretFoer, "absolut")
    expectTypeOf(mindst(3)).toExtend<Kravet<"aendring", "samlet">>()
    expectTypeOf(forbedret(aaretFoer)).toExtend<Kravet<"antal", Omfang>>()
    expectTypeOf(forbedret(aaretFoer)).not.toExtend<Kravet<"aendring", Omfang>>()
    // @ts-expect-error a change is held against a limit, never a reference
    void (() => b.samlet({ maales: aendring, skal: forbedret(aaretFoer) }))
    // @ts-expect-error a change has no change
    void (() => b.aendring(aendring, aaretFoer, "absolut"))
    // @ts-expect-error counts do not change by percentage points
    void (() => b.aendring(tal, aaretFoer, "procentpoint"))
    // @ts-expect-error percentages change by percentage points
    void (() => b.aendring(b.opgjort("klyngen"), aaretFoer, "absolut"))
    // @ts-expect-error a share is of counts
    void (() => b.procentAf(b.opgjort("klyngen"), tal))
    // @ts-expect-error a grade has its demand in it
    void (() => b.samlet({ maales: b.bedoemmelse(["nej", "ja"], "ja"), skal: mindst(1) }))
    // @ts-expect-error by percent or by a number, not both
    void (() => lineaert(aaretFoer, { procent: -5, enheder: -2 }))
  })

  it("keeps baselines to the scope they are for", () => {
    const hvert = b.aftalt({ nord: i2015, syd: i2015 })
    void (() => b.hvertOmraade({ maales: tal, skal: forbedret(hvert) }))
    void (() => b.samlet({ maales: tal, skal: forbedret(aftaltSamlet(i2015)) }))
    // @ts-expect-error a baseline for each area is none for the areas together
    void (() => b.samlet({ maales: tal, skal: forbedret(hvert) }))
    // @ts-expect-error one for the areas together is none for each area
    void (() => b.hvertOmraade({ maales: tal, skal: forbedret(aftaltSamlet(i2015)) }))
  })

  it("gives plain data", () => {
    expectTypeOf(b.delaftale).returns.toEqualTypeOf<Delaftale>()
  })
})
