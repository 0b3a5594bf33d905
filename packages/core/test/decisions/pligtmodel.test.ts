/** Duties decided on, held against a plain model: which circumstances there are, who was told, what is closed, who runs what. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import type { Afvisningskode } from "../../src/decisions/Afvisning.ts"
import { opslag, type Voksende } from "../../src/decisions/Opslag.ts"
import { beslut } from "../../src/decisions/registreringsbeslutning.ts"
import type { Pligt } from "../../src/events/Pligt.ts"
import { afsluttet, beslutning, forbrug, forhold, notat, overdraget, underrettet } from "./pligter.ts"
import { delaftale, uuid } from "./scene.ts"

const dato = fc.constantFrom("2017-03-31", "2018-05-01", "2018-05-02", "2018-06-01")
const id = fc.constantFrom("skole", "bus")
const part = fc.constantFrom("bestyrelse", "driftschef-boligselskabet-viborg", "ingen")
const omraade = fc.constantFrom({}, { omraade: "egeparken" })

const pligt: fc.Arbitrary<Pligt> = fc.oneof(
  fc.record({ dato, id }).map(({ dato, id }): Pligt => ({ ...forhold, dato, forhold: id })),
  fc
    .record({ dato, id, om: fc.constantFrom({}, { tilForhold: "skole" }) })
    .map(({ dato, id, om }): Pligt => ({ ...beslutning, dato, beslutning: id, ...om })),
  fc.record({ dato, forhold: id, part }).map((felter): Pligt => underrettet(felter)),
  fc.record({ dato, forhold: id }).map((felter): Pligt => ({ ...afsluttet, ...felter })),
  fc
    .record({ dato, omraade, til: fc.constantFrom("beboere", "frivillige") })
    .map(({ dato, omraade, til }): Pligt => overdraget({ dato, til, ...omraade })),
  fc.record({ dato, beloeb: fc.constantFrom("0", "1.5", "-1.5") }).map((felter): Pligt => forbrug(felter)),
  dato.map((dato): Pligt => notat({ dato }))
)

/** What was taken so far, and nothing else. */
type Model = ReadonlyArray<Pligt>

const iAftalen = (dag: string): boolean => delaftale.fra <= dag && dag <= delaftale.til
const idAf = (event: Pligt): string | undefined =>
  event._tag === "ForholdOpstaaet" ? event.forhold : event._tag === "BeslutningIndbragt" ? event.beslutning : undefined
const opstaaet = (model: Model, sag: string): string | undefined => model.find((event) => idAf(event) === sag)?.dato
const efter = (model: Model, sag: string, dag: string): boolean => (opstaaet(model, sag) ?? "9999") <= dag
const kendtPart = (sagt: string): boolean => sagt !== "ingen"

const naar = (passer: boolean, kode: Afvisningskode): ReadonlyArray<Afvisningskode> => (passer ? [kode] : [])

/** What is said of a circumstance: it is there, and came up by that day. */
const omSag = (model: Model, sag: string, dag: string): ReadonlyArray<Afvisningskode> =>
  opstaaet(model, sag) === undefined ? ["ukendtForhold"] : naar(!efter(model, sag, dag), "datoFoerForholdet")

const udenFor = ({ dato }: Pligt) => naar(!iAftalen(dato), "datoUdenForAftalen")
const forTidligt = ({ dato }: Pligt) => naar(dato < delaftale.fra, "datoUdenForAftalen")

/** Every reason why the event may not follow: asked of the whole list each time. */
const grundeTil = (model: Model, event: Pligt): ReadonlyArray<Afvisningskode> => {
  switch (event._tag) {
    case "ForholdOpstaaet":
      return [...udenFor(event), ...naar(opstaaet(model, event.forhold) !== undefined, "forholdFindes")]
    case "BeslutningIndbragt": {
      const om = event.tilForhold === undefined ? [] : omSag(model, event.tilForhold, event.dato)
      return [...udenFor(event), ...om, ...naar(opstaaet(model, event.beslutning) !== undefined, "forholdFindes")]
    }
    case "PartUnderrettet": {
      const ens = (en: Pligt) => en._tag === "PartUnderrettet" && en.forhold === event.forhold && en.part === event.part
      return [
        ...naar(!kendtPart(event.part), "ukendtPart"),
        ...omSag(model, event.forhold, event.dato),
        ...naar(model.some(ens), "erUnderrettet")
      ]
    }
    case "ForholdAfsluttet": {
      const ens = (en: Pligt) => en._tag === "ForholdAfsluttet" && en.forhold === event.forhold
      return [...omSag(model, event.forhold, event.dato), ...naar(model.some(ens), "forholdErAfsluttet")]
    }
    case "AktivitetOverdraget": {
      const samme = model.filter((en) => en._tag === "AktivitetOverdraget").filter((en) => en.omraade === event.omraade)
      const tidligere = samme
        .filter((en) => en.dato <= event.dato)
        .sort((a, b) => (a.dato < b.dato ? -1 : a.dato > b.dato ? 1 : 0))
      return [...forTidligt(event), ...naar(tidligere.at(-1)?.til === event.til, "ingenAendring")]
    }
    case "ForbrugBogfoert":
      return [...forTidligt(event), ...naar(event.beloeb === "0", "beloebErNul")]
    case "LogbogsnotatSkrevet":
      return udenFor(event)
  }
}

interface Modellen {
  nu: Model
}

/** One command of a few events: all of it or nothing, and each refused event is named with every reason. */
class Kommando implements fc.Command<Modellen, Voksende> {
  readonly events: ReadonlyArray<Pligt>
  constructor(events: ReadonlyArray<Pligt>) {
    this.events = events
  }
  check = () => true
  toString = () => JSON.stringify(this.events)
  run(modellen: Modellen, log: Voksende): void {
    let model = modellen.nu
    const ventet: Array<string> = []
    const foerste = model.length + 2
    const oenskede = this.events.map((event, nummer) => {
      const grunde = grundeTil(model, event)
      if (grunde.length === 0) model = [...model, event]
      ventet.push(...grunde.map((kode) => `${nummer} ${kode}`))
      return { id: uuid(foerste + nummer), by: "faellessekretariat", event }
    })
    const besluttet = beslut({ aftale: { ...ingenAftale, delaftale }, opslag: log, naeste: foerste }, oenskede)
    const grunde = Result.isFailure(besluttet) ? besluttet.failure.map(({ kode, nummer }) => `${nummer} ${kode}`) : []
    expect(grunde.toSorted()).toEqual(ventet.toSorted())
    if (ventet.length > 0) return
    for (const [n, oensket] of oenskede.entries()) log.tilfoej({ ...oensket, position: foerste + n, at: "" })
    modellen.nu = model
  }
}

const kommando = fc.array(pligt, { minLength: 1, maxLength: 3 }).map((events) => new Kommando(events))

describe("duties in a log", () => {
  it("are taken and refused as by a plain list of what was taken", () => {
    fc.assert(
      fc.property(fc.commands([kommando], { maxCommands: 25, size: "+1" }), (commands) => {
        fc.modelRun(() => ({ model: { nu: [] }, real: opslag() }), commands)
      })
    )
  })

  it("leave no registration behind, and nothing in the log that a decision looked in", () => {
    fc.assert(
      fc.property(fc.array(pligt, { maxLength: 5 }), (events) => {
        const log = opslag()
        const foer = log.pligter()
        beslut(
          { aftale: { ...ingenAftale, delaftale }, opslag: log, naeste: 2 },
          events.map((event, n) => ({ id: uuid(n), by: "faellessekretariat", event }))
        )
        expect([...log.alle()]).toEqual([])
        expect(log.pligter()).toBe(foer)
      })
    )
  })
})
