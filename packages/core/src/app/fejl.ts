/** What can go wrong between a log and an answer, besides the store itself; each with what is needed to act on it. */
import * as Schema from "effect/Schema"

/** What was handed in as the name of a log is none. */
export class UgyldigtLogId extends Schema.TaggedError<UgyldigtLogId>()("UgyldigtLogId", { logId: Schema.String }) {
  get code() {
    return "logId" as const
  }
  override get message() {
    const vist = JSON.stringify(this.logId.slice(0, 63))
    return `${vist} is no log id: write 1 to 63 of a-z, 0-9 and hyphen, and no hyphen first`
  }
}

/** An event whose seal is right but whose content this version cannot read. `kode` as in events/codec.ts. */
export class UlaeseligHaendelse extends Schema.TaggedError<UlaeseligHaendelse>()("UlaeseligHaendelse", {
  log: Schema.String,
  position: Schema.Int,
  /** Counted from 1 in the export of the log. */
  linje: Schema.Int,
  kode: Schema.String,
  grund: Schema.String
}) {
  get code() {
    return this.kode
  }
  override get message() {
    return `${this.log}: the event at position ${this.position} cannot be read: ${this.grund}`
  }
}

/** The log has no agreement to judge by, or had none on the day asked about. */
export class IngenDelaftale extends Schema.TaggedError<IngenDelaftale>()("IngenDelaftale", {
  log: Schema.String,
  kendtPr: Schema.optionalKey(Schema.String)
}) {
  get code() {
    return this.kendtPr === undefined ? ("ingenDelaftale" as const) : ("ikkeKendtEndnu" as const)
  }
  override get message() {
    return this.kendtPr === undefined
      ? `${this.log}: the log does not begin with an agreement`
      : `${this.log}: no agreement was known on ${this.kendtPr}`
  }
}

/** The agreement is refused: `fejl` names each place and what was expected there. */
export class UgyldigDelaftale extends Schema.TaggedError<UgyldigDelaftale>()("UgyldigDelaftale", {
  fejl: Schema.Array(Schema.Struct({ sti: Schema.String, besked: Schema.String }))
}) {
  get code() {
    return "ugyldigDelaftale" as const
  }
  override get message() {
    return this.fejl.map(({ besked, sti }) => `${sti}: ${besked}`).join("\n")
  }
}

/** The plan does not hang together, or not with the agreements of its logs: each place and what is the matter there. */
export class UgyldigHelhedsplan extends Schema.TaggedError<UgyldigHelhedsplan>()("UgyldigHelhedsplan", {
  fejl: Schema.Array(Schema.Struct({ sti: Schema.String, besked: Schema.String }))
}) {
  get code() {
    return "ugyldigHelhedsplan" as const
  }
  override get message() {
    return this.fejl.map(({ besked, sti }) => `${sti}: ${besked}`).join("\n")
  }
}

/** What was to be registered does not belong: every reason, with the number of the event it is about. */
export class Afvist extends Schema.TaggedError<Afvist>()("Afvist", {
  grunde: Schema.Array(
    Schema.Struct({
      kode: Schema.String,
      nummer: Schema.Int,
      felt: Schema.optionalKey(Schema.String),
      vaerdi: Schema.optionalKey(Schema.String),
      forslag: Schema.optionalKey(Schema.String),
      message: Schema.String
    })
  )
}) {
  get code() {
    return "afvist" as const
  }
  override get message() {
    return this.grunde.map(({ kode, message, nummer }) => `event ${nummer}: ${kode}: ${message}`).join("\n")
  }
}

/** The year, criterion or area asked for is not in the table of verdicts. */
export class FindesIkke extends Schema.TaggedError<FindesIkke>()("FindesIkke", {
  hvad: Schema.Literals(["projektaar", "kriterium", "omraade"]),
  vaerdi: Schema.String,
  kendte: Schema.Array(Schema.String)
}) {
  get code() {
    return koder[this.hvad]
  }
  override get message() {
    return `"${this.vaerdi}" is no ${this.hvad} of the table; there is: ${this.kendte.join(", ")}`
  }
}

const koder = {
  projektaar: "ukendtProjektaar",
  kriterium: "ukendtKriterium",
  omraade: "ukendtOmraade"
} as const
