/** The agreement about work and education: the command, a check that uses none of it, and the hand agree in every cell. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aabn, type Eksempel, efterregnet, facit } from "../../../testing/eksempel.ts"

const navn = "beskaeftigelse"
let eksempel: Eksempel
beforeAll(() => {
  eksempel = aabn(navn, "2024-04-15")
})
afterAll(() => eksempel.slet())

describe("work and education", () => {
  it("has the table that was worked out by hand, cell by cell", () => {
    expect(eksempel.tabel()).toEqual(facit(navn))
  })

  it("comes out the same from the sentences and the files alone", () => {
    expect(efterregnet(navn)).toEqual(facit(navn))
  })

  it("says why six months that end on 29 February count, and that those of one person are not over", () => {
    const forklaring = eksempel.forklaring("B2", "--projektaar", "2023")
    expect(forklaring).toContain("kan ikke vurderes: fristen er ikke nået")
    expect(forklaring).toContain("tallet er 200/9..100/3, måltallet er 25")
    expect(forklaring).toContain("2024-02  TilknytningRegistreret: 1")
  })

  it("moves the target of 2023 from the corrected figure of 2022, and from the first one before it was corrected", () => {
    const nu = eksempel.forklaring("B4", "--omraade", "Tinsoldatparken", "--projektaar", "2023")
    expect(nu).toContain("18 · (1 − 0,1) = 16,2")
    const foer = eksempel.tabel("--corrections-known-on", "2023-03-13", "--kriterium", "B4")
    expect(foer).toContain("B4;Tinsoldatparken;2022;20;18;ikkeOpfyldt;")
    expect(foer).toContain("B4;Tinsoldatparken;2023;16;18;opfyldt;")
  })

  it("says no of a lower bound that is over the target, though an area has not reported", () => {
    const forklaring = eksempel.forklaring("B9", "--projektaar", "2023")
    expect(forklaring).toContain("tallet er 55.., måltallet er 54; 2 af 3 kendt")
    expect(forklaring).toContain("Svar: ikke opfyldt")
  })
})
