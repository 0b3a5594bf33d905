/** Any agreement looked over, and what is decided beforehand held against any log. */
import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { efterse, efterseAftale } from "../../src/app/eftersyn/eftersyn.ts"
import { kanonisk } from "../../src/evaluation/kanonisk.ts"
import { forudAfgjort } from "../../src/evaluation/muligt.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { historie } from "../../src/testing/historie.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { maalinger } from "../../src/testing/maalinger.ts"
import { vilkaarligAftale } from "../../src/testing/vilkaarligAftale.ts"
import { lov } from "../laws/lov.ts"
import { loefterI, raekke, regnUd } from "../laws/regnUd.ts"

/** A place in a file: "kriterier[0].maaling.krav". */
const stedet = (json: unknown, sti: string): unknown =>
  [...sti.matchAll(/[^.[\]]+/gu)].reduce<unknown>(
    (her, [led]) => (her as Record<string, unknown> | undefined)?.[led],
    json
  )

describe("any agreement", () => {
  it("is looked over without an exception, and what is found has a place, words and a remedy in both languages", () => {
    lov(
      fc.property(vilkaarligAftale, (aftale) => {
        for (const { besked, raad, sti } of efterseAftale(aftale)) {
          expect(stedet(aftale, sti), sti).toBeDefined()
          expect(Math.min(besked.da.length, besked.en.length, raad.da.length, raad.en.length)).toBeGreaterThan(0)
        }
      })
    )
  })

  it("that is sound has no fault: the demands of the small one, any of them together", () => {
    const { "fast-forloeb": _underNul, ...sunde } = maalinger
    lov(
      fc.property(fc.subarray(Object.entries(sunde), { minLength: 1 }), (valgte) => {
        const fejl = efterseAftale(lilleAftale(Object.fromEntries([...valgte, ["sum", maalinger["sum"]!]])))
        expect(fejl.filter(({ alvor }) => alvor === "fejl")).toEqual([])
      })
    )
  })

  it("is decided by no log otherwise than beforehand", () => {
    let afgjort = 0
    lov(
      fc.property(
        vilkaarligAftale.chain((aftale) =>
          fc.record({ aftale: fc.constant(aftale), log: historie(aftale, undefined, 14) })
        ),
        ({ aftale, log }) => {
          const forud = loefterI(aftale).flatMap(({ kriterium, maaling: det }) => forudAfgjort(aftale, kriterium, det))
          if (forud.length === 0) return
          const vurderinger = regnUd(aftale, log)
          for (const { celle, udfald } of forud) {
            const { kriterium, omraade, projektaar, udsnit } = celle
            const vurdering = vurderinger.find(
              (en) =>
                en.kriterium === kriterium &&
                en.omraade === omraade &&
                en.projektaar === projektaar.id &&
                en.halvaar === udsnit?.nummer
            )
            afgjort++
            expect(vurdering?.status).not.toBe(udfald === "opfyldt" ? "ikkeOpfyldt" : "opfyldt")
          }
        }
      )
    )
    expect(afgjort).toBeGreaterThan(0)
  })
})

describe("the one form of a way of measuring", () => {
  it("gives the same verdict as what it was written from, over any log", () => {
    lov(
      fc.property(
        vilkaarligAftale.chain((aftale) =>
          fc.record({ aftale: fc.constant(aftale), log: historie(aftale, undefined, 14) })
        ),
        ({ aftale, log }) => {
          const [foerste, ...resten] = aftale.kriterier
          const igen: Delaftale = {
            ...aftale,
            kriterier: [{ ...foerste, maaling: kanonisk(foerste.maaling) }, ...resten]
          }
          const facit = (den: Delaftale) =>
            regnUd(den, log)
              .filter(({ kriterium }) => kriterium === foerste.id)
              .map(raekke)
          expect(facit(igen)).toEqual(facit(aftale))
        }
      )
    )
  })

  it("is its own", () => {
    lov(
      fc.property(vilkaarligAftale, ({ kriterier: [{ maaling: det }] }) => {
        expect(kanonisk(kanonisk(det))).toEqual(kanonisk(det))
      })
    )
  })
})

describe("the agreements that stand in the examples", () => {
  it.each(["viborg", "foerste-tal"])("%s: nothing is found", (navn) => {
    const fil = new URL(`../../../../examples/${navn}/delaftale.json`, import.meta.url)
    expect(efterse(JSON.parse(readFileSync(fil, "utf8")))).toEqual([])
  })
})
