/** Chosen readings that cannot all be applied: what one leans on may lie beyond a cut of the log. */
import { describe, expect, it } from "vitest"
import { alternativer } from "../../src/terms/alternativer.ts"
import { ingenValg, laesMed } from "../../src/terms/laesning.ts"
import { forloeb } from "../../src/testing.ts"
import { klager, livsaftale } from "../laws/livsaftale.ts"

const { maaling, tvivl = [] } = klager
const krav = { ...forloeb(), form: "sammensat" }

describe("readings of one promise", () => {
  it("are applied together, each at its point", () => {
    const valg = new Map([
      ["form", "sammensat"],
      ["uden-nul", "uden"]
    ])
    expect(laesMed(maaling, tvivl, valg)).toEqual({ maaling: { ...maaling, krav }, valg: new Map([...valg].reverse()) })
    expect(laesMed(maaling, tvivl, ingenValg)).toEqual({ maaling, valg: ingenValg })
  })

  it("leave a point as the data have it where the chosen one is not written down there", () => {
    const valg = new Map([
      ["form", "fast"],
      ["uden-nul", "uden"],
      ["et andet punkt", "med"]
    ])
    expect(laesMed(maaling, tvivl, valg)).toEqual({
      maaling: { ...maaling, krav: forloeb() },
      valg: new Map([["uden-nul", "uden"]])
    })
  })

  it("leave a point so where an earlier point took away what the reading changes", () => {
    const valg = new Map([
      ["nul", "gaelder"],
      ["uden-nul", "uden"]
    ])
    expect(laesMed(maaling, tvivl, valg).valg).toEqual(new Map([["uden-nul", "uden"]]))
    expect(laesMed(maaling, tvivl, new Map([["nul", "gaelder"]])).maaling.krav).toEqual(forloeb({ nul: "gaelder" }))
  })

  it("are shown beside those that hold, save one that cannot be read together with them", () => {
    const vist = (valg: ReadonlyMap<string, string>) =>
      alternativer({ ...livsaftale, kriterier: [klager], forpligtelser: [] }, () => valg).map(
        ({ besluttet, fortolkning, gaeldende, tvivl: punkt }) =>
          `${punkt}: ${fortolkning}${gaeldende ? " holder" : ""}${besluttet ? ", besluttet" : ""}`
      )
    expect(vist(ingenValg)).toEqual([
      "uden-nul: med holder",
      "uden-nul: uden",
      "nul: undtaget holder",
      "nul: gaelder",
      "form: lineaer holder",
      "form: sammensat"
    ])
    expect(vist(new Map([["uden-nul", "uden"]]))).toEqual([
      "uden-nul: med, besluttet",
      "uden-nul: uden holder, besluttet",
      "nul: undtaget holder",
      "form: lineaer holder",
      "form: sammensat"
    ])
  })
})
