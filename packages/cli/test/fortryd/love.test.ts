/** What holds of every folder: an import that is undone was never there, and a file that was undone comes in anew. */
import { registreringer } from "@delaftale/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { vaelgRaekkefoelge } from "../../src/import/raekkefoelge.ts"
import { delaftale } from "../import/viborg.ts"
import { logbog } from "./Logbog.ts"
import { mappe } from "./mapper.ts"

describe("an import that is undone", () => {
  it("leaves every figure as it was before it, and imported again as it was after", () => {
    fc.assert(
      fc.property(mappe, (filer) => {
        const log = logbog()
        for (const fil of vaelgRaekkefoelge(filer, delaftale)) {
          const foer = log.tal()
          const antal = log.importer().length
          const [indlaest] = log.indlaes([fil])
          const efter = log.tal()
          const importen = log.importer().at(-1)
          if (importen === undefined || log.importer().length === antal) continue
          expect(log.fortryd(importen)).toBe("fortrudt")
          expect(log.tal()).toEqual(foer)
          expect(log.indlaes([fil])).toMatchObject([
            { accepterede: indlaest!.accepterede, sprunget: indlaest!.sprunget }
          ])
          expect(log.tal()).toEqual(efter)
          if (indlaest!.afviste.length === 0) expect(log.indlaes([fil])).toMatchObject([{ accepterede: 0 }])
        }
      })
    )
  })

  it("comes back with its corrections when its folder is imported again, whichever it was", () => {
    fc.assert(
      fc.property(mappe, fc.nat(), (filer, hvilken) => {
        const log = logbog()
        // A correction that is refused in one order of things may fit in another.
        fc.pre(log.indlaes(filer).every(({ afviste, fil }) => fil !== "rettelser.csv" || afviste.length === 0))
        const foer = log.tal()
        const alle = log.importer()
        fc.pre(alle.length > 0)
        fc.pre(log.fortryd(alle[hvilken % alle.length]!) === "fortrudt")
        log.indlaes(filer)
        expect(log.tal()).toEqual(foer)
      })
    )
  })

  it("leaves nothing, once all are undone in any order; then a folder comes in as into a new log", () => {
    fc.assert(
      fc.property(mappe, fc.array(fc.nat(), { maxLength: 6 }), (filer, raekkefoelge) => {
        const log = logbog()
        const tomt = log.tal()
        log.indlaes(filer)
        const fuldt = log.tal()
        const levende = () => log.importer().filter(({ fortrudt }) => !fortrudt)
        for (const valg of raekkefoelge) {
          const [importen] = levende().slice(valg % Math.max(1, levende().length))
          if (importen !== undefined) log.fortryd(importen)
        }
        for (const importen of levende().toReversed()) expect(log.fortryd(importen)).toBe("fortrudt")
        expect(log.tal()).toEqual(tomt)
        log.indlaes(filer)
        expect(log.tal()).toEqual(fuldt)
      })
    )
  })

  it("keeps the ids of a first import as they were, and gives those of a second one others", () => {
    fc.assert(
      fc.property(mappe, (filer) => {
        const [log, andet] = [logbog(), logbog()]
        log.indlaes(filer)
        andet.indlaes(filer)
        const ider = ({ haendelser }: typeof log) => haendelser.map(({ id }) => id)
        expect(ider(andet)).toEqual(ider(log))
        for (const importen of log.importer().toReversed()) log.fortryd(importen)
        log.indlaes(filer)
        expect(new Set(ider(log)).size).toBe(log.haendelser.length)
      })
    )
  })

  it("is told by the log alone: nothing of it stands, and each annulment names it", () => {
    fc.assert(
      fc.property(mappe, (filer) => {
        const log = logbog()
        log.indlaes(filer)
        for (const importen of log.importer().toReversed()) {
          const foer = log.haendelser.length
          log.fortryd(importen)
          const nye = log.haendelser.slice(foer).map(({ event }) => event)
          expect(nye.at(-1)).toMatchObject({ _tag: "ImportFortrudt", til: importen.til, sha256: importen.sha256 })
          for (const event of nye.slice(0, -1)) {
            if (!Object.hasOwn(registreringer, event._tag)) expect(event).toMatchObject({ import: importen.til })
          }
        }
      })
    )
  })
})
