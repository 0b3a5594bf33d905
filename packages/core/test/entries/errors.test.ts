/** docs/errors.md against the errors there are: none is left out, none is there that the library does not have. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Biblioteksfejl } from "../../src/app/fejlkode.ts"
import type { InvalidEventCode } from "../../src/audit/InvalidEvent.ts"
import type { InvalidLineCode } from "../../src/audit/InvalidLine.ts"
import type { InvalidNoteCode } from "../../src/audit/InvalidNote.ts"
import type { LogCorruptCode } from "../../src/audit/LogCorrupt.ts"
import type { Afvisningskode } from "../../src/decisions/Afvisning.ts"
import type { Ulaeselig } from "../../src/events/codec.ts"
import * as core from "../../src/index.ts"
import type { StoreFailureReason } from "../../src/store/errors.ts"

/** A code that comes to a union, or leaves it, does not compile until it is named here. */
const alle = <Kode extends string>(koder: Record<Kode, true>): ReadonlyArray<string> => Object.keys(koder).sort()

const ulaeselig = { ukendtType: true, ukendtVersion: true, ugyldigtIndhold: true } as const

const koder: Record<Biblioteksfejl["_tag"], ReadonlyArray<string>> = {
  Afvist: alle<Afvisningskode | Exclude<Ulaeselig["kode"], "ukendtVersion">>({
    ukendtType: true,
    ugyldigtIndhold: true,
    ukendtOmraade: true,
    ukendtAktivitet: true,
    ukendtArt: true,
    ukendtNoegletal: true,
    ukendtProjektaar: true,
    ukendtRegister: true,
    ukendtSpoergsmaal: true,
    ukendtSvar: true,
    ukendtKriterium: true,
    ukendtRolle: true,
    omraadeMangler: true,
    periodeMangler: true,
    periodePasserIkke: true,
    datoUdenForAftalen: true,
    negativtAntal: true,
    ikkeHeltal: true,
    vaerdiUdenForGraenser: true,
    statusPasserIkkeTilArt: true,
    dobbeltSvar: true,
    dobbeltOmraade: true,
    tilFoerFra: true,
    muligtCprNummer: true,
    findesAllerede: true,
    cellenHarEtTal: true,
    ukendtRegistrering: true,
    erAnnulleret: true,
    gammelVaerdiPasserIkke: true,
    andenType: true,
    ingenAendring: true,
    ukendtLeverance: true,
    ukendtForhold: true,
    ukendtPart: true,
    ukendtPost: true,
    forholdFindes: true,
    forholdErAfsluttet: true,
    datoFoerForholdet: true,
    erUnderrettet: true,
    beloebErNul: true,
    ukendtImport: true,
    importErFortrudt: true,
    importStaarEndnu: true,
    ingenRevisionsregel: true,
    rollenMaaIkke: true,
    ukendtRevision: true,
    revisionFindes: true,
    revisionErAfgjort: true,
    ugyldigRevision: true,
    datoFoerIndstillingen: true,
    ukendtTvivl: true,
    ukendtFortolkning: true,
    laesningPasserIkke: true,
    loeftetErHaardt: true,
    omraadePasserIkke: true,
    udgangspunktErAftalt: true,
    aaretErAfsluttet: true,
    aaretErIkkeSlut: true,
    forkertUdgave: true,
    skaeringUdenForLoggen: true
  }),
  FindesIkke: alle<core.FindesIkke["code"]>({ ukendtProjektaar: true, ukendtKriterium: true, ukendtOmraade: true }),
  HeadMoved: ["headMoved"],
  IngenDelaftale: alle<core.IngenDelaftale["code"]>({ ingenDelaftale: true, ikkeKendtEndnu: true }),
  InvalidEvent: alle<InvalidEventCode>({
    position: true,
    id: true,
    type: true,
    version: true,
    at: true,
    by: true,
    kendt: true,
    data: true,
    unknownField: true,
    key: true,
    number: true,
    nul: true,
    surrogate: true,
    null: true,
    undefined: true,
    kind: true,
    depth: true,
    lineTooLong: true,
    noEvents: true
  }),
  InvalidLine: alle<Exclude<InvalidLineCode, InvalidEventCode>>({
    json: true,
    spelling: true,
    emptyLine: true,
    carriageReturn: true,
    byteOrderMark: true
  }),
  InvalidNote: alle<InvalidNoteCode>({ note: true, key: true, unsigned: true, signature: true, checkpoint: true }),
  LogCorrupt: alle<Exclude<LogCorruptCode, InvalidLineCode> | "position">({
    genesis: true,
    commit: true,
    emptyBatch: true,
    batchTooLarge: true,
    position: true,
    time: true,
    notAnEvent: true,
    unsealed: true,
    utf8: true,
    header: true,
    anchor: true,
    sidecar: true
  }),
  StoreFailure: alle<StoreFailureReason>({
    io: true,
    refused: true,
    poisoned: true,
    locked: true,
    unsupported: true
  }),
  TooLarge: alle<core.TooLarge["what"]>({ line: true, events: true, batch: true }),
  UgyldigDelaftale: alle<core.UgyldigDelaftale["code"]>({ ugyldigDelaftale: true }),
  UgyldigHelhedsplan: alle<core.UgyldigHelhedsplan["code"]>({ ugyldigHelhedsplan: true }),
  UgyldigtLogId: alle<core.UgyldigtLogId["code"]>({ logId: true }),
  UlaeseligHaendelse: alle<Ulaeselig["kode"]>(ulaeselig)
}

const hoved: core.Head = {
  log: core.LogId.make("viborg"),
  position: core.Position.make(7),
  seal: "ab",
  anchor: "{}",
  at: ""
}
const forkert = { path: "data.vaerdi", found: "null", advice: "leave the key out" }

/** One of each class, and more where the code comes of what it holds. */
const proever: { readonly [T in Biblioteksfejl["_tag"]]: ReadonlyArray<Extract<Biblioteksfejl, { _tag: T }>> } = {
  Afvist: [new core.Afvist({ grunde: [{ kode: "ukendtArt", nummer: 0, message: "no such kind" }] })],
  FindesIkke: (["projektaar", "kriterium", "omraade"] as const).map(
    (hvad) => new core.FindesIkke({ hvad, vaerdi: "x", kendte: [] })
  ),
  HeadMoved: [new core.HeadMoved({ actual: hoved })],
  IngenDelaftale: [
    new core.IngenDelaftale({ log: "viborg" }),
    new core.IngenDelaftale({ log: "viborg", kendtPr: "2001-01-01" })
  ],
  InvalidEvent: [new core.InvalidEvent({ code: "null", ...forkert })],
  InvalidLine: [new core.InvalidLine({ code: "json", message: "no JSON" })],
  InvalidNote: [new core.InvalidNote({ code: "note", reason: "no note" })],
  LogCorrupt: [new core.LogCorrupt({ log: hoved.log, line: 3, code: "commit", reason: "another" })],
  StoreFailure: (["io", "refused", "poisoned", "locked", "unsupported"] as const).map(
    (reason) => new core.StoreFailure({ reason, outcome: "not-written", message: "the disk failed" })
  ),
  TooLarge: (["line", "events", "batch"] as const).map((what) => new core.TooLarge({ what, limit: 1, found: 2 })),
  UgyldigDelaftale: [new core.UgyldigDelaftale({ fejl: [{ sti: "id", besked: "missing" }] })],
  UgyldigHelhedsplan: [new core.UgyldigHelhedsplan({ fejl: [{ sti: "delaftaler", besked: "missing" }] })],
  UgyldigtLogId: [new core.UgyldigtLogId({ logId: "Å" })],
  UlaeseligHaendelse: [
    new core.UlaeseligHaendelse({ log: "viborg", position: 1, linje: 2, kode: "ukendtType", grund: "later" })
  ]
}

describe("an error", () => {
  it.each(Object.entries(proever))("%s has its tag, a code of its list, and a message", (navn, fejlene) => {
    expect(fejlene.length).toBeGreaterThan(0)
    for (const fejl of fejlene) {
      expect(fejl).toBeInstanceOf(Error)
      expect(fejl._tag).toBe(navn)
      expect(fejl.message).not.toBe("")
      expect(core.fejlkode(fejl)).toBe(fejl.code)
      // of `Afvist` the list is that of its reasons
      if (fejl._tag === "Afvist") expect(fejl.code).toBe("afvist")
      else expect([...koder[fejl._tag], ...(laant[fejl._tag] ?? [])]).toContain(fejl.code)
    }
  })
})

/** Errors that also bear the codes of what they found. */
const laant: { readonly [T in Biblioteksfejl["_tag"]]?: ReadonlyArray<string> } = {
  InvalidLine: koder.InvalidEvent,
  LogCorrupt: [...koder.InvalidLine, ...koder.InvalidEvent]
}

const side = readFileSync(new URL("../../../../docs/errors.md", import.meta.url), "utf8")

/** By the heading of an error: the rows of its table, each with a cause and a remedy. */
const afsnit = new Map(
  side
    .split(/^### /m)
    .slice(1)
    .map((tekst) => {
      const [navn = ""] = tekst.split("\n")
      const raekker = [...tekst.matchAll(/^\| `(\w+)` \| (\S.*) \| (\S.*) \|$/gm)]
      return [navn, raekker.map(([, kode = ""]) => kode)] as const
    })
)

const erFejl = (vaerdi: unknown): boolean => typeof vaerdi === "function" && vaerdi.prototype instanceof Error

describe("docs/errors.md", () => {
  it("has a section for every error that the library exports, and for no other", () => {
    const eksporterede = Object.entries(core).flatMap(([navn, vaerdi]) => (erFejl(vaerdi) ? [navn] : []))
    expect(eksporterede.sort()).toEqual(Object.keys(koder).sort())
    expect([...afsnit.keys()].sort()).toEqual(Object.keys(koder).sort())
  })

  it.each(Object.entries(koder))("lists every code of %s in order, with a cause and a remedy", (navn, ventet) => {
    expect(afsnit.get(navn)).toEqual(ventet)
  })
})
