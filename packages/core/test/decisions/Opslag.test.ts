/** What is known of a registration: as it was written, as it stands, by whom and since when. */
import { describe, expect, it } from "vitest"
import { opslag } from "../../src/decisions/Opslag.ts"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import { annulleret, lovlig, rettet, uuid } from "./scene.ts"

const tal = lovlig.TalOpgjort
const med31 = { ...tal, vaerdi: "31" }

/** A figure at 2, and what comes after it. */
const log = (kendt: string | undefined, ...events: ReadonlyArray<Oensket["event"]>) => {
  const nyt = opslag()
  for (const [n, event] of [tal, ...events].entries()) {
    const hvornaar = kendt === undefined ? {} : { kendt }
    nyt.tilfoej({ id: uuid(n), by: "boligselskab", at: "", position: n + 2, event, ...hvornaar })
  }
  return nyt
}

const skrevet = { id: uuid(0), position: 2, by: "boligselskab", oprindelig: tal }

describe("a registration in a log", () => {
  it("is known from the day that its source claims, if it claims one", () => {
    expect(log(undefined).find(2)).toStrictEqual({ ...skrevet, staar: tal })
    expect(log("2019-04-18").find(2)).toStrictEqual({ ...skrevet, kendt: "2019-04-18", staar: tal })
  })

  it("stands as it was corrected last, and no more once it is annulled", () => {
    expect(log(undefined, rettet(2, tal, med31)).find(2)).toStrictEqual({ ...skrevet, staar: med31 })
    expect(log(undefined, rettet(2, tal, med31), annulleret(2, med31)).find(2)).toStrictEqual(skrevet)
  })

  it("is not there because somebody corrected it", () => {
    const tom = log(undefined, rettet(9, tal, med31), annulleret(8, tal))
    expect([...tom.alle()].map(({ position }) => position)).toEqual([2])
    expect([tom.find(8), tom.find(9)]).toEqual([undefined, undefined])
  })
})
