/** The agreement about preventing crime: the command, a check that uses none of it, and the hand agree in every cell. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aabn, type Eksempel, efterregnet, facit } from "../../../testing/eksempel.ts"

const navn = "kriminalpraevention"
let eksempel: Eksempel
beforeAll(() => {
  eksempel = aabn(navn, "2025-09-01")
})
afterAll(() => eksempel.slet())

describe("preventing crime", () => {
  it("has the table that was worked out by hand, cell by cell", () => {
    expect(eksempel.tabel()).toEqual(facit(navn))
  })

  it("comes out the same from the sentences and the files alone", () => {
    expect(efterregnet(navn)).toEqual(facit(navn))
  })

  it("takes the last figure of a half, and the correction that came after the agreement", () => {
    const foer = eksempel.tabel("--corrections-known-on", "2025-08-19", "--kriterium", "C1")
    expect(foer).toContain("C1;Papirsdragen;2024/25 1. halvår;600/31;30;opfyldt;")
    expect(foer).toContain("C1;Papirsdragen;2024/25 2. halvår;1000/31;30;ikkeOpfyldt;")
  })

  it("says which quarter has one walk too few, and which of three demands cannot be judged", () => {
    const vandringer = eksempel.forklaring("C6", "--projektaar", "2023/24", "--omraade", "Rangleparken")
    expect(vandringer).toContain("I perioden 2024-01-01 til 2024-03-31: 2, opfyldt.")
    expect(vandringer).toContain("I perioden 2024-04-01 til 2024-06-30: 1, ikke opfyldt.")
    expect(vandringer).not.toContain("afstanden")
    const toAfTre = eksempel.forklaring("C4", "--projektaar", "2023/24")
    expect(toAfTre).toContain("Krav nr. 1: 5.., kan ikke vurderes.")
    expect(toAfTre).toContain("Krav nr. 3: 12, ikke opfyldt.")
  })

  it("counts a meeting on 29 February in the span that ends with it", () => {
    const forklaring = eksempel.forklaring("C9", "--projektaar", "2023/24", "--halvaar", "2")
    expect(forklaring).toContain("I 2. halvår, 2024-01-01 til 2024-06-30:")
    expect(forklaring).toContain("tallet er 2, måltallet er 2")
    expect(forklaring).toContain("2024-02  ArrangementRegistreret: 1")
  })
})
