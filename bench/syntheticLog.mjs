/** A log of n constructed events in about the mix of the Viborg files, corrections included; the same n gives the same events. */
import { createHash } from "node:crypto"
import { encodeEvent, LocalDate, LogStore, laesDelaftale, sealEvents } from "@delaftale/core"
import { nodeSha256 } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

const random = (seed) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const days = (from, to) => {
  const all = []
  for (let day = from; day <= to; day = LocalDate.dayAfter(day)) all.push(day)
  return all
}

const uuid = (number) => {
  const hex = createHash("sha256").update(String(number)).digest("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The registrations by their share in a hundred; one in sixty corrects an arrangement written before. */
const makers = (agreement, next) => {
  const pick = (list) => list[Math.floor(next() * list.length)]
  const inside = days(agreement.fra, agreement.til)
  const areas = agreement.boligomraader.map(({ id }) => id)
  const years = agreement.projektaar.map(({ id }) => id)
  const kinds = agreement.aktiviteter.flatMap((aktivitet) =>
    aktivitet.arter
      .filter(({ status }) => status.includes("afholdt"))
      .map((art) => ({ aktivitet: aktivitet.id, art: art.id }))
  )
  const key = (letter, size) => `${letter}-${Math.floor(next() * size)}`
  const arrangement = () => {
    const omraader = next() < 0.2 ? [areas[0], pick(areas.slice(1))] : [pick(areas)]
    const count = next() < 0.02 ? {} : { deltagere: Math.floor(next() * 40) }
    const status = next() < 0.9 ? "afholdt" : "aflyst"
    return {
      _tag: "ArrangementRegistreret",
      dato: pick(inside),
      ...pick(kinds),
      status,
      omraader,
      ...count,
      tovholder: "helhedsplan",
      tema: "Tour de Kultur: byens tilbud"
    }
  }
  const contactOf = (moved) => ({
    _tag: "KontaktRegistreret",
    dato: pick(inside),
    indflyttet: moved.dato,
    omraade: moved.omraade,
    noegle: moved.noegle
  })
  const movedIn = () => ({
    _tag: "TilflytterRegistreret",
    dato: pick(inside),
    omraade: pick(areas),
    noegle: key("t", 20_000)
  })
  const simple = {
    letter: () => ({
      _tag: "InformationsbrevRegistreret",
      dato: pick(inside),
      omraader: areas,
      status: "udsendt",
      tema: "Informationsbrev"
    }),
    post: () => ({
      _tag: "FormidlingRegistreret",
      dato: pick(inside),
      omraade: pick(areas),
      art: "facebookopslag",
      noegle: key("f", 500)
    }),
    listed: () => ({
      _tag: "TilknytningRegistreret",
      dato: pick(inside),
      register: "tilmeldingsliste",
      handling: next() < 0.7 ? "tilknyttet" : "udtraadt",
      noegle: key("s", 2_000)
    }),
    joined: () => ({
      _tag: "TilknytningRegistreret",
      dato: pick(inside),
      register: "naboskabsfrivillige",
      omraade: pick(areas),
      handling: "tilknyttet",
      noegle: key("n", 500)
    }),
    figure: () => ({
      _tag: "TalOpgjort",
      noegletal: "klagesager",
      omraade: pick(areas),
      projektaar: pick(years),
      vaerdi: String(Math.floor(next() * 40))
    })
  }
  return { arrangement, contactOf, movedIn, ...simple }
}

/** Events without place and time, ready to seal. */
function* events(agreement, amount) {
  const next = random(2017)
  const make = makers(agreement, next)
  const recent = []
  let moved = make.movedIn()
  for (let position = 1; position <= amount; position++) {
    if (position === 1) {
      yield { _tag: "DelaftaleIndgaaet", delaftale: agreement, datagrundlag: "konstrueret" }
      continue
    }
    const dice = next() * 100
    if (dice < 40) {
      moved = make.movedIn()
      yield moved
    } else if (dice < 70) yield make.contactOf(moved)
    else if (dice < 81) {
      const registered = make.arrangement()
      recent.push({ position, registered })
      if (recent.length > 20) recent.shift()
      yield registered
    } else if (dice < 83 && recent.length > 0) {
      const wrong = recent.shift()
      const efter = { ...wrong.registered, status: "aflyst" }
      yield wrong.registered.status === "aflyst"
        ? { _tag: "RegistreringAnnulleret", position: wrong.position, foer: wrong.registered, begrundelse: "dobbelt" }
        : {
            _tag: "RegistreringRettet",
            position: wrong.position,
            foer: wrong.registered,
            efter,
            begrundelse: "blev aflyst"
          }
    } else if (dice < 84) yield make.letter()
    else if (dice < 92) yield make.post()
    else if (dice < 96) yield make.listed()
    else if (dice < 98) yield make.joined()
    else yield make.figure()
  }
}

/** Registrations to write after such a log, in about the same mix, without end; none corrects another. */
export function* newRegistrations(agreement) {
  const next = random(2018)
  const make = makers(agreement, next)
  const kinds = [
    make.movedIn,
    () => make.contactOf(make.movedIn()),
    make.arrangement,
    make.post,
    make.listed,
    make.figure
  ]
  for (let turn = 0; ; turn++) yield kinds[turn % kinds.length]()
}

/** One event as the port wants it. */
export const asNew = (event, number) => {
  const { data, type, v } = encodeEvent(event)
  return { id: uuid(number), type, v, by: "faellessekretariat", kendt: "2021-04-30", data }
}

/** Writes the log through the port in batches of `batch` events. */
export const writeLog = (log, agreementJson, amount, batch = 1000) =>
  Effect.gen(function* () {
    const store = yield* LogStore
    const agreement = Result.getOrThrow(laesDelaftale(agreementJson))
    let head = yield* store.head(log)
    let waiting = []
    const flush = function* () {
      const sealed = Result.getOrThrow(sealEvents(nodeSha256, head, waiting, "2026-11-23T08:00:00.000Z"))
      head = yield* store.append(log, head, [sealed])
      waiting = []
    }
    for (const event of events(agreement, amount)) {
      waiting.push(asNew(event, head.position + waiting.length + 1))
      if (waiting.length === batch) yield* flush()
    }
    if (waiting.length > 0) yield* flush()
  })
