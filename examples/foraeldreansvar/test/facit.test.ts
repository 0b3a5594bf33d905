/** The agreement about parents: the command, a check that uses none of it, and the hand agree in every cell. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aabn, type Eksempel, efterregnet, facit } from "../../../testing/eksempel.ts"
import { beslutning } from "../beslutning.mjs"

const navn = "foraeldreansvar"
let eksempel: Eksempel
beforeAll(() => {
  eksempel = aabn(navn, "2025-03-01", beslutning)
})
afterAll(() => eksempel.slet())

describe("prevention and parents", () => {
  it("has the table that was worked out by hand, cell by cell", () => {
    expect(eksempel.tabel()).toEqual(facit(navn))
  })

  it("comes out the same from the sentences and the files alone", () => {
    expect(efterregnet(navn)).toEqual(facit(navn))
  })

  it("has no target for the reports until the level was fixed", () => {
    const foer = eksempel.tabel("--kriterium", "F12", "--known-on", "2023-02-28")
    expect(foer).toContain("F12;;2022;5;;kanIkkeVurderes;manglerBaseline")
  })

  it("asks for the absence that no school reported, and for no figure that is there", () => {
    const [, ...rykkere] = eksempel.rykkere().split("────\n")
    expect(
      rykkere
        .join("")
        .match(/^\S+ +\S.*$/gmu)
        ?.map((linje) => linje.split(/ {2,}/u).slice(2, 4))
    ).toEqual([
      ["Bolsjeparken", "2022"],
      ["Gækkebrevet", "2022"],
      ["Gækkebrevet", "2023"]
    ])
  })

  it("judges a number of persons by its bounds, and says how many wrote themselves down", () => {
    const forklaring = eksempel.forklaring("F6", "--projektaar", "2024")
    expect(forklaring).toContain("tallet er 5..8, måltallet er 8")
    expect(forklaring).toContain("Svar: kan ikke vurderes: antal mangler")
  })
})
