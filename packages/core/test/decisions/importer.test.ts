/** Which events are forgotten when an import is undone, held against the plain list of what happened. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { opslag, type Voksende } from "../../src/decisions/Opslag.ts"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import { afvist, annulleret, lovlig, rettet, uuid } from "./scene.ts"

type Event = Oensket["event"]
type Bundt = ReadonlyArray<Event>

/** What is done next: a file with so many rows, a correction by hand or an annulment, or an import undone. */
interface Skridt {
  readonly slags: "import" | "haandskrevet" | "ret" | "annuller" | "fortryd"
  readonly antal: number
  readonly hvem: number
}

const tilflytter = lovlig.TilflytterRegistreret
const sha256 = "0".repeat(64)

interface Skrevet {
  readonly bundter: ReadonlyArray<Bundt>
  readonly importer: ReadonlyArray<{ readonly fra: number; readonly til: number; readonly fortrudt: boolean }>
  readonly registreret: ReadonlyArray<number>
}

/** The batches of the steps, with what the list itself says: the imports, and where registrations stand. */
const skriv = (skridt: ReadonlyArray<Skridt>): Skrevet =>
  skridt.reduce<Skrevet>(
    ({ bundter, importer, registreret }, { antal, hvem, slags }) => {
      const fra = bundter.flat().length + 2
      const til = fra + antal
      const nye = Array.from({ length: antal }, (_, n) => fra + n)
      const maal = registreret[hvem % Math.max(1, registreret.length)]
      const importen = importer[hvem % Math.max(1, importer.length)]
      if (slags === "import") {
        const slut = { _tag: "ImportGennemfoert", fil: "a.csv", sha256, laest: 0, optaget: 0, afvist: 0 } as const
        return {
          bundter: [...bundter, [...nye.map(() => tilflytter), slut]],
          importer: [...importer, { fra, til, fortrudt: false }],
          registreret: [...registreret, ...nye]
        }
      }
      if (slags === "haandskrevet") {
        return { bundter: [...bundter, nye.map(() => tilflytter)], importer, registreret: [...registreret, ...nye] }
      }
      if (slags === "fortryd" && importen !== undefined && !importen.fortrudt) {
        const slut = {
          _tag: "ImportFortrudt",
          fra: importen.fra,
          til: importen.til,
          fil: "a.csv",
          sha256,
          begrundelse: "x"
        } as const
        const egne = registreret.filter((position) => importen.fra <= position && position < importen.til)
        const taget = egne.map((position) => ({ ...annulleret(position, tilflytter), import: importen.til }) as Event)
        return {
          bundter: [...bundter, [...taget, slut]],
          importer: importer.map((en) => (en === importen ? { ...en, fortrudt: true } : en)),
          registreret
        }
      }
      if (maal === undefined || slags === "fortryd") return { bundter, importer, registreret }
      const event = slags === "ret" ? rettet(maal, tilflytter, tilflytter) : annulleret(maal, tilflytter)
      return { bundter: [...bundter, [event]], importer, registreret }
    },
    { bundter: [], importer: [], registreret: [] }
  )

const laeg = (log: Voksende, bundter: ReadonlyArray<Bundt>, fra = 2): number =>
  bundter.reduce((position, bundt) => {
    for (const [n, event] of bundt.entries()) {
      const recorded = { id: uuid(position + n), by: "helhedsplan", at: "", position: position + n, event }
      log.tilfoej(recorded, position)
    }
    return position + bundt.length
  }, fra)

const skridt = fc.record<Skridt>({
  slags: fc.constantFrom("import", "import", "haandskrevet", "ret", "annuller", "fortryd", "fortryd"),
  antal: fc.nat({ max: 3 }),
  hvem: fc.nat({ max: 9 })
})

describe("a log of imports, some of them undone", () => {
  it("forgets what came with an undone import and what is about it, and nothing else, however it is laid", () => {
    fc.assert(
      fc.property(fc.array(skridt, { maxLength: 12, size: "+1" }), fc.nat({ max: 12 }), (steps, cut) => {
        const { bundter, importer } = skriv(steps)
        const whole = opslag()
        laeg(whole, bundter)
        const below = opslag()
        const above = opslag(below)
        laeg(above, bundter.slice(cut), laeg(below, bundter.slice(0, cut)))
        const iFortrudt = (position: number) =>
          importer.some(({ fortrudt, fra, til }) => fortrudt && fra <= position && position <= til)
        for (const log of [whole, above]) {
          for (const [n, event] of bundter.flat().entries()) {
            const maal = "position" in event ? event.position : n + 2
            expect(log.importer.glemt(n + 2)).toBe(iFortrudt(n + 2) || iFortrudt(maal))
            expect(log.positionAf(uuid(n + 2))).toBe(n + 2)
          }
          const kendte = log.importer.alle().map(({ fortrudt, fra, til }) => ({ fra, til, fortrudt }))
          expect(kendte.sort((a, b) => a.til - b.til)).toEqual(importer)
        }
      })
    )
  })

  it("forgets what was annulled with it, though it stands elsewhere; what was annulled by hand or made back is remembered", () => {
    const { bundter } = skriv([
      { slags: "import", antal: 1, hvem: 0 },
      { slags: "haandskrevet", antal: 3, hvem: 0 }
    ])
    const log = opslag()
    const taget = { ...annulleret(4, tilflytter), import: 3 } as Event
    const tilbage = { ...rettet(6, tilflytter, tilflytter), import: 3 } as Event
    laeg(log, [...bundter, [annulleret(5, tilflytter), taget, tilbage]])
    expect([2, 4, 5, 6].map(log.importer.glemt)).toEqual([false, true, false, false])
    expect(log.importer.fortrudt(4)).toBe(true)
    expect(opslag(log).importer.fortrudt(4)).toBe(true)
  })

  it("is as it was where what is said to be undone is none of its imports", () => {
    const { bundter } = skriv([{ slags: "import", antal: 1, hvem: 0 }])
    const log = opslag()
    const intet = { _tag: "ImportFortrudt", fra: 7, til: 9, fil: "a.csv", sha256, begrundelse: "x" } as const
    laeg(log, [...bundter, [intet]])
    expect([2, 3, 4].map(log.importer.glemt)).toEqual([false, false, false])
    expect(log.importer.alle()).toHaveLength(1)
  })

  it("may be of corrections alone, and is undone with nothing of its own that stands", () => {
    const rettet2 = rettet(2, tilflytter, { ...tilflytter, omraade: "vestervang" })
    const slut = { _tag: "ImportGennemfoert", fil: "a.csv", sha256, laest: 1, optaget: 1, afvist: 0 } as const
    const log = opslag()
    laeg(log, [[tilflytter], [rettet2, slut]])
    const intet = { _tag: "ImportFortrudt", fra: 3, til: 4, fil: "a.csv", sha256, begrundelse: "x" } as const
    expect(afvist({ opslag: log, naeste: 5 }, intet)).toEqual([])
  })
})
